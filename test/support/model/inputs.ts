import type { ActionType } from '../../../src/domain/statuses.ts';
import { STEPS } from './actions.ts';
import type { Command, MutationName } from './commands.ts';
import type { Model } from './model.ts';

/** The input of a mutation that people come to by their choices. Unique values start with `prefix`. */
export function inputOf(model: Model, prefix: string, command: Command): object {
  const { name, target, other, version, text, email, reference, startDate, endDate, reason, action, yes } = command;
  const { made } = model;
  const own = (value: string | null | undefined) => value && `${prefix}${value}`;
  const [amount, currency] = command.value ?? [];
  const value = command.value && { amount, currency };
  const customerId = pick(model.customers.keys(), made.customers, target);
  const contractId = pick(model.contracts.keys(), made.contracts, target);
  const noteId = pick(model.notes.keys(), made.notes, target);
  const versionOf = (row: { version: number } | undefined) =>
    version === 'none' ? undefined : (row?.version ?? 1) - (version === 'stale' ? 1 : 0);
  const details = { email: own(email), externalReference: own(reference) };
  const terms = { reference: own(reference), startDate, endDate };
  const transition = (type: ActionType) => {
    const contractId = pick(ready(model, type, other), made.contracts, target);
    const needed = type === 'REJECT' || type === 'REOPEN';
    const expectedVersion = versionOf(model.contracts.get(contractId));
    return { id: contractId, expectedVersion, reason: needed ? (reason ?? '') : reason };
  };

  const inputs: Record<MutationName, () => object> = {
    createCustomer: () => ({ name: text, segment: 'ENTERPRISE', ...details }),
    updateCustomer: () => {
      const expectedVersion = versionOf(model.customers.get(customerId));
      return { id: customerId, expectedVersion, ...(yes && { name: text }), ...details };
    },
    deleteCustomer: () => {
      const id = pick(latest(model.customers), made.customers, target);
      return { id, cascade: yes, expectedVersion: versionOf(model.customers.get(id)) };
    },
    createContract: () => ({ customerId, title: text, value, ...terms, submit: yes }),
    updateContract: () => {
      const expectedVersion = versionOf(model.contracts.get(contractId));
      return {
        id: contractId,
        expectedVersion,
        ...(yes ? { title: text } : { value }),
        ...terms,
      };
    },
    deleteContract: () => {
      const id = pick(latest(model.contracts), made.contracts, target);
      return { id, expectedVersion: versionOf(model.contracts.get(id)) };
    },
    submitContract: () => transition('SUBMIT'),
    approveContract: () => transition('APPROVE'),
    rejectContract: () => transition('REJECT'),
    reopenContract: () => transition('REOPEN'),
    createAction: () => {
      const { id, ...others } = transition(action);
      return { contractId: id, ...others, type: action };
    },
    decideContracts: () => {
      const types = Object.values(STEPS).flatMap((steps) => Object.keys(steps) as ActionType[]);
      const some = [action, ...(yes ? types.slice(target % types.length) : [])];
      return { decisions: some.map((type) => ({ ...transition(type), type })) };
    },
    addContractDocument: () => {
      const expectedVersion = versionOf(model.contracts.get(contractId));
      return { contractId, expectedVersion, name: text, url: command.url, kind: yes ? 'TERMS' : 'ATTACHMENT' };
    },
    removeContractDocument: () => {
      const id = pick(model.documents.keys(), made.documents, target);
      const contract = model.contracts.get(model.documents.get(id)?.contractId ?? '');
      return { id, expectedVersion: versionOf(contract) };
    },
    flagContract: () => ({ contractId, category: 'OTHER', severity: command.severity, reason: reason ?? '' }),
    resolveContractFlag: () => ({ id: pick(model.flags.keys(), made.flags, target), resolution: reason ?? '' }),
    deleteAction: () => {
      const id = pick(latestActions(model), made.actions, target);
      const contract = [...model.contracts.values()].find(({ history }) => history.some((entry) => entry.id === id));
      return { id, reason: reason ?? '', expectedVersion: versionOf(contract) };
    },
    createEvent: () => {
      const about = pick(contractsOf(model, customerId, other), made.contracts, other);
      return { customerId, ...(yes && { contractId: about }), type: command.eventType };
    },
    deleteEvent: () => ({ id: pick(writtenEvents(model), made.events, target) }),
    createNote: () => {
      const parentId = pick(notesOn(model, contractId, other), made.notes, other);
      return { contractId, ...(yes && { parentId }), body: text };
    },
    updateNote: () => {
      const expectedVersion = versionOf(model.notes.get(noteId));
      return { id: noteId, expectedVersion, body: text, ...(yes && { editNote: reason }) };
    },
    resolveNote: () => ({ id: noteId, expectedVersion: versionOf(model.notes.get(noteId)) }),
    unresolveNote: () => ({ id: noteId, expectedVersion: versionOf(model.notes.get(noteId)) }),
    deleteNote: () => ({ id: noteId, expectedVersion: versionOf(model.notes.get(noteId)) }),
  };
  return inputs[name]();
}

const FEW = 3;
const NOBODYS = ['', 'nobody', 'ctr_01kaq3w0v5fk7ajq1cymfjmyhd', 'cus_01kaq3w0v5fk7ajq1cymfjmyhd'];

/** Mostly one of the first few rows that are `likely`, so that these see much; else one that ever was, or that never was. */
function pick(likely: Iterable<string>, made: string[], choice: number): string {
  const ids = [...likely].slice(0, FEW);
  const [way, which] = [choice % 12, Math.floor(choice / 12)];
  if (way === 0) return NOBODYS[which % NOBODYS.length] as string;
  return (way > 1 && ids[which % ids.length]) || made[which % made.length] || 'nobody';
}

/** Who deletes the latest row leaves the others a history. */
const latest = (rows: Map<string, unknown>): string[] => [...rows.keys()].slice(-1);

/** The contracts that can take the action, or once in a while all of them. */
function ready(model: Model, type: ActionType, choice: number): Iterable<string> {
  const contracts = [...model.contracts.values()].filter(({ status }) => STEPS[status][type]);
  return choice % 5 === 0 ? model.contracts.keys() : contracts.map(({ id }) => id);
}

/** The contracts of a customer, or once in a while of all. */
function contractsOf(model: Model, customerId: string, choice: number): Iterable<string> {
  const contracts = [...model.contracts.values()].filter((contract) => contract.customerId === customerId);
  return choice % 5 === 0 ? model.contracts.keys() : contracts.map(({ id }) => id);
}

/** The notes on a contract, or once in a while on all. */
function notesOn(model: Model, contractId: string, choice: number): Iterable<string> {
  const notes = [...model.notes.values()].filter((note) => note.contractId === contractId);
  return choice % 5 === 0 ? model.notes.keys() : notes.map(({ id }) => id);
}

function latestActions(model: Model): string[] {
  const actions = [...model.contracts.values()].map(({ history }) => history.findLast(({ id }) => id !== null));
  return actions.flatMap((action) => action?.id ?? []);
}

const writtenEvents = (model: Model): string[] => model.events.flatMap(({ id }) => id ?? []);
