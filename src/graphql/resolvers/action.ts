import type { AssertNever } from '../../domain/assertNever.ts';
import type { Missing } from './coverage.ts';
import { type FieldsOf, one } from './fields.ts';

export const Action = { contract: one('contractId', 'Contract') } satisfies FieldsOf<'Action'>;

export type EveryFieldIsAnswered = AssertNever<Missing<'Action', typeof Action>>;
