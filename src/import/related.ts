import type { Queries } from '../db/queries/index.ts';
import type { ContractRow, CustomerRow } from '../db/rows.ts';
import { quote } from '../domain/errors.ts';
import { refusal, textIn } from './importer.ts';
import type { Values } from './inputs.ts';

/**
 * The customer that a row names by `customerExternalReference` or `customerId`; null if it names none.
 * @throws DomainError if there is no such customer
 */
export function customerOf({ customers }: Queries, values: Values): Promise<CustomerRow | null> {
  return named(values, 'customer', 'customerExternalReference', 'customerId', customers);
}

/** The same for a contract, by `contractReference` or `contractId`. */
export function contractOf({ contracts }: Queries, values: Values): Promise<ContractRow | null> {
  return named(values, 'contract', 'contractReference', 'contractId', contracts);
}

interface Finders<Row> {
  find(id: string): Promise<Row | undefined>;
  findByReference(reference: string): Promise<Row | undefined>;
}

async function named<Row>(
  values: Values,
  noun: string,
  referenceColumn: string,
  idColumn: string,
  { find, findByReference }: Finders<Row>,
): Promise<Row | null> {
  const reference = textIn(values, referenceColumn);
  const id = textIn(values, idColumn);
  if (reference === null && id === null) return null;
  const row = reference === null ? await find(id as string) : await findByReference(reference);
  if (row) return row;
  const [column, value] = reference === null ? [idColumn, id as string] : [referenceColumn, reference];
  throw refusal(column, `There is no ${noun} with ${quote(value)}. Import it first.`);
}
