/** The fields that clients know under other names than the columns that hold them. */
const FIELDS: Readonly<Record<string, string>> = { valueMinor: 'value', valueCurrency: 'value' };

/** The names of the fields whose values differ, as clients know them. */
export function changedFields<T extends object>(before: T, after: Partial<T>): string[] {
  const columns = (Object.keys(after) as (keyof T & string)[]).filter((column) => before[column] !== after[column]);
  return [...new Set(columns.map((column) => FIELDS[column] ?? column))];
}
