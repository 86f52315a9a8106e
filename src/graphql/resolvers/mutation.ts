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
import { payloads } from '../errors/userErrors.ts';
import type { UnansweredFields, UntakenFields } from './coverage.ts';
import { mutationOf } from './mutationOf.ts';

/** Wraps a command's result in an object, under the name of its payload field. */
const as = async <Name extends string, Made>(name: Name, made: Promise<Made>) =>
  ({ [name]: await made }) as Record<Name, Made>;

const decide = mutationOf((context, input: InputOf<'decideContracts'>) =>
  as('results', decideContracts(context, input)),
);

export const Mutation: Required<MutationResolvers> = {
  createCustomer: mutationOf((context, input) => as('customer', createCustomer(context, input))),
  updateCustomer: mutationOf((context, input) => as('customer', updateCustomer(context, input))),
  deleteCustomer: mutationOf((context, input) => as('deletedCustomerId', deleteCustomer(context, input))),

  createContract: mutationOf((context, input) => createContract(context, input)),
  updateContract: mutationOf((context, input) => as('contract', updateContract(context, input))),
  deleteContract: mutationOf((context, input) => as('deletedContractId', deleteContract(context, input))),
  addContractDocument: mutationOf((context, input) => addContractDocument(context, input)),
  removeContractDocument: mutationOf((context, input) => removeContractDocument(context, input)),

  submitContract: mutationOf((context, input) => takeAction(context, { ...input, type: 'SUBMIT' })),
  approveContract: mutationOf((context, input) => takeAction(context, { ...input, type: 'APPROVE' })),
  rejectContract: mutationOf((context, input) => takeAction(context, { ...input, type: 'REJECT' })),
  reopenContract: mutationOf((context, input) => takeAction(context, { ...input, type: 'REOPEN' })),
  createAction: mutationOf((context, { contractId, ...input }) =>
    takeAction(context, { ...input, id: contractId }, 'contractId'),
  ),
  decideContracts: async (...request) => {
    const decided = await decide(...request);
    return 'results' in decided ? { ...decided, results: payloads(decided.results) } : { ...decided, results: [] };
  },
  deleteAction: mutationOf((context, input) => deleteAction(context, input)),

  createEvent: mutationOf((context, input) => as('event', createEvent(context, input))),
  deleteEvent: mutationOf((context, input) => as('deletedEventId', deleteEvent(context, input))),

  createNote: mutationOf((context, input) => as('note', createNote(context, input))),
  updateNote: mutationOf((context, input) => as('note', updateNote(context, input))),
  resolveNote: mutationOf((context, input) => as('note', resolveNote(context, input))),
  unresolveNote: mutationOf((context, input) => as('note', unresolveNote(context, input))),
  deleteNote: mutationOf((context, input) => as('deletedNoteIds', deleteNote(context, input))),

  flagContract: mutationOf((context, input) => as('flag', flagContract(context, input))),
  resolveContractFlag: mutationOf((context, input) => as('flag', resolveContractFlag(context, input))),

  createWebhook: mutationOf((context, input) => createWebhook(context, input)),
  updateWebhook: mutationOf((context, input) => as('webhook', updateWebhook(context, input))),
  deleteWebhook: mutationOf((context, input) => as('deletedWebhookId', deleteWebhook(context, input))),
  rotateWebhookSecret: mutationOf((context, input) => rotateWebhookSecret(context, input)),
  redeliver: mutationOf((context, input) => as('webhook', redeliver(context, input))),
  testWebhook: mutationOf((context, input) => as('test', testWebhook(context, input))),
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
