import type { AssertNever } from '../../domain/assertNever.ts';
import type { Missing } from './coverage.ts';
import { type FieldsOf, one } from './fields.ts';

export const ContractFlag = { contract: one('contractId', 'Contract') } satisfies FieldsOf<'ContractFlag'>;

export type EveryFieldIsAnswered = AssertNever<Missing<'ContractFlag', typeof ContractFlag>>;
