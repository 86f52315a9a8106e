import type { DerivedFields } from '../../db/tables/derivedFields.ts';
import { DERIVED_FIELDS } from '../../db/tables.ts';
import { typeOfId } from '../../domain/ids.ts';
import { NODE_TYPES } from '../../domain/nouns.ts';

type AnyRow = Record<string, unknown>;

const FIELDS = new Map(
  NODE_TYPES.map((type) => [type, Object.entries<DerivedFields<AnyRow>[string]>(DERIVED_FIELDS[type])]),
);

/** Adds to rows of one type their derived fields, in place, except those whose columns were not selected. */
export function addDerivedFields(rows: readonly object[]): void {
  const first = rows[0] as AnyRow | undefined;
  const type = first && typeOfId(String(first.id));
  for (const [field, { columns, make }] of (type && FIELDS.get(type)) ?? []) {
    if (columns.some((column) => first?.[column] === undefined)) continue;
    for (const row of rows as readonly AnyRow[]) row[field] = make(row);
  }
}
