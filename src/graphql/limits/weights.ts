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
} as const;

/** A row skipped by `skip`. */
const SKIPPED = 1 / 200;
/** Counting a whole table, not only the rows of one parent. */
const COUNT_ALL = 100;
/** Figures of a day: reading what happened on it from an index. */
const DAY_OF_FIGURES = 5;
/** Looking up the customer of each contract. */
const CUSTOMERS_OF_ALL = 1_000;
/** Fetching each row that is counted, to see whether it meets conditions. */
const ROWS_OF_ALL = 1_000;

/** Costs that the schema directives cannot express, by schema coordinate. */
export const BY_COORDINATE: Readonly<Record<string, number>> = {
  // Numeric arguments: per unit.
  'Query.customers(skip:)': SKIPPED,
  'Query.contracts(skip:)': SKIPPED,
  'Query.events(skip:)': SKIPPED,
  'Query.notes(skip:)': SKIPPED,
  'Query.actions(skip:)': SKIPPED,
  'Customer.contracts(skip:)': SKIPPED,
  'Customer.events(skip:)': SKIPPED,
  'Contract.notes(skip:)': SKIPPED,
  'Contract.actions(skip:)': SKIPPED,
  'Contract.events(skip:)': SKIPPED,
  'Note.replies(skip:)': SKIPPED,
  'Note.descendants(skip:)': SKIPPED,
  // Ranges of days: per day.
  'Query.decisions(to:)': DAY_OF_FIGURES,
  'Query.eventTotals(to:)': DAY_OF_FIGURES,
  // Enum values, where they stand in an argument.
  'ContractGrouping.SEGMENT': CUSTOMERS_OF_ALL,
  'ContractGrouping.RISK_LEVEL': CUSTOMERS_OF_ALL,
  // Conditions of a field that is no page: once, in addition to each of them.
  'Query.contractTotals(where:)': ROWS_OF_ALL,
  'Query.decisions(where:)': ROWS_OF_ALL,
  'Query.eventTotals(where:)': ROWS_OF_ALL,
  // List arguments: rows per element.
  'Query.nodes(ids:)': 1,
  // Conditions at any depth of the argument: override the weight on the input type. Notes is by far the largest table.
  'Query.notes(where:).text': 2_000,
  // Fields of the returned type: override the weight on that type.
  'Query.customers.totalCount': COUNT_ALL,
  'Query.contracts.totalCount': COUNT_ALL,
  'Query.events.totalCount': COUNT_ALL,
  'Query.notes.totalCount': COUNT_ALL,
  'Query.actions.totalCount': COUNT_ALL,
};
