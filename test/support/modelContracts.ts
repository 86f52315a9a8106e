import {
  type Contract,
  find,
  isBlank,
  Refused,
  type Rule,
  requireVersion,
  type Terms,
  updated,
  type World,
} from './model.ts';
import type { Data } from './portal.ts';

/** How amounts are given back; those that are not here have too many digits or are negative. */
const AMOUNTS: Record<string, string> = { '1 EUR': '1.00', '1.00 EUR': '1.00', '5 JPY': '5', '0.125 KWD': '0.125' };

export const contractRules = {
  createContract: (world, actor, input, { contract: made }) => {
    const terms = checkTerms({ reference: null, startDate: null, endDate: null }, input);
    find(world.customers, input.customerId);
    requireUnique(world, made?.id, terms);
    const { customerId } = input;
    const contract: Contract = { id: made?.id, customerId, terms, status: 'DRAFT', version: 1, history: [] };
    world.contracts.set(contract.id, contract);
    world.made.contracts.push(contract.id);
    world.happen('contract.created', customerId, contract.id);
    if (input.submit) {
      const [{ id } = { id: null }] = made?.actions.nodes ?? [];
      act(world, contract, 'SUBMIT', 'PENDING_APPROVAL', actor.id, id);
    }
    const actions = { nodes: contract.history.map(({ id }) => ({ id })) };
    return { contract: { ...view(contract), actions } };
  },

  updateContract: (world, actor, input) => {
    const contract = find(world.contracts, input.id);
    if (contract.status === 'APPROVED' || contract.status === 'REJECTED') throw new Refused('CONTRACT_LOCKED');
    requireVersion(contract, input);
    const terms = checkTerms(contract.terms, input);
    if (JSON.stringify(terms) === JSON.stringify(contract.terms)) return { contract: view(contract) };
    requireUnique(world, contract.id, terms);
    const { status, version } = contract;
    const [priorStatus, newStatus, contractVersion] = [status, status, version];
    contract.history.push({ what: 'EDIT', by: actor.id, id: null, priorStatus, newStatus, contractVersion });
    contract.terms = terms;
    contract.version += 1;
    world.happen('contract.updated', contract.customerId, contract.id);
    return { contract: view(contract) };
  },

  deleteContract: (world, _, { id }) => {
    const contract = find(world.contracts, id);
    removeContract(world, contract);
    world.happen('contract.deleted', contract.customerId);
    return { deletedContractId: id };
  },
} satisfies Record<string, Rule>;

/** Removes a contract with its notes; events about it stay. */
export function removeContract(world: World, { id }: Contract): void {
  world.contracts.delete(id);
  for (const note of world.notes.values()) if (note.contractId === id) world.notes.delete(note.id);
  for (const event of world.events) if (event.contractId === id) event.contractId = null;
}

/** Takes an action, allowed or not. */
export function act(
  world: World,
  contract: Contract,
  what: 'SUBMIT' | 'APPROVE' | 'REJECT' | 'REOPEN',
  newStatus: Contract['status'],
  by: string,
  id: string | null,
): void {
  const { status: priorStatus, version: contractVersion } = contract;
  contract.history.push({ what, by, id, priorStatus, newStatus, contractVersion });
  contract.status = newStatus;
  contract.version += 1;
  if (id) world.made.actions.push(id);
  const past = { SUBMIT: 'submitted', APPROVE: 'approved', REJECT: 'rejected', REOPEN: 'reopened' };
  world.happen(`contract.${past[what]}`, contract.customerId, contract.id);
}

export const view = ({ id, status, version, terms }: Contract) => ({ id, status, version, ...terms });

function checkTerms(before: Partial<Terms>, input: Data): Terms {
  const codes: string[] = [];
  const title = updated(before.title, input.title) ?? '';
  if (isBlank(title)) codes.push('INVALID_INPUT');
  let value = before.value ?? { amount: '', currency: '' };
  if (input.value) {
    const amount = AMOUNTS[`${input.value.amount} ${input.value.currency}`];
    if (amount === undefined) codes.push('INVALID_INPUT');
    else value = { amount, currency: input.value.currency };
  }
  const startDate = updated(before.startDate ?? null, input.startDate);
  const endDate = updated(before.endDate ?? null, input.endDate);
  if (startDate && endDate && startDate > endDate) codes.push('INVALID_INPUT');
  if (codes.length > 0) throw new Refused(...codes);
  const reference = updated(before.reference ?? null, input.reference);
  return { reference, title: title.trim(), value, startDate, endDate };
}

function requireUnique(world: World, id: string, { reference }: Terms): void {
  const taken = [...world.contracts.values()].some((other) => other.id !== id && other.terms.reference === reference);
  if (reference !== null && taken) throw new Refused('NOT_UNIQUE');
}
