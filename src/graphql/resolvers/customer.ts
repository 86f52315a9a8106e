import type { AssertNever } from '../../domain/assertNever.ts';
import type { Missing } from './coverage.ts';
import { type FieldsOf, many } from './fields.ts';

export const Customer = {
  contracts: many('Contract', 'customer'),
  events: many('Event', 'customer'),
} satisfies FieldsOf<'Customer'>;

export type EveryFieldIsAnswered = AssertNever<Missing<'Customer', typeof Customer>>;
