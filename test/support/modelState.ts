import type { Actor } from '../../src/domain/permissions.ts';
import type { Contract, World } from './model.ts';
import { transitionsFor } from './modelActions.ts';
import { view } from './modelContracts.ts';
import { thread, viewNote } from './modelNotes.ts';
import type { Data, Portal } from './portal.ts';

const STATE = `query ($ids: [ID!]) {
  customers(first: 100, where: { ids: $ids }, orderBy: { field: CREATED_AT }) {
    nodes {
      id name email externalReference version
      events(first: 100) { totalCount nodes { ...E } }
      more: events(first: 100, skip: 100) { nodes { ...E } }
      contracts(first: 100, orderBy: { field: CREATED_AT }) { nodes {
        id status version reference title value { amount currency } startDate endDate
        availableTransitions { action newStatus allowed blockedBy requiresReason }
        actions(first: 100) { nodes { id type priorStatus newStatus actor { id } contractVersion } }
        notes(first: 100) { nodes { ...N descendants(first: 100) { nodes { ...N } } } }
      } }
    }
  }
}
fragment E on Event { type contract { id } }
fragment N on Note { id parent { id replyCount } depth author { id } body version replyCount }`;

/** All that a portal holds of what the model has made, as the actor sees it, in the form of `expectedState`. */
export async function readState(portal: Portal, world: World, actor: Actor): Promise<Data[]> {
  const { customers } = await portal.data(STATE, { ids: world.made.customers }, actor);
  return customers.nodes.map(({ events, more, contracts, ...customer }: Data) => ({
    ...customer,
    events: sorted([...events.nodes, ...more.nodes].map(({ type, contract }) => `${type} ${contract?.id ?? ''}`)),
    contracts: contracts.nodes.map(({ actions, notes, ...contract }: Data) => ({
      ...contract,
      actions: actions.nodes,
      notes: notes.nodes.flatMap(({ descendants, ...note }: Data) => [note, ...descendants.nodes]),
    })),
  }));
}

/** The same by the model. */
export function expectedState(world: World, actor: Actor): object {
  return [...world.customers.values()].map((customer) => {
    const events = world.events.filter(({ customerId }) => customerId === customer.id);
    const contracts = [...world.contracts.values()].filter(({ customerId }) => customerId === customer.id);
    return {
      ...customer,
      events: sorted(events.map(({ type, contractId }) => `${type} ${contractId ?? ''}`)),
      contracts: contracts.map((contract) => ({
        ...view(contract),
        availableTransitions: transitionsFor(world, actor, contract),
        actions: expectedActions(contract),
        notes: [...world.notes.values()]
          .filter((note) => note.contractId === contract.id && note.parentId === null)
          .flatMap((note) => thread(world, note))
          .map((note) => viewNote(world, note)),
      })),
    };
  });
}

function expectedActions({ history }: Contract) {
  return history
    .filter(({ what }) => what !== 'EDIT')
    .map(({ what: type, by, ...entry }) => ({ ...entry, type, actor: { id: by } }));
}

const sorted = (texts: string[]) => texts.toSorted();
