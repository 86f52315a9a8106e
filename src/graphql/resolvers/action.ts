import type { Nothing } from '../../domain/nothing.ts';
import type { Missing } from './coverage.ts';
import { type FieldsOf, one } from './fields.ts';

export const Action = { contract: one('contractId', 'Contract') } satisfies FieldsOf<'Action'>;

export type Complete = Nothing<Missing<'Action', typeof Action>>;
