import type { FieldDef } from 'pg';
import { types } from './types.ts';

/** Turns the texts of a row, as PostgreSQL sends them, into an object. */
export type RowShape = (texts: readonly (string | null)[]) => object;

/**
 * Compiles the shape of the rows that a statement returns: a literal of all columns gives each row the same hidden class at once,
 * which a loop over the columns does not.
 */
export function rowShape(fields: readonly Pick<FieldDef, 'name' | 'dataTypeID'>[]): RowShape {
  const parsers = fields.map(({ dataTypeID }) => types.getTypeParser(dataTypeID, 'text'));
  const columns = fields.map(({ name }, i) => {
    const value = parsers[i] === String ? `t[${i}]` : `t[${i}] === null ? null : parse[${i}](t[${i}])`;
    return `${JSON.stringify(name)}: ${value}`;
  });
  return new Function('parse', `return (t) => ({ ${columns.join(', ')} })`)(parsers);
}
