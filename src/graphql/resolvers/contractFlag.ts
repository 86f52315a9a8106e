import type { Nothing } from '../../domain/nothing.ts';
import type { Missing } from './coverage.ts';
import { type FieldsOf, one } from './fields.ts';

export const ContractFlag = { contract: one('contractId', 'Contract') } satisfies FieldsOf<'ContractFlag'>;

export type Complete = Nothing<Missing<'ContractFlag', typeof ContractFlag>>;
