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
  /** A day of figures over time, which are read from an index. */
  countedDay: 3,
  /** Looking up a row of another table for each row of a whole table. */
  joinedTable: 2_000,
  /** Looking at up to 1,000 changes, whether they meet the conditions or not. */
  checkedChanges: 100,
  /** Fetching each row that is counted, as indexes alone do not tell whether it meets the conditions. */
  checkedTable: 1_000,
} as const;

/** Costs of single fields and conditions that the schema directives cannot express, by schema coordinate. */
export const BY_COORDINATE: Readonly<Record<string, number>> = {
  // Ranges of days: per day.
  'Query.decisions(to:)': WEIGHTS.countedDay,
  'Query.eventTotals(to:)': WEIGHTS.countedDay,
  // Enum values, wherever they are used.
  'ContractGrouping.SEGMENT': WEIGHTS.joinedTable,
  'ContractGrouping.RISK_LEVEL': WEIGHTS.joinedTable,
  // Arguments with conditions: once, in addition to each condition.
  'Query.contractTotals(where:)': WEIGHTS.checkedTable,
  'Query.decisions(where:)': WEIGHTS.checkedTable,
  'Query.eventTotals(where:)': WEIGHTS.checkedTable,
  'Query.changes(where:)': WEIGHTS.checkedChanges,
  'Subscription.changes(where:)': WEIGHTS.checkedChanges,
  // List arguments: rows per element.
  'Query.nodes(ids:)': 1,
  // Conditions at any depth of the argument: override the weight on the input type. Notes is by far the largest table.
  'Query.notes(where:).text': 1_000,
};
