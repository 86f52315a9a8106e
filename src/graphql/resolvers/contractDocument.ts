import type { Nothing } from '../../domain/nothing.ts';
import type { Missing } from './coverage.ts';
import { type FieldsOf, one } from './fields.ts';

export const ContractDocument = { contract: one('contractId', 'Contract') } satisfies FieldsOf<'ContractDocument'>;

export type Complete = Nothing<Missing<'ContractDocument', typeof ContractDocument>>;
