/**
 * What work costs in points. A point is a row that the database may give; the others are rough, to be in proportion.
 */
export const WEIGHTS = {
  /** Any request: to be received, understood and answered. */
  request: 10,
  /** A mutation: it reads, writes, and waits for the disk. */
  mutation: 20,
  /** A `totalCount`, for each list that is counted. */
  count: 10,
  /** A condition of a filter, once for each field with it. */
  condition: 10,
  /** A `text` condition: it looks at every row there is. */
  search: 500,
  /** A row that `skip` passes over. */
  skipped: 1 / 200,
  /** A part of the schema that introspection gives. */
  introspected: 1 / 100,
  /** A character of a document that the server has not met before, or that makes no sense. */
  newCharacter: 1 / 10,
  /** A field of such a document, as often as the fragment with it is spread: soon it is compiled. */
  newField: 3,
} as const;
