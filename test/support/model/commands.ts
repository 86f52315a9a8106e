import fc from 'fast-check';
import type { Actor } from '../../../src/domain/permissions.ts';
import type { Role } from '../../../src/domain/roles.ts';
import type { ActionType } from '../../../src/domain/statuses.ts';
import { actionRules } from './actions.ts';
import { contractRules } from './contracts.ts';
import { customerRules } from './customers.ts';
import { documentRules } from './documents.ts';
import { flagRules } from './flags.ts';
import { noteRules } from './notes.ts';

export const RULES = {
  ...customerRules,
  ...contractRules,
  ...actionRules,
  ...noteRules,
  ...documentRules,
  ...flagRules,
};
export type MutationName = keyof typeof RULES;

/** The least role that may use each mutation at all. */
export const REQUIRES: Record<MutationName, Role> = {
  createCustomer: 'EDITOR',
  updateCustomer: 'EDITOR',
  deleteCustomer: 'ADMIN',
  createContract: 'EDITOR',
  updateContract: 'EDITOR',
  deleteContract: 'ADMIN',
  submitContract: 'EDITOR',
  approveContract: 'APPROVER',
  rejectContract: 'APPROVER',
  reopenContract: 'APPROVER',
  createAction: 'EDITOR',
  decideContracts: 'EDITOR',
  deleteAction: 'ADMIN',
  createEvent: 'EDITOR',
  deleteEvent: 'ADMIN',
  createNote: 'EDITOR',
  updateNote: 'EDITOR',
  resolveNote: 'EDITOR',
  unresolveNote: 'EDITOR',
  addContractDocument: 'EDITOR',
  removeContractDocument: 'EDITOR',
  flagContract: 'EDITOR',
  resolveContractFlag: 'EDITOR',
  deleteNote: 'ADMIN',
};

/** How often each mutation is drawn. */
const WEIGHTS: Record<MutationName, number> = {
  createCustomer: 3,
  updateCustomer: 3,
  deleteCustomer: 2,
  createContract: 6,
  updateContract: 9,
  deleteContract: 2,
  submitContract: 7,
  approveContract: 9,
  rejectContract: 6,
  reopenContract: 10,
  createAction: 12,
  decideContracts: 8,
  deleteAction: 10,
  createEvent: 6,
  deleteEvent: 5,
  createNote: 12,
  updateNote: 8,
  resolveNote: 7,
  unresolveNote: 6,
  addContractDocument: 8,
  removeContractDocument: 8,
  flagContract: 5,
  resolveContractFlag: 8,
  deleteNote: 4,
};

const ACTORS: Actor[] = [
  { subject: 'ada', name: 'Ada', role: 'ADMIN' },
  { subject: 'abe', name: 'Abe', role: 'ADMIN' },
  { subject: 'ann', name: 'Ann', role: 'ADMIN' },
  { subject: 'pat', name: 'Pat', role: 'APPROVER' },
  { subject: 'eve', name: 'Eve', role: 'EDITOR' },
  { subject: 'rob', name: 'Rob', role: 'READER' },
];

const anyone = fc.noBias(fc.nat(9_999));

/** What people choose from. A command comes with all choices, and takes those that it has a use for. */
const choices = {
  /** Which of the rows there are, or were. */
  target: anyone,
  other: anyone,
  version: fc.constantFrom('none', 'none', 'none', 'current', 'current', 'stale'),
  text: fc.constantFrom('One', ' One ', 'Two', 'Two', ' '),
  email: fc.constantFrom(undefined, null, 'a@example.com', 'A@Example.com', 'b@example.com'),
  reference: fc.constantFrom(undefined, undefined, null, 'R-1', 'R-2', 'r-2'),
  value: fc.constantFrom(
    undefined,
    null,
    ['1', 'EUR'],
    ['1.00', 'EUR'],
    ['5', 'JPY'],
    ['0.125', 'KWD'],
    ['0.125', 'EUR'],
    ['-1', 'EUR'],
  ),
  startDate: fc.constantFrom(undefined, undefined, null, '2024-02-29', '2026-06-01'),
  endDate: fc.constantFrom(undefined, undefined, null, '2026-01-01', '2026-12-31'),
  reason: fc.constantFrom('As agreed.', 'As agreed.', 'As agreed.', 'As agreed.', 'As agreed.', ' ', undefined),
  action: fc.constantFrom<ActionType>('SUBMIT', 'APPROVE', 'REJECT', 'REOPEN'),
  url: fc.constantFrom('a.pdf', 'a.pdf', 'a.pdf', 'javascript:alert(1)'),
  severity: fc.constantFrom('LOW', 'CRITICAL'),
  eventType: fc.constantFrom('call.logged', 'call.logged', 'contract.approved', 'Call logged'),
  yes: fc.boolean(),
};

const mutationName = fc.oneof(
  ...Object.entries(WEIGHTS).map(([name, weight]) => ({ weight, arbitrary: fc.constant(name as MutationName) })),
);
const command = fc.record({ name: mutationName, ...choices }, { noNullPrototype: true });

/** What one person does with one request. */
const step = fc.record(
  {
    actor: fc.constantFrom(...ACTORS),
    commands: fc.array(command, { minLength: 1, maxLength: 5, size: 'max' }),
  },
  { noNullPrototype: true },
);

/** What people do one after the other. */
export const steps = fc.array(step, { minLength: 1, maxLength: 40, size: 'max' });

export type Step = typeof step extends fc.Arbitrary<infer S> ? S : never;
export type Command = Step['commands'][number];
