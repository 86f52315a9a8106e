import { compositeFieldsOf } from '../db/tables.ts';
import { excerptsOf } from '../domain/excerpts.ts';
import type { NodeType } from '../domain/nouns.ts';
import { changedFields } from './changedFields.ts';

/** What became of a field, by its API name and with values as the API gives them. */
interface FieldChange {
  field: string;
  before: unknown;
  after: unknown;
  /** Whether the values are parts of texts that are too long for an event. */
  excerpt?: true;
}

/** The fields of a row that differ after a change, with their values before and after it. */
export function fieldChanges<Row extends object>(type: NodeType, before: Row, after: Row): FieldChange[] {
  const composite = new Map(compositeFieldsOf(type));
  const valueIn = (field: string, row: Row): unknown =>
    composite.get(field)?.make(row as never) ?? row[field as keyof Row] ?? null;
  return changedFields(type, before, after).map((field) =>
    changeOf(field, valueIn(field, before), valueIn(field, after)),
  );
}

function changeOf(field: string, before: unknown, after: unknown): FieldChange {
  if (typeof (before ?? after) !== 'string') return { field, before, after };
  const { isWhole, ...parts } = excerptsOf(textOf(before), textOf(after));
  if (isWhole) return { field, before, after };
  return { field, before: before && parts.before, after: after && parts.after, excerpt: true };
}

function textOf(value: unknown): string {
  return typeof value === 'string' ? value : '';
}
