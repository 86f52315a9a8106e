import { compositeFieldsOf } from '../../db/tables.ts';
import { typeOfValidId } from '../../domain/ids.ts';
import { NODE_TYPES } from '../../domain/nouns.ts';

const FIELDS = new Map(NODE_TYPES.map((type) => [type, compositeFieldsOf(type)]));

/** Adds to rows of one type their composite fields, in place, except those whose columns were not selected. */
export function addCompositeFields(rows: readonly object[]): void {
  const first = rows[0] as Record<string, unknown> | undefined;
  // Changes have no id.
  const type = typeof first?.id === 'string' ? typeOfValidId(first.id) : undefined;
  for (const [field, { columns, make }] of (type && FIELDS.get(type)) ?? []) {
    if (columns.some((column) => first?.[column] === undefined)) continue;
    for (const row of rows as readonly Record<string, unknown>[]) row[field] = make(row as never);
  }
}
