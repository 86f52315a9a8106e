/**
 * The nouns of the portal: every type whose rows have global ids, what one row and many rows are called, and the prefix of
 * their ids. `one` and `many` are the fields of `Query` that read them; `many` is the name of the table, too. From this list
 * follow the loaders, the fields of `Query`, `totalCount`, the types of rows and connections, exports, and `load` in
 * commands. A noun comes after those that its rows refer to.
 */
export const NOUNS = {
  Customer: { one: 'customer', many: 'customers', prefix: 'cus' },
  Contract: { one: 'contract', many: 'contracts', prefix: 'ctr' },
  Event: { one: 'event', many: 'events', prefix: 'evt' },
  Note: { one: 'note', many: 'notes', prefix: 'note' },
  NoteEdit: { one: 'noteEdit', many: 'noteEdits', prefix: 'ned' },
  ContractDocument: { one: 'document', many: 'documents', prefix: 'doc' },
  Action: { one: 'action', many: 'actions', prefix: 'act' },
  ContractFlag: { one: 'flag', many: 'flags', prefix: 'flag' },
  Webhook: { one: 'webhook', many: 'webhooks', prefix: 'whk' },
} as const;

export type NodeType = keyof typeof NOUNS;
/** The name of a type's table. */
export type TableOf<Type extends NodeType> = (typeof NOUNS)[Type]['many'];

export const NODE_TYPES = Object.keys(NOUNS) as NodeType[];
