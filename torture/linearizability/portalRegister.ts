import type { Random } from '../random.ts';
import type { RegisterOperation, Versioned } from './register.ts';

const CREATE = `mutation {
  createCustomer(input: { name: "Histories", segment: ENTERPRISE }) { customer { id } }
}`;
const CREATE_CONTRACT = `mutation ($input: CreateContractInput!) {
  createContract(input: $input) { contract { id version title } }
}`;
/** Ways to read one contract: by its id, as a node, and in lists that are filtered. */
const READS = [
  'query ($id: ID!) { contract(id: $id) { version title } }',
  'query ($id: ID!) { node(id: $id) { ... on Contract { version title } } }',
  'query ($id: ID!) { contracts(where: { id: [$id] }) { nodes { version title } } }',
  'query ($id: ID!) { contracts(where: { id: [$id], NOT: { text: "nowhere" } }) { nodes { version title } } }',
];
const WRITE = `mutation ($input: UpdateContractInput!) {
  updateContract(input: $input) {
    contract { version }
    userErrors { ... on VersionConflictError { currentVersion } }
  }
}`;

/** A contract, whose title and version are a register. */
export async function createRegister(server: string): Promise<Versioned & { id: string }> {
  const { createCustomer } = (await ask(server, CREATE, {})) as { createCustomer: { customer: { id: string } } };
  const input = { customerId: createCustomer.customer.id, title: 'initial', value: { amount: '1', currency: 'EUR' } };
  const { createContract } = (await ask(server, CREATE_CONTRACT, { input })) as {
    createContract: { contract: { id: string; version: number; title: string } };
  };
  const { id, version, title } = createContract.contract;
  return { id, version, value: title };
}

/** Reads or writes a register, as chance wants it; writes expect what was `seen`, or nothing. */
export async function operate(
  server: string,
  id: string,
  { value, seen, random }: { value: string; seen: number; random: Random },
): Promise<RegisterOperation> {
  const kind = random();
  const way = READS[Math.floor(random() * READS.length)] as string;
  const invoked = performance.now();
  const times = () => ({ invoked, returned: performance.now() });
  const lost = { invoked, returned: Number.POSITIVE_INFINITY };
  if (kind < 0.4) {
    const came = await ask(server, way, { id }).then(contractOf, () => undefined);
    return came ? { kind: 'read', ...times(), came } : { kind: 'read', ...lost };
  }
  const expected = kind < 0.7 ? { expected: seen } : {};
  const input = { id, title: value, ...(kind < 0.7 && { expectedVersion: seen }) };
  const came = await ask(server, WRITE, { input }).then(outcomeOf, () => undefined);
  return came
    ? { kind: 'write', value, ...expected, ...times(), came }
    : { kind: 'write', value, ...expected, ...lost };
}

function contractOf(data: object): Versioned {
  const [found] = Object.values(data) as ({ nodes: unknown[] } | object)[];
  const { version, title } = ('nodes' in (found ?? {}) ? (found as { nodes: unknown[] }).nodes[0] : found) as {
    version: number;
    title: string;
  };
  return { version, value: title };
}

function outcomeOf(data: object): { version: number } | { conflictWith: number } {
  const { updateContract } = data as {
    updateContract: { contract: { version: number } | null; userErrors: { currentVersion: number }[] };
  };
  const { contract, userErrors } = updateContract;
  return contract ? { version: contract.version } : { conflictWith: userErrors[0]?.currentVersion as number };
}

/** The data of an answer. @throws Error if there is none */
async function ask(server: string, query: string, variables: object): Promise<object> {
  const response = await fetch(`${server}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ query, variables }),
  });
  const { data, errors } = (await response.json()) as { data: object; errors?: unknown };
  if (!response.ok || errors) throw new Error(`expected data, but got ${JSON.stringify(errors)}`);
  return data;
}
