import type { AssertNever } from '../../domain/assertNever.ts';
import type { Missing } from './coverage.ts';
import { type FieldsOf, one } from './fields.ts';

export const ContractDocument = { contract: one('contractId', 'Contract') } satisfies FieldsOf<'ContractDocument'>;

export type EveryFieldIsAnswered = AssertNever<Missing<'ContractDocument', typeof ContractDocument>>;
