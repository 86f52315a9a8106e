/** The default limits of a request. */
export interface Limits {
  /** The length of a document, in UTF-16 code units. */
  source: number;
  /** The tokens of a document: names, numbers, brackets. */
  tokens: number;
  /** The comments of a document. */
  comments: number;
  /** The nesting depth of the fields of an operation. */
  depth: number;
  /** The fields of an operation, counted each time a fragment that contains them is spread; so are the next three. */
  fields: number;
  rootFields: number;
  aliases: number;
  directives: number;
  /** The nesting depth of the JSON of the variables. */
  variableDepth: number;
  /** The cost of an operation in points: about one for each row that it may read. */
  cost: number;
  /** The size of a client's budget in points; 0 for no budgets. */
  budget: number;
  /** The points that a client gets back each second. */
  budgetPerSecond: number;
  /** The bytes of a request's body. */
  body: number;
  /** The milliseconds that a request may take to arrive. */
  arrival: number;
  /** The subscriptions that a client may have at once, and its sockets. */
  subscriptions: number;
  /** The subscriptions of all clients together, and their sockets. */
  allSubscriptions: number;
}

export const DEFAULT_LIMITS: Limits = {
  source: 20_000,
  tokens: 2_000,
  comments: 50,
  depth: 12,
  fields: 400,
  rootFields: 10,
  aliases: 15,
  directives: 20,
  variableDepth: 32,
  cost: 10_000,
  budget: 10_000,
  budgetPerSecond: 1_000,
  body: 256 * 1024,
  arrival: 10_000,
  subscriptions: 5,
  allSubscriptions: 1_000,
};
