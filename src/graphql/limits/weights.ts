/**
 * What work costs in points, besides what `@cost` says in the schema. A point is a row that the database may give; the
 * others are rough, to be in proportion.
 */
export const WEIGHTS = {
  /** Any request: to be received, understood and answered. */
  request: 10,
  /** A byte of a body: to be received, read and checked. */
  sentByte: 1 / 200,
  /** A character of an answer, of which rows may have few or very many. */
  answeredCharacter: 1 / 1_000,
  /** A part of the schema that introspection gives. */
  introspected: 1 / 100,
  /** A character of a document that the server has not met before, or that makes no sense. */
  newCharacter: 1 / 10,
  /** A field of such a document, as often as the fragment with it is spread: soon it is compiled. */
  newField: 3,
} as const;

/** A row that `skip` passes over. */
const SKIPPED = 1 / 200;
/** To count all rows there are, and not only those that belong to a row. */
const COUNT_ALL = 100;

/** What the directives of the schema cannot say, by coordinate. */
export const BY_COORDINATE: Readonly<Record<string, number>> = {
  // Of a number: for each unit of it.
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
  // Of a list: rows for each of its elements.
  'Query.nodes(ids:)': 1,
  // Of a condition, wherever it stands in the argument: instead of what the input says. There are by far the most notes.
  'Query.notes(where:).text': 2_000,
  // Of a field of what is returned: instead of what its type says.
  'Query.customers.totalCount': COUNT_ALL,
  'Query.contracts.totalCount': COUNT_ALL,
  'Query.events.totalCount': COUNT_ALL,
  'Query.notes.totalCount': COUNT_ALL,
  'Query.actions.totalCount': COUNT_ALL,
};
