// Rows as the hand-written server reads them, and as it sends them: the fields of the view, in its order.
import type { ActionRow, ContractRow, CustomerRow, NoteRow } from '../../src/db/rows.ts';
import { fromMinorUnits } from '../../src/domain/money.ts';

export type ContractAndCustomer = ContractRow & Pick<CustomerRow, 'name' | 'email' | 'segment' | 'riskLevel'>;

/** A page of the newest contracts, each with its customer. */
export const CONTRACTS = `
  select c.id, c.reference, c.title, c.status, c.valueMinor, c.valueCurrency, c.startDate, c.endDate, c.version,
    c.createdAt, c.updatedAt, c.customerId, u.name, u.email, u.segment, u.riskLevel
  from contracts c join customers u on u.id = c.customerId
  order by c.createdAt desc, c.id desc limit cast(? as integer)`;
export const NOTE = 't.id, t.body, t.depth, t.replyCount, t.createdAt, t.authorId, t.authorName';
export const REPLY = 't.id, t.body, t.depth, t.createdAt, t.authorId, t.authorName';
export const ACTION = 't.id, t.type, t.priorStatus, t.newStatus, t.reason, t.createdAt, t.actorId, t.actorName';

export const replyOf = (row: NoteRow) => ({
  id: row.id,
  body: row.body,
  depth: row.depth,
  createdAt: row.createdAt,
  author: { subject: row.authorId, name: row.authorName },
});
export const noteOf = (row: NoteRow, replies: object[]) => ({
  id: row.id,
  body: row.body,
  depth: row.depth,
  replyCount: row.replyCount,
  createdAt: row.createdAt,
  author: { subject: row.authorId, name: row.authorName },
  replies: { nodes: replies },
});
export const actionOf = (row: ActionRow) => ({
  id: row.id,
  type: row.type,
  priorStatus: row.priorStatus,
  newStatus: row.newStatus,
  reason: row.reason,
  createdAt: row.createdAt,
  actor: { subject: row.actorId, name: row.actorName },
});
const valueIn = ({ valueMinor: minor, valueCurrency: currency }: ContractRow) =>
  minor === null || currency === null ? null : { amount: fromMinorUnits(minor, currency), currency };
export const contractOf = (row: ContractAndCustomer, notes: object[], actions: object[]) => ({
  id: row.id,
  reference: row.reference,
  title: row.title,
  status: row.status,
  value: valueIn(row),
  startDate: row.startDate,
  endDate: row.endDate,
  version: row.version,
  createdAt: row.createdAt,
  updatedAt: row.updatedAt,
  customer: { id: row.customerId, name: row.name, email: row.email, segment: row.segment, riskLevel: row.riskLevel },
  notes: { nodes: notes },
  actions: { nodes: actions },
});
