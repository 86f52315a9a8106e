import type { Actor } from '../../src/domain/permissions.ts';
import type { ActionType, ContractStatus } from '../../src/domain/statuses.ts';
import type { Data, Portal } from './portal.ts';

const ERRORS = 'userErrors { __typename code message path }';

/** Runs one mutation and returns its payload. `selection` is what to ask of what it made. */
export async function mutate(
  portal: Portal,
  name: string,
  input: object,
  selection: string,
  actor?: Actor,
): Promise<Data> {
  return (await portal.data(mutation(name, selection), { input }, actor))[name];
}

function mutation(name: string, selection: string): string {
  const type = `${name[0]?.toUpperCase()}${name.slice(1)}Input!`;
  return `mutation ($input: ${type}) { ${name}(input: $input) { ${selection} ${ERRORS} } }`;
}

let counter = 0;

/** Creates a customer and returns its id. */
export async function givenCustomer(portal: Portal, input: object = {}, actor?: Actor): Promise<string> {
  const details = { name: `Customer ${++counter}`, segment: 'ENTERPRISE', ...input };
  return (await mutate(portal, 'createCustomer', details, 'customer { id }', actor)).customer.id;
}

/** Creates a contract, for a customer of its own where none is given, and returns its id. */
export async function givenContract(
  portal: Portal,
  input: { customerId?: string; [field: string]: unknown } = {},
  actor?: Actor,
): Promise<string> {
  const customerId = input.customerId ?? (await givenCustomer(portal));
  const terms = { title: `Contract ${++counter}`, value: { amount: '100.00', currency: 'EUR' }, ...input, customerId };
  return (await mutate(portal, 'createContract', terms, 'contract { id }', actor)).contract.id;
}

/** Writes a note and returns its id. */
export async function givenNote(portal: Portal, contractId: string, parentId?: string, actor?: Actor): Promise<string> {
  const note = { contractId, parentId, body: `Note ${++counter}` };
  return (await mutate(portal, 'createNote', note, 'note { id }', actor)).note.id;
}

/** Writes down an event, of a customer of its own, and returns its id. */
export async function givenEvent(portal: Portal, input: object = {}): Promise<string> {
  const event = { customerId: await givenCustomer(portal), type: 'call.logged', ...input };
  return (await mutate(portal, 'createEvent', event, 'event { id }')).event.id;
}

const WAY_TO: Record<ContractStatus, ActionType[]> = {
  DRAFT: [],
  PENDING_APPROVAL: ['SUBMIT'],
  APPROVED: ['SUBMIT', 'APPROVE'],
  REJECTED: ['SUBMIT', 'REJECT'],
};

/** Creates a contract, takes it to a status, and returns its id. */
export async function givenContractIn(
  portal: Portal,
  status: ContractStatus,
  input: { customerId?: string; [field: string]: unknown } = {},
): Promise<string> {
  const contractId = await givenContract(portal, input);
  for (const type of WAY_TO[status]) {
    await mutate(portal, 'createAction', { contractId, type, reason: 'As agreed.' }, '');
  }
  return contractId;
}

/** Runs one mutation and returns the codes of what was wrong, whether in `userErrors` or in `errors`; none where it was done. */
export async function problems(portal: Portal, name: string, input: object, actor?: Actor): Promise<string[]> {
  const { data, errors } = await portal.ask(mutation(name, ''), { input }, actor);
  if (errors) return errors.map((error) => error.extensions.code);
  return data[name].userErrors.map((error: { code: string }) => error.code);
}
