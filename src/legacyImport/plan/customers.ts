import { customerRow } from '../../commands/rowFactories.ts';
import type { CustomerRow } from '../../db/rows.ts';
import { newCustomer } from '../../domain/customers.ts';
import { quote } from '../../domain/errors.ts';
import { caseFoldedKey } from '../../domain/uniqueKeys.ts';
import { LIMITS } from '../../domain/validation.ts';
import { isEmail } from '../emails.ts';
import { type FormerRow, textOf } from '../former/tables.ts';
import { lineOf, timeOf, wordOf } from './fields.ts';
import type { KeepRow } from './keptRows.ts';
import type { Planning } from './planning.ts';

/** The customer of a former id, a placeholder if the file has none; `unknown` if the id is missing. */
export type CustomerOf = (formerId: string | null) => CustomerRow;

/**
 * Plans all customers.
 * @param taken keys of the e-mail addresses that customers have; those of the planned ones are added
 */
export function planCustomers(
  planning: Planning,
  formerRows: readonly FormerRow[],
  taken: Set<string>,
  keep: KeepRow,
): CustomerOf {
  const byId = new Map<string, CustomerRow>();
  const add = (row: FormerRow): CustomerRow => {
    const customer = planCustomer(planning, row, taken);
    byId.set(row.id, customer);
    planning.rows.customers.push(customer);
    keep({ row, customerId: customer.id, at: customer.createdAt });
    return customer;
  };
  for (const row of formerRows) add(row);
  return (formerId) => byId.get(formerId ?? 'unknown') ?? add(placeholder(planning, formerId));
}

function planCustomer(planning: Planning, row: FormerRow, taken: Set<string>): CustomerRow {
  const updatedAt = timeOf(planning, row, 'updated_at');
  const createdAt = timeOf(planning, row, 'created_at') ?? updatedAt;
  if (createdAt === null && row.original)
    planning.findings.note(row, 'created_at is empty: the time of the import is taken');
  const at = createdAt ?? planning.now;
  // Undecided words are reported, and nothing is written then: what stands for them never is.
  const details = newCustomer({
    name: lineOf(planning, row, 'name', LIMITS.name) ?? nameless(planning, row),
    email: emailOf(planning, row, taken),
    phone: lineOf(planning, row, 'phone', LIMITS.phone),
    segment: wordOf(planning, row, 'customers.segment') ?? 'ENTERPRISE',
    riskLevel: wordOf(planning, row, 'customers.risk_level') ?? 'LOW',
    status: wordOf(planning, row, 'customers.status') ?? 'ACTIVE',
    externalReference: `legacy:customer:${row.id}`,
  });
  const customer = customerRow(planning.nextId('Customer', at), details, at);
  return { ...customer, updatedAt: updatedAt !== null && updatedAt > at ? updatedAt : at };
}

function nameless({ findings }: Planning, row: FormerRow): string {
  findings.note(row, 'name is empty: it is made of the former id');
  return `Customer without a name (former id ${row.id})`;
}

function emailOf({ findings }: Planning, row: FormerRow, taken: Set<string>): string | null {
  const email = textOf(row, 'email')?.trim() ?? null;
  if (email === null) return null;
  if (!isEmail(email)) {
    findings.note(row, `email ${quote(email)} is no address: it is left empty, the event has it`);
    return null;
  }
  const key = caseFoldedKey(email);
  if (taken.has(key)) {
    findings.note(row, `email ${email} is that of another customer, too: it is left empty, the event has it`);
    return null;
  }
  taken.add(key);
  return email;
}

/** What stands for a customer that is not there, so that nothing which refers to it is lost. */
function placeholder({ findings }: Planning, formerId: string | null): FormerRow {
  const id = formerId ?? 'unknown';
  const name = formerId === null ? 'Unknown customer' : `Unknown customer (former id ${id})`;
  const row: FormerRow = { table: 'customers', id, original: null, values: { name } };
  findings.note(row, 'there is no such customer: a placeholder holds what refers to it');
  return row;
}
