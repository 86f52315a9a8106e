/**
 * What work costs in points. A point is a row that the database may give; the others are rough, to be in proportion.
 */
export const WEIGHTS = {
  /** Any request: to be received, understood and answered. */
  request: 10,
  /** A byte of a body: to be received, read and checked. */
  sentByte: 1 / 200,
  /** A character of an answer, of which rows may have few or very many. */
  answeredCharacter: 1 / 1_000,
  /** A mutation: it reads, writes, and waits for the disk. */
  mutation: 20,
  /** A `totalCount`, for each list that is counted: of what belongs to a row, and of all there are. */
  count: 10,
  countAll: 100,
  /** A condition of a filter, for each time that it is looked through: once for the rows, and once to count them. */
  condition: 10,
  /** A `text` condition, which has to look at every row; and one on all notes, of which there are by far the most. */
  search: 200,
  searchNotes: 2_000,
  /** A row that `skip` passes over. */
  skipped: 1 / 200,
  /** A part of the schema that introspection gives. */
  introspected: 1 / 100,
  /** A character of a document that the server has not met before, or that makes no sense. */
  newCharacter: 1 / 10,
  /** A field of such a document, as often as the fragment with it is spread: soon it is compiled. */
  newField: 3,
} as const;
