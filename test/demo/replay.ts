import type { ContractStory, CustomerStory, Step } from '../../src/demo/stories.ts';
import { mutate } from '../support/fixtures/portfolio.ts';
import type { Portal } from '../support/servers/portal.ts';

const VERBS = { SUBMIT: 'submit', APPROVE: 'approve', REJECT: 'reject', REOPEN: 'reopen' } as const;

/** Where the ids of what has been made are kept until they are needed. */
type Ids = Map<object, string>;
interface Task {
  at: string;
  run(): Promise<unknown>;
}

/** Lets the people of the stories use the API, each at their turn. */
export async function replay(portal: Portal, stories: readonly CustomerStory[]): Promise<void> {
  const ids: Ids = new Map();
  const tasks = stories.flatMap((story) => [
    { at: story.at, run: () => createCustomer(portal, ids, story) },
    ...(story.events ?? []).map((step) => taskOf(portal, ids, story, null, step)),
    ...story.contracts.flatMap((contract) => [
      { at: contract.at, run: () => createContract(portal, ids, story, contract) },
      ...contract.history.flatMap((step) => tasksOf(portal, ids, story, contract, step)),
    ]),
  ]);
  for (const task of tasks.sort((one, other) => one.at.localeCompare(other.at))) await task.run();
}

async function createCustomer(portal: Portal, ids: Ids, story: CustomerStory): Promise<void> {
  const { customer } = await mutate(portal, 'createCustomer', story.details, 'customer { id }', story.by);
  ids.set(story, customer.id);
}

async function createContract(portal: Portal, ids: Ids, story: CustomerStory, contract: ContractStory): Promise<void> {
  const input = { customerId: ids.get(story), ...contract.terms };
  const made = await mutate(portal, 'createContract', input, 'contract { id }', contract.by);
  ids.set(contract, made.contract.id);
}

function tasksOf(
  portal: Portal,
  ids: Ids,
  story: CustomerStory,
  contract: ContractStory,
  step: Step,
  parent?: Step,
): Task[] {
  const replies = 'note' in step ? (step.replies ?? []) : [];
  return [
    taskOf(portal, ids, story, contract, step, parent),
    ...replies.flatMap((reply) => tasksOf(portal, ids, story, contract, reply, step)),
  ];
}

function taskOf(
  portal: Portal,
  ids: Ids,
  story: CustomerStory,
  contract: ContractStory | null,
  step: Step,
  parent?: Step,
): Task {
  const act = async (name: string, input: object, made: string) => {
    const payload = await mutate(portal, name, input, `${made} { id }`, step.by);
    if (payload.userErrors.length > 0) throw new Error(`${step.at}: ${JSON.stringify(payload.userErrors)}`);
    ids.set(step, payload[made].id);
  };
  const run = () => {
    const contractId = contract && ids.get(contract);
    if ('action' in step) {
      return act(`${VERBS[step.action]}Contract`, { id: contractId, reason: step.reason }, 'action');
    }
    if ('edit' in step) return act('updateContract', { id: contractId, ...step.edit }, 'contract');
    if ('note' in step) {
      return act('createNote', { contractId, parentId: parent && ids.get(parent), body: step.note }, 'note');
    }
    const occurredAt = step.happened && `${step.happened.replace(' ', 'T')}:00Z`;
    return act('createEvent', { customerId: ids.get(story), contractId, ...step.event, occurredAt }, 'event');
  };
  return { at: step.at, run };
}
