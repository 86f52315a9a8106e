import { addContractDocument } from '../commands/addContractDocument.ts';
import { createContract } from '../commands/createContract.ts';
import { createCustomer } from '../commands/createCustomer.ts';
import { createEvent } from '../commands/createEvent.ts';
import { createNote } from '../commands/createNote.ts';
import { type FlagContext, flagContract } from '../commands/flagContract.ts';
import { resolveNote } from '../commands/resolveNote.ts';
import { takeAction } from '../commands/takeAction.ts';
import { updateContract } from '../commands/updateContract.ts';
import { updateCustomer } from '../commands/updateCustomer.ts';
import { updateNote } from '../commands/updateNote.ts';
import type { ContractStory, CustomerStory, Done, EventStep, NoteEditStep, NoteStep, Step } from './stories.ts';
import { instantOf, storyClock } from './storyClock.ts';

/** A command that somebody in a story runs. */
interface StoryCommand extends Done {
  /** What tells it apart from other commands of the same time. */
  key: string;
  run(context: FlagContext): Promise<unknown>;
}

/** Every command of the stories, in chronological order. */
export function storyCommands(stories: readonly CustomerStory[]): StoryCommand[] {
  return stories.flatMap(customerCommands).sort((one, other) => Number(one.at > other.at) - Number(one.at < other.at));
}

function customerCommands({ at, by, details, events = [], changes = [], contracts }: CustomerStory): StoryCommand[] {
  const { name } = details;
  const id = storyClock(at, name).newId('Customer');
  return [
    { at, by, key: name, run: (context) => createCustomer(context, details) },
    ...events.map((event) => eventCommand(event, id)),
    ...changes.map(({ change, ...done }) => ({
      ...done,
      key: id,
      run: (context: FlagContext) => updateCustomer(context, { id, ...change }),
    })),
    ...contracts.flatMap((contract) => contractCommands(contract, id)),
  ];
}

function contractCommands({ at, by, terms, history }: ContractStory, customerId: string): StoryCommand[] {
  const id = storyClock(at, terms.title).newId('Contract');
  return [
    { at, by, key: terms.title, run: (context) => createContract(context, { customerId, ...terms }) },
    ...history.flatMap((step) => stepCommands(step, customerId, id)),
  ];
}

function stepCommands(step: Step, customerId: string, id: string): StoryCommand[] {
  const { at, by } = step;
  if ('note' in step) return threadCommands(step, id, null);
  if ('event' in step) return [eventCommand(step, customerId, id)];
  if ('edit' in step) return [{ at, by, key: id, run: (context) => updateContract(context, { id, ...step.edit }) }];
  if ('document' in step) {
    const { document } = step;
    return [{ at, by, key: id, run: (context) => addContractDocument(context, { contractId: id, ...document }) }];
  }
  if ('flag' in step) {
    const { flag } = step;
    return [{ at, by, key: id, run: (context) => flagContract(context, { contractId: id, ...flag }) }];
  }
  const { action: type, reason } = step;
  return [{ at, by, key: id, run: (context) => takeAction(context, { id, type, reason }) }];
}

function threadCommands(
  { at, by, note: body, edits = [], replies = [], resolved }: NoteStep,
  contractId: string,
  parentId: string | null,
): StoryCommand[] {
  const id = storyClock(at, contractId).newId('Note');
  return [
    { at, by, key: contractId, run: (context) => createNote(context, { contractId, parentId, body }) },
    ...edits.map((edit) => editCommand(edit, id)),
    ...replies.flatMap((reply) => threadCommands(reply, contractId, id)),
    ...(resolved ? [{ ...resolved, key: id, run: (context: FlagContext) => resolveNote(context, { id }) }] : []),
  ];
}

function editCommand({ at, by, note: body, editNote }: NoteEditStep, id: string): StoryCommand {
  const run = (context: FlagContext) => updateNote({ ...context, noteEditWindow: null }, { id, body, editNote });
  return { at, by, key: id, run };
}

function eventCommand(
  { at, by, event, happened = at }: EventStep,
  customerId: string,
  contractId?: string,
): StoryCommand {
  const input = { customerId, contractId, ...event, occurredAt: instantOf(happened) };
  return { at, by, key: contractId ?? customerId, run: (context) => createEvent(context, input) };
}
