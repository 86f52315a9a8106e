import { type Queries, queriesOf } from '../db/queries/index.ts';
import { DomainError, notFound, type UserError } from '../domain/errors.ts';
import { typeOfId } from '../domain/ids.ts';
import { NODE_TYPES, NOUNS, type NodeType } from '../domain/nouns.ts';

type Row = { readonly id: string };
type Rows = ReadonlyMap<string, Row>;

/** The result of a command as JSON, with the ids of rows in place of the rows. */
export function outcomeOf(result: unknown): string {
  return JSON.stringify(result, (_, value: unknown) => {
    if (value instanceof DomainError) return { refused: value.errors };
    return isRow(value) ? { id: value.id } : value;
  });
}

/** The result of a command from its outcome, with rows as they are now, and null in place of those that are gone. */
export async function resultOf(queries: Queries, outcome: string): Promise<unknown> {
  const ids = new Set<string>();
  JSON.parse(outcome, (_, value: unknown) => {
    if (isRow(value)) ids.add(value.id);
    return value;
  });
  const rows = await rowsOf(queries, [...ids]);
  return JSON.parse(outcome, (name, value: unknown) => {
    if (isRow(value)) return rows.get(value.id) ?? (name === 'current' ? value : null);
    return isRefused(value) ? new DomainError(...value.refused.map((error) => refusal(error, rows))) : value;
  });
}

/** Takes one statement for all rows of a type. */
async function rowsOf(queries: Queries, ids: readonly string[]): Promise<Rows> {
  const rows = new Map<string, Row>();
  for (const type of NODE_TYPES) {
    const wanted = ids.filter((id) => typeOfId(id) === type);
    if (wanted.length === 0) continue;
    for (const row of await queriesOf(queries, type).byIds(wanted)) rows.set(row.id, row);
  }
  return rows;
}

/** A conflict with a row that is gone tells so: there is no current version any more. */
function refusal(error: UserError, rows: Rows): UserError {
  if (error.code !== 'VERSION_CONFLICT' || rows.has(error.current.id)) return error;
  const { id } = error.current;
  const [gone] = notFound(NOUNS[typeOfId(id) as NodeType].one, id, [...error.path.slice(0, -1), 'id']).errors;
  return gone as UserError;
}

function isRow(value: unknown): value is Row {
  return isObject(value) && 'id' in value && typeof value.id === 'string' && typeOfId(value.id) !== null;
}

function isRefused(value: unknown): value is { readonly refused: readonly UserError[] } {
  return isObject(value) && 'refused' in value;
}

function isObject(value: unknown): value is object {
  return typeof value === 'object' && value !== null;
}
