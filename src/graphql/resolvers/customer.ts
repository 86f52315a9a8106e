import type { Nothing } from '../../domain/nothing.ts';
import type { Missing } from './coverage.ts';
import { type FieldsOf, many } from './fields.ts';

export const Customer = {
  contracts: many('Contract', 'customer'),
  events: many('Event', 'customer'),
} satisfies FieldsOf<'Customer'>;

export type Complete = Nothing<Missing<'Customer', typeof Customer>>;
