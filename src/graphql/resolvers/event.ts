import type { AssertNever } from '../../domain/assertNever.ts';
import type { Missing } from './coverage.ts';
import { anyOrNone, type FieldsOf, one, oneOrNone } from './fields.ts';

export const Event = {
  customer: one('customerId', 'Customer'),
  contract: oneOrNone('contractId', 'Contract'),
  target: anyOrNone('targetId'),
  payload: { columns: ['payload'], resolve: ({ payload }) => (payload === null ? null : JSON.parse(payload)) },
} satisfies FieldsOf<'Event'>;

export type EveryFieldIsAnswered = AssertNever<Missing<'Event', typeof Event>>;
