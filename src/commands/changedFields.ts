/** API field names of columns that are named differently. */
const FIELDS: Readonly<Record<string, string>> = { valueMinor: 'value', valueCurrency: 'value' };

/** The API names of the fields whose values differ. */
export function changedFields<T extends object>(before: T, after: Partial<T>): string[] {
  const columns = (Object.keys(after) as (keyof T & string)[]).filter((column) => before[column] !== after[column]);
  return [...new Set(columns.map((column) => FIELDS[column] ?? column))];
}
