import type { Actor } from '../../src/domain/permissions.ts';
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
  const type = `${name[0]?.toUpperCase()}${name.slice(1)}Input!`;
  const query = `mutation ($input: ${type}) { ${name}(input: $input) { ${selection} ${ERRORS} } }`;
  return (await portal.data(query, { input }, actor))[name];
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
