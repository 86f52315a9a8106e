import { compositeFieldsOf } from '../db/tables.ts';
import type { NodeType } from '../domain/nouns.ts';

/** The API names of the fields of a noun whose values differ. */
export function changedFields<T extends object>(type: NodeType, before: T, after: Partial<T>): string[] {
  const composite = compositeFieldsOf(type);
  const fieldOf = (column: string) =>
    composite.find(([, { columns }]) => columns.some((name) => name === column))?.[0] ?? column;
  const changed = (Object.keys(after) as (keyof T & string)[]).filter((column) => before[column] !== after[column]);
  return [...new Set(changed.map(fieldOf))];
}
