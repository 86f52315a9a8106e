import type { AssertNever } from '../../domain/assertNever.ts';
import { canDelete, canEditTerms } from '../../domain/permissions.ts';
import { availableTransitions } from './availableTransitions.ts';
import type { Missing } from './coverage.ts';
import { count, type FieldsOf, first, many, one } from './fields.ts';

export const Contract = {
  customer: one('customerId', 'Customer'),
  noteCount: count('Note', 'contract'),
  unresolvedNoteCount: count('Note', 'contractUnresolved'),
  notes: many('Note', 'contractTopLevel'),
  documents: many('ContractDocument', 'contract'),
  lastAction: first('Action', 'contract', { field: 'CREATED_AT', direction: 'DESC' }),
  actions: many('Action', 'contract'),
  flags: many('ContractFlag', 'contract'),
  openFlagCount: count('ContractFlag', 'contractOpen'),
  events: many('Event', 'contract'),
  availableTransitions: { columns: ['id', 'status'], resolve: availableTransitions },
  viewerCanUpdate: { columns: ['status'], resolve: ({ status }, _, { actor }) => canEditTerms(actor, status) },
  viewerCanDelete: { columns: [], resolve: (_contract, _, { actor }) => canDelete(actor) },
} satisfies FieldsOf<'Contract'>;

export type EveryFieldIsAnswered = AssertNever<Missing<'Contract', typeof Contract>>;
