/** The rows that a client of the load made last, by what they are called in payloads. */
export type Own = Readonly<Record<string, string>>;

interface Operation {
  name: string;
  /** What to ask of the rows that it makes. */
  selection: string;
  input(own: Own): object;
}

const value = { amount: '100.00', currency: 'EUR' };

/** What each client does again and again. Every row that is made has its id in the answer, and an event of its own. */
export const OPERATIONS: readonly Operation[] = [
  {
    name: 'createCustomer',
    selection: 'customer { id }',
    input: () => ({ name: 'Under load', segment: 'ENTERPRISE' }),
  },
  {
    name: 'createContract',
    selection: 'contract { id } action { id }',
    input: ({ customer }) => ({ customerId: customer, title: 'Under load', value, submit: true }),
  },
  { name: 'approveContract', selection: 'action { id }', input: ({ contract }) => ({ id: contract }) },
  {
    name: 'createNote',
    selection: 'note { id }',
    input: ({ contract }) => ({ contractId: contract, body: 'Under load' }),
  },
];

/** A request for an operation, as the body of a POST. */
export function bodyOf({ name, selection, input }: Operation, own: Own, idempotencyKey: string): string {
  const type = `${name[0]?.toUpperCase()}${name.slice(1)}Input!`;
  const query = `mutation ($input: ${type}) { ${name}(input: $input) { ${selection} userErrors { message } } }`;
  return JSON.stringify({ query, variables: { input: { ...input(own), idempotencyKey } } });
}
