import type { Actor } from '../../src/domain/permissions.ts';
import type { ActionType } from '../../src/domain/statuses.ts';
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
  createContract: (world, actor, input, { contract: made, action: submission }) => {
    const terms = checkTerms({ reference: null, value: null, startDate: null, endDate: null }, input);
    find(world.customers, input.customerId);
    requireUnique(world, made?.id, terms);
    const { customerId } = input;
    const by = personOf(actor);
    const contract: Contract = {
      id: made?.id,
      customerId,
      terms,
      status: 'DRAFT',
      version: 1,
      createdBy: by,
      updatedBy: by,
      statusSince: made?.updatedAt,
      updatedAt: made?.updatedAt,
      history: [],
      windows: [[actor.subject]],
    };
    world.contracts.set(contract.id, contract);
    world.made.contracts.push(contract.id);
    world.happen('contract.created', customerId, contract.id);
    const answer = { contract: made, action: submission };
    const action = input.submit ? act(world, contract, 'SUBMIT', 'PENDING_APPROVAL', actor, answer) : null;
    return { contract: view(contract), action };
  },

  updateContract: (world, actor, input, { contract: made }) => {
    const contract = find(world.contracts, input.id);
    if (contract.status === 'APPROVED' || contract.status === 'REJECTED') throw new Refused('CONTRACT_LOCKED');
    requireVersion(contract, input);
    const terms = checkTerms(contract.terms, input);
    if (JSON.stringify(terms) === JSON.stringify(contract.terms)) return { contract: view(contract) };
    requireUnique(world, contract.id, terms);
    const { status, version } = contract;
    const [priorStatus, newStatus, contractVersion] = [status, status, version];
    contract.history.push({ what: 'EDIT', by: actor.subject, id: null, priorStatus, newStatus, contractVersion });
    contract.windows.at(-1)?.push(actor.subject);
    contract.terms = terms;
    change(contract, actor, made);
    world.happen('contract.updated', contract.customerId, contract.id);
    return { contract: view(contract) };
  },

  deleteContract: (world, _, input) => {
    const { id } = input;
    const contract = find(world.contracts, id);
    requireVersion(contract, input);
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

/** Takes an action, allowed or not, and returns its entry in the audit trail. */
export function act(
  world: World,
  contract: Contract,
  what: ActionType,
  newStatus: Contract['status'],
  actor: Actor,
  { contract: made, action }: Data,
) {
  const { status: priorStatus, version: contractVersion } = contract;
  const id = action?.id;
  contract.history.push({ what, by: actor.subject, id, priorStatus, newStatus, contractVersion });
  if (what === 'SUBMIT' || what === 'REOPEN') contract.windows.at(-1)?.push(actor.subject);
  if (what === 'APPROVE') contract.windows.push([]);
  moveTo(contract, newStatus, actor, made);
  if (id) world.made.actions.push(id);
  const past = { SUBMIT: 'submitted', APPROVE: 'approved', REJECT: 'rejected', REOPEN: 'reopened' };
  world.happen(`contract.${past[what]}`, contract.customerId, contract.id);
  return { id, type: what, priorStatus, newStatus, contractVersion };
}

/** Notes that somebody changed the contract, at the instant that the portal tells. */
function change(contract: Contract, actor: Actor, made: Data): void {
  contract.version += 1;
  contract.updatedBy = personOf(actor);
  contract.updatedAt = made?.updatedAt;
}

export function moveTo(contract: Contract, status: Contract['status'], actor: Actor, made: Data): void {
  change(contract, actor, made);
  contract.status = status;
  contract.statusSince = contract.updatedAt;
}

const personOf = ({ subject, name }: Actor) => ({ subject, name });

export function view({ terms, id, status, statusSince, version, createdBy, updatedBy, updatedAt }: Contract) {
  return { id, status, statusSince, version, createdBy, updatedBy, updatedAt, ...terms };
}

function checkTerms(before: Partial<Terms>, input: Data): Terms {
  const codes: string[] = [];
  const title = updated(before.title, input.title) ?? '';
  if (isBlank(title)) codes.push('INVALID_INPUT');
  let value = updated(before.value ?? null, input.value);
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
  const others = [...world.contracts.values()].filter((other) => other.id !== id);
  const isTaken = ({ terms }: Contract) => terms.reference?.toLowerCase() === reference?.toLowerCase();
  if (reference !== null && others.some(isTaken)) throw new Refused('NOT_UNIQUE');
}
