import { createContract } from '../../commands/createContract.ts';
import { createCustomer } from '../../commands/createCustomer.ts';
import { createEvent } from '../../commands/createEvent.ts';
import { createNote } from '../../commands/createNote.ts';
import { deleteAction } from '../../commands/deleteAction.ts';
import { deleteContract } from '../../commands/deleteContract.ts';
import { deleteCustomer } from '../../commands/deleteCustomer.ts';
import { deleteEvent } from '../../commands/deleteEvent.ts';
import { deleteNote } from '../../commands/deleteNote.ts';
import { takeAction } from '../../commands/takeAction.ts';
import { updateContract } from '../../commands/updateContract.ts';
import { updateCustomer } from '../../commands/updateCustomer.ts';
import { updateNote } from '../../commands/updateNote.ts';
import type * as SDL from '../../generated/resolvers.ts';
import type { MutationResolvers } from '../../generated/resolvers.ts';
import { payload } from '../errors/userErrors.ts';
import type { Nothing, UntakenFields } from './coverage.ts';

/** Wraps a command's result in an object, under the name of its payload field. */
const as = async <Name extends string, Made>(name: Name, made: Promise<Made>) =>
  ({ [name]: await made }) as Record<Name, Made>;

export const Mutation: MutationResolvers = {
  createCustomer: (_, { input }, context) => payload(as('customer', createCustomer(context, input))),
  updateCustomer: (_, { input }, context) => payload(as('customer', updateCustomer(context, input))),
  deleteCustomer: (_, { input }, context) => payload(as('deletedCustomerId', deleteCustomer(context, input))),

  createContract: (_, { input }, context) => payload(createContract(context, input)),
  updateContract: (_, { input }, context) => payload(as('contract', updateContract(context, input))),
  deleteContract: (_, { input }, context) => payload(as('deletedContractId', deleteContract(context, input))),

  submitContract: (_, { input }, context) => payload(takeAction(context, { ...input, type: 'SUBMIT' })),
  approveContract: (_, { input }, context) => payload(takeAction(context, { ...input, type: 'APPROVE' })),
  rejectContract: (_, { input }, context) => payload(takeAction(context, { ...input, type: 'REJECT' })),
  reopenContract: (_, { input }, context) => payload(takeAction(context, { ...input, type: 'REOPEN' })),
  createAction: (_, { input: { contractId, ...input } }, context) =>
    payload(takeAction(context, { ...input, id: contractId }, 'contractId')),
  deleteAction: (_, { input }, context) => payload(deleteAction(context, input)),

  createEvent: (_, { input }, context) => payload(as('event', createEvent(context, input))),
  deleteEvent: (_, { input }, context) => payload(as('deletedEventId', deleteEvent(context, input))),

  createNote: (_, { input }, context) => payload(as('note', createNote(context, input))),
  updateNote: (_, { input }, context) => payload(as('note', updateNote(context, input))),
  deleteNote: (_, { input }, context) => payload(as('deletedNoteIds', deleteNote(context, input))),
};

/** The command behind each mutation, by the name of its input. */
interface Commands {
  CreateCustomerInput: typeof createCustomer;
  UpdateCustomerInput: typeof updateCustomer;
  DeleteCustomerInput: typeof deleteCustomer;
  CreateContractInput: typeof createContract;
  UpdateContractInput: typeof updateContract;
  DeleteContractInput: typeof deleteContract;
  SubmitContractInput: typeof takeAction;
  ApproveContractInput: typeof takeAction;
  RejectContractInput: typeof takeAction;
  ReopenContractInput: typeof takeAction;
  DeleteActionInput: typeof deleteAction;
  CreateEventInput: typeof createEvent;
  DeleteEventInput: typeof deleteEvent;
  CreateNoteInput: typeof createNote;
  UpdateNoteInput: typeof updateNote;
  DeleteNoteInput: typeof deleteNote;
}

interface Inputs {
  CreateCustomerInput: SDL.CreateCustomerInput;
  UpdateCustomerInput: SDL.UpdateCustomerInput;
  DeleteCustomerInput: SDL.DeleteCustomerInput;
  CreateContractInput: SDL.CreateContractInput;
  UpdateContractInput: SDL.UpdateContractInput;
  DeleteContractInput: SDL.DeleteContractInput;
  SubmitContractInput: SDL.SubmitContractInput;
  ApproveContractInput: SDL.ApproveContractInput;
  RejectContractInput: SDL.RejectContractInput;
  ReopenContractInput: SDL.ReopenContractInput;
  DeleteActionInput: SDL.DeleteActionInput;
  CreateEventInput: SDL.CreateEventInput;
  DeleteEventInput: SDL.DeleteEventInput;
  CreateNoteInput: SDL.CreateNoteInput;
  UpdateNoteInput: SDL.UpdateNoteInput;
  DeleteNoteInput: SDL.DeleteNoteInput;
  CreateActionInput: SDL.CreateActionInput;
}

/** Compile-time check: commands accept every input field; `createAction` names the contract id differently. */
export type Untaken = Nothing<
  | { [Input in keyof Commands]: UntakenFields<Inputs[Input], Commands[Input]> }[keyof Commands]
  | Exclude<UntakenFields<Inputs['CreateActionInput'], typeof takeAction>, 'contractId'>
>;
