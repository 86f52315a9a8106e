/**
 * Costs in points, in addition to `@cost` in the schema. One point is one row that the database may return; the other
 * weights are rough estimates relative to that.
 */
export const WEIGHTS = {
  /** Base cost of any request. */
  request: 10,
  /** A byte of a request body: receiving, parsing and checking. */
  sentByte: 1 / 200,
  /** A character of a response, since the size of rows varies widely. */
  answeredCharacter: 1 / 1_000,
  /** An error beside data: locating, formatting and writing it takes as long as reading some rows. */
  answeredError: 5,
  /** A schema element that introspection returns. */
  introspected: 1 / 100,
  /** A character of a document that is not in the document store: new or invalid. */
  newCharacter: 1 / 10,
  /** A field of such a document, counted per fragment spread; covers compiling it later. */
  newField: 3,
  /** A row skipped by the argument `skip` of a list. */
  skippedRow: 1 / 200,
  /** The `totalCount` of a list at the root, which counts a whole table, not only the rows of one parent. */
  countedTable: 100,
} as const;

/** Costs of single fields and conditions that the schema directives cannot express, by schema coordinate. */
export const BY_COORDINATE: Readonly<Record<string, number>> = {
  // List arguments: rows per element.
  'Query.nodes(ids:)': 1,
  // Conditions at any depth of the argument: override the weight on the input type. Notes is by far the largest table.
  'Query.notes(where:).text': 2_000,
};
