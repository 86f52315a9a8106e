import type { Actor } from '../../../src/domain/permissions.ts';
import type { ActionType } from '../../../src/domain/statuses.ts';
import type { Data } from '../servers/answers.ts';
import {
  type Contract,
  find,
  isBlank,
  type Model,
  Refused,
  type Rule,
  requireVersion,
  type Terms,
  updated,
} from './model.ts';

/** How amounts are given back; those that are not here have too many digits or are negative. */
const AMOUNTS: Record<string, string> = { '1 EUR': '1.00', '1.00 EUR': '1.00', '5 JPY': '5', '0.125 KWD': '0.125' };

export const contractRules = {
  createContract: (model, actor, input, { contract: made, action: submission }) => {
    const terms = checkTerms({ reference: null, value: null, startDate: null, endDate: null }, input);
    find(model.customers, input.customerId);
    requireUnique(model, made?.id, terms);
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
    model.contracts.set(contract.id, contract);
    model.made.contracts.push(contract.id);
    model.recordEvent('contract.created', customerId, contract.id);
    const answer = { contract: made, action: submission };
    const action = input.submit ? act(model, contract, 'SUBMIT', 'PENDING_APPROVAL', actor, answer) : null;
    return { contract: view(contract), action };
  },

  updateContract: (model, actor, input, { contract: made }) => {
    const contract = find(model.contracts, input.id);
    requireOpenTerms(contract);
    requireVersion(contract, input);
    const terms = checkTerms(contract.terms, input);
    if (JSON.stringify(terms) === JSON.stringify(contract.terms)) return { contract: view(contract) };
    requireUnique(model, contract.id, terms);
    contract.terms = terms;
    edit(contract, actor, made);
    model.recordEvent('contract.updated', contract.customerId, contract.id);
    return { contract: view(contract) };
  },

  deleteContract: (model, _, input) => {
    const { id } = input;
    const contract = find(model.contracts, id);
    requireVersion(contract, input);
    removeContract(model, contract);
    model.recordEvent('contract.deleted', contract.customerId);
    return { deletedContractId: id };
  },
} satisfies Record<string, Rule>;

export function requireOpenTerms({ status }: Contract): void {
  if (status === 'APPROVED' || status === 'REJECTED') throw new Refused('CONTRACT_LOCKED');
}

/** Removes a contract with its notes, documents and flags; events about it stay. */
export function removeContract(model: Model, { id }: Contract): void {
  model.contracts.delete(id);
  for (const note of model.notes.values()) if (note.contractId === id) model.notes.delete(note.id);
  for (const document of model.documents.values()) if (document.contractId === id) model.documents.delete(document.id);
  for (const flag of model.flags.values()) if (flag.contractId === id) model.flags.delete(flag.id);
  for (const event of model.events) if (event.contractId === id) event.contractId = null;
}

/** Takes an action, allowed or not, and returns its entry in the audit trail. */
export function act(
  model: Model,
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
  if (id) model.made.actions.push(id);
  const past = { SUBMIT: 'submitted', APPROVE: 'approved', REJECT: 'rejected', REOPEN: 'reopened' };
  model.recordEvent(`contract.${past[what]}`, contract.customerId, contract.id);
  return { id, type: what, priorStatus, newStatus, contractVersion };
}

/** Notes that somebody edited the terms. */
export function edit(contract: Contract, actor: Actor, made: Data): void {
  const { status, version } = contract;
  const [priorStatus, newStatus, contractVersion] = [status, status, version];
  contract.history.push({ what: 'EDIT', by: actor.subject, id: null, priorStatus, newStatus, contractVersion });
  contract.windows.at(-1)?.push(actor.subject);
  change(contract, actor, made);
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

function requireUnique(model: Model, id: string, { reference }: Terms): void {
  const others = [...model.contracts.values()].filter((other) => other.id !== id);
  const isTaken = ({ terms }: Contract) => terms.reference?.toLowerCase() === reference?.toLowerCase();
  if (reference !== null && others.some(isTaken)) throw new Refused('NOT_UNIQUE');
}
