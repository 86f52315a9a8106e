import type { Actor } from '../../../src/domain/permissions.ts';
import type { Data } from '../servers/answers.ts';
import type { TestServer } from '../servers/server.ts';
import { transitionsFor } from './actions.ts';
import { view } from './contracts.ts';
import { openFlags } from './flags.ts';
import { type Contract, has, type Model } from './model.ts';
import { viewNote } from './notes.ts';

const FIELDS = {
  customers: 'id name email externalReference version',
  contracts: `id status statusSince version reference title value { amount currency } startDate endDate customer { id }
    createdBy { subject name } updatedBy { subject name } updatedAt noteCount unresolvedNoteCount lastAction { id }
    openFlagCount documents(orderBy: { field: ADDED_AT, direction: ASC }) { totalCount nodes { id } }
    viewerCanUpdate viewerCanDelete
    availableTransitions { action newStatus allowed blockedBy requiresReason }`,
  notes: `id contract { id } parent { id replyCount } depth author { subject } body editNote version replyCount
    edits(first: 50) { nodes { body editNote editor { subject } } } resolvedBy { subject }
    viewerCanUpdate viewerCanResolve viewerCanDelete`,
  actions: 'id contract { id } type priorStatus newStatus actor { subject } contractVersion',
  events: 'type customer { id } contract { id }',
};
type List = keyof typeof FIELDS;
export type State = Record<List, Data[]>;

/** All that a portal holds of what the model has made, as the actor sees it; the oldest first. */
export async function readState(portal: TestServer, { made }: Model, actor: Actor): Promise<State> {
  const ofContracts = { contractId: made.contracts };
  const wanted = {
    customers: { id: made.customers },
    contracts: { id: made.contracts },
    notes: ofContracts,
    actions: ofContracts,
    events: { customerId: made.customers },
  };
  const read = async (list: List) => [list, await readAll(portal, list, wanted[list], actor)];
  return Object.fromEntries(await Promise.all((Object.keys(FIELDS) as List[]).map(read)));
}

async function readAll(portal: TestServer, list: List, where: object, actor: Actor): Promise<Data[]> {
  const type = `${list[0]?.toUpperCase()}${list.slice(1, -1)}Where`;
  const query = `query ($where: ${type}, $after: String) {
    ${list}(first: 100, after: $after, where: $where, orderBy: { field: CREATED_AT, direction: ASC }) {
      nodes { ${FIELDS[list]} } pageInfo { hasNextPage endCursor }
    } }`;
  const rows: Data[] = [];
  for (let after: string | null = null; ; ) {
    const { nodes, pageInfo }: Data = (await portal.data(query, { where, after }, actor))[list];
    rows.push(...nodes);
    if (!pageInfo.hasNextPage) return rows;
    after = pageInfo.endCursor;
  }
}

/** The same by the model, in any order. */
export function expectedState(model: Model, actor: Actor): State {
  const contracts = [...model.contracts.values()];
  return {
    customers: [...model.customers.values()],
    contracts: contracts.map((contract) => ({
      ...view(contract),
      customer: { id: contract.customerId },
      noteCount: notesOn(model, contract).length,
      unresolvedNoteCount: notesOn(model, contract).filter((note) => !note.parentId && !note.resolvedBy).length,
      lastAction: lastActionOf(contract),
      openFlagCount: openFlags(model, contract).length,
      documents: documentsOf(model, contract),
      viewerCanUpdate: has(actor, 'EDITOR') && ['DRAFT', 'PENDING_APPROVAL'].includes(contract.status),
      viewerCanDelete: has(actor, 'ADMIN'),
      availableTransitions: transitionsFor(model, actor, contract),
    })),
    notes: [...model.notes.values()].map((note) => ({
      ...viewNote(model, note),
      contract: { id: note.contractId },
      viewerCanUpdate: has(actor, note.authorId === actor.subject ? 'EDITOR' : 'ADMIN'),
      viewerCanResolve: has(actor, 'EDITOR') && note.parentId === null,
      viewerCanDelete: has(actor, 'ADMIN'),
    })),
    actions: contracts.flatMap(({ id, history }) =>
      history
        .filter(({ what }) => what !== 'EDIT')
        .map(({ what, by, ...entry }) => ({ ...entry, type: what, actor: { subject: by }, contract: { id } })),
    ),
    events: model.events.map(({ type, customerId, contractId }) => ({
      type,
      customer: { id: customerId },
      contract: contractId === null ? null : { id: contractId },
    })),
  };
}

const notesOn = (model: Model, { id }: Contract) =>
  [...model.notes.values()].filter(({ contractId }) => contractId === id);

/** The first page of the documents of a contract, the oldest first. */
function documentsOf({ documents }: Model, contract: Contract) {
  const ids = [...documents.values()].filter(({ contractId }) => contractId === contract.id).map(({ id }) => ({ id }));
  return { totalCount: ids.length, nodes: ids.slice(0, 10) };
}

function lastActionOf({ history }: Contract) {
  const last = history.findLast(({ what }) => what !== 'EDIT');
  return last ? { id: last.id } : null;
}

/** The contracts that the portal says wait for the reader. */
export async function readAwaiting(portal: TestServer, { made }: Model, reader: Actor): Promise<string[]> {
  const rows = await readAll(portal, 'contracts', { id: made.contracts, awaitsMe: true }, reader);
  return rows.map(({ id }) => id);
}

export function expectedAwaiting(model: Model, reader: Actor): string[] {
  const mayApprove = (contract: Contract) =>
    transitionsFor(model, reader, contract).some(({ action, allowed }) => action === 'APPROVE' && allowed);
  return [...model.contracts.values()].filter(mayApprove).map(({ id }) => id);
}

/** A state whose lists are in one order, to be compared. */
export function inOrder(state: State): object {
  const keyOf = (row: Data) => row.id ?? JSON.stringify([row.type, row.customer, row.contract]);
  const sorted = (rows: Data[]) => rows.toSorted((a, b) => (keyOf(a) < keyOf(b) ? -1 : 1));
  return Object.fromEntries(Object.entries(state).map(([list, rows]) => [list, sorted(rows)]));
}
