import { type GraphQLField, type GraphQLSchema, getNamedType, isLeafType, isObjectType } from 'graphql';
import { compositeFieldsOf } from '../db/tables.ts';
import type { NodeType } from '../domain/nouns.ts';

/** The value of a column in a row; JSON is text. */
export type Cell = string | number | boolean | null;
export type Row = Readonly<Record<string, unknown>>;

/** A column of an export. */
export interface Column {
  readonly name: string;
  /** The columns of the table that it is made of. */
  readonly needs: readonly string[];
  /** Whether it holds JSON. */
  readonly isJson: boolean;
  read(row: Row): Cell;
}

/** A column that holds what a property of the row does. */
export function plainColumn(name: string, isJson = false): Column {
  return { name, needs: [name], isJson, read: (row) => row[name] as Cell };
}

/**
 * Every readable scalar of a noun, in the order of the schema. Fields that combine several columns give one for each of
 * their parts (`value` gives `valueAmount` and `valueCurrency`), and those that refer to another row give its id
 * (`customer` gives `customerId`). Lists, counts and what depends on the viewer are left out.
 */
export function columnsOf(schema: GraphQLSchema, type: NodeType): Column[] {
  const noun = schema.getType(type);
  if (!isObjectType(noun)) throw new Error(`Expected an object type ${type} in the schema, but there is none.`);
  const derived = new Map(compositeFieldsOf(type));
  return Object.values(noun.getFields()).flatMap((field): Column[] => {
    const combined = derived.get(field.name);
    if (combined) return partsOf(field, combined.columns, combined.make as (row: Row) => Row | null);
    const [needed, ...others] = field.extensions.columns ?? [field.name];
    if (others.length > 0 || (needed !== field.name && needed !== `${field.name}Id`)) return [];
    return [plainColumn(needed, getNamedType(field.type).name === 'JSON')];
  });
}

function partsOf(
  { name, type }: GraphQLField<unknown, unknown>,
  needs: readonly string[],
  make: (row: Row) => Row | null,
): Column[] {
  const whole = getNamedType(type);
  if (isLeafType(whole)) return [{ name, needs, isJson: false, read: (row) => make(row) as Cell }];
  if (!isObjectType(whole)) return [];
  return Object.keys(whole.getFields()).map((part) => ({
    name: `${name}${part.charAt(0).toUpperCase()}${part.slice(1)}`,
    needs,
    isJson: false,
    read: (row) => (make(row)?.[part] as Cell | undefined) ?? null,
  }));
}
