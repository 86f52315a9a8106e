import { addContractDocument } from '../../commands/addContractDocument.ts';
import { createContract } from '../../commands/createContract.ts';
import { createCustomer } from '../../commands/createCustomer.ts';
import { createEvent } from '../../commands/createEvent.ts';
import { createNote } from '../../commands/createNote.ts';
import { createWebhook } from '../../commands/createWebhook.ts';
import { decideContracts } from '../../commands/decideContracts.ts';
import { deleteAction } from '../../commands/deleteAction.ts';
import { deleteContract } from '../../commands/deleteContract.ts';
import { deleteCustomer } from '../../commands/deleteCustomer.ts';
import { deleteEvent } from '../../commands/deleteEvent.ts';
import { deleteNote } from '../../commands/deleteNote.ts';
import { deleteWebhook } from '../../commands/deleteWebhook.ts';
import { flagContract } from '../../commands/flagContract.ts';
import { redeliver } from '../../commands/redeliver.ts';
import { removeContractDocument } from '../../commands/removeContractDocument.ts';
import { resolveContractFlag } from '../../commands/resolveContractFlag.ts';
import { resolveNote, unresolveNote } from '../../commands/resolveNote.ts';
import { rotateWebhookSecret } from '../../commands/rotateWebhookSecret.ts';
import { takeAction } from '../../commands/takeAction.ts';
import { testWebhook } from '../../commands/testWebhook.ts';
import { updateContract } from '../../commands/updateContract.ts';
import { updateCustomer } from '../../commands/updateCustomer.ts';
import { updateNote } from '../../commands/updateNote.ts';
import { updateWebhook } from '../../commands/updateWebhook.ts';
import type { AssertNever } from '../../domain/assertNever.ts';
import type { MutationResolvers, ResolversTypes } from '../../generated/resolvers.ts';
import { payload, payloads } from '../errors/userErrors.ts';
import type { UnansweredFields, UntakenFields } from './coverage.ts';

/** Wraps a command's result in an object, under the name of its payload field. */
const as = async <Name extends string, Made>(name: Name, made: Promise<Made>) =>
  ({ [name]: await made }) as Record<Name, Made>;

export const Mutation: Required<MutationResolvers> = {
  createCustomer: (_, { input }, context) => payload(as('customer', createCustomer(context, input))),
  updateCustomer: (_, { input }, context) => payload(as('customer', updateCustomer(context, input))),
  deleteCustomer: (_, { input }, context) => payload(as('deletedCustomerId', deleteCustomer(context, input))),

  createContract: (_, { input }, context) => payload(createContract(context, input)),
  updateContract: (_, { input }, context) => payload(as('contract', updateContract(context, input))),
  deleteContract: (_, { input }, context) => payload(as('deletedContractId', deleteContract(context, input))),
  addContractDocument: (_, { input }, context) => payload(addContractDocument(context, input)),
  removeContractDocument: (_, { input }, context) => payload(removeContractDocument(context, input)),

  submitContract: (_, { input }, context) => payload(takeAction(context, { ...input, type: 'SUBMIT' })),
  approveContract: (_, { input }, context) => payload(takeAction(context, { ...input, type: 'APPROVE' })),
  rejectContract: (_, { input }, context) => payload(takeAction(context, { ...input, type: 'REJECT' })),
  reopenContract: (_, { input }, context) => payload(takeAction(context, { ...input, type: 'REOPEN' })),
  createAction: (_, { input: { contractId, ...input } }, context) =>
    payload(takeAction(context, { ...input, id: contractId }, 'contractId')),
  decideContracts: async (_, { input }, context) => {
    const decided = await payload(as('results', decideContracts(context, input)));
    return 'results' in decided ? { ...decided, results: payloads(decided.results) } : { ...decided, results: [] };
  },
  deleteAction: (_, { input }, context) => payload(deleteAction(context, input)),

  createEvent: (_, { input }, context) => payload(as('event', createEvent(context, input))),
  deleteEvent: (_, { input }, context) => payload(as('deletedEventId', deleteEvent(context, input))),

  createNote: (_, { input }, context) => payload(as('note', createNote(context, input))),
  updateNote: (_, { input }, context) => payload(as('note', updateNote(context, input))),
  resolveNote: (_, { input }, context) => payload(as('note', resolveNote(context, input))),
  unresolveNote: (_, { input }, context) => payload(as('note', unresolveNote(context, input))),
  deleteNote: (_, { input }, context) => payload(as('deletedNoteIds', deleteNote(context, input))),

  flagContract: (_, { input }, context) => payload(as('flag', flagContract(context, input))),
  resolveContractFlag: (_, { input }, context) => payload(as('flag', resolveContractFlag(context, input))),

  createWebhook: (_, { input }, context) => payload(createWebhook(context, input)),
  updateWebhook: (_, { input }, context) => payload(as('webhook', updateWebhook(context, input))),
  deleteWebhook: (_, { input }, context) => payload(as('deletedWebhookId', deleteWebhook(context, input))),
  rotateWebhookSecret: (_, { input }, context) => payload(rotateWebhookSecret(context, input)),
  redeliver: (_, { input }, context) => payload(as('webhook', redeliver(context, input))),
  testWebhook: (_, { input }, context) => payload(as('test', testWebhook(context, input))),
};

/** The command behind each mutation. */
interface Commands {
  createCustomer: typeof createCustomer;
  updateCustomer: typeof updateCustomer;
  deleteCustomer: typeof deleteCustomer;
  createContract: typeof createContract;
  updateContract: typeof updateContract;
  deleteContract: typeof deleteContract;
  addContractDocument: typeof addContractDocument;
  removeContractDocument: typeof removeContractDocument;
  submitContract: typeof takeAction;
  approveContract: typeof takeAction;
  rejectContract: typeof takeAction;
  reopenContract: typeof takeAction;
  createAction: typeof takeAction;
  decideContracts: typeof decideContracts;
  deleteAction: typeof deleteAction;
  createEvent: typeof createEvent;
  deleteEvent: typeof deleteEvent;
  createNote: typeof createNote;
  updateNote: typeof updateNote;
  resolveNote: typeof resolveNote;
  unresolveNote: typeof unresolveNote;
  deleteNote: typeof deleteNote;
  flagContract: typeof flagContract;
  resolveContractFlag: typeof resolveContractFlag;
  createWebhook: typeof createWebhook;
  updateWebhook: typeof updateWebhook;
  deleteWebhook: typeof deleteWebhook;
  rotateWebhookSecret: typeof rotateWebhookSecret;
  redeliver: typeof redeliver;
  testWebhook: typeof testWebhook;
}
type InputOf<Name extends keyof Commands> = ResolversTypes[`${Capitalize<Name>}Input`];
type Untaken = { [Name in keyof Commands]: UntakenFields<InputOf<Name>, Commands[Name]> };

/** Every mutation has its command, which accepts every field of its input; `createAction` renames one. */
export type EveryMutationHasItsCommand = AssertNever<
  | UnansweredFields<'Mutation', keyof Commands>
  | Untaken[Exclude<keyof Commands, 'createAction'>]
  | Exclude<Untaken['createAction'], 'contractId'>
>;
