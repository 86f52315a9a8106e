import {
  type GraphQLInputType,
  type GraphQLNonNull,
  getNullableType,
  isEnumType,
  isInputObjectType,
  isListType,
  isNonNullType,
  isRequiredInputField,
  isScalarType,
} from 'graphql';
import type { Random } from '../../../src/seed/random.ts';

/** Stands in a value for a variable of the document. */
export class VariableMark {
  readonly name: string;
  constructor(name: string) {
    this.name = name;
  }
}

export interface ValueSources {
  random: Random;
  /** Ids of rows, some of which there are. */
  ids: readonly string[];
  cursors: readonly string[];
  /** How many of a hundred values are of the right form, but out of range. */
  wrongPercent: number;
}

const INSTANTS = [
  '2026-01-01T00:00:00Z',
  '2026-03-01T10:30:00.123+02:00',
  '0001-01-01T00:00:00Z',
  '9999-12-31T23:59:59.999Z',
];
const TEXTS = [
  '',
  'a',
  'Crane',
  'É',
  '%_\\',
  'a b\nc',
  '\u{1F9FE}',
  '"""',
  "'; drop table notes; --",
  '__proto__',
  '$id',
  '#',
];
const JSONS: readonly unknown[] = [
  0,
  -1.5,
  '',
  'x',
  true,
  [],
  [1, [2]],
  {},
  { a: { b: null } },
  { constructor: 1, toString: 'x' },
];

const LEAVES: Readonly<Record<string, readonly unknown[]>> = {
  String: TEXTS,
  Boolean: [true, false],
  DateTime: INSTANTS,
  Date: ['2026-01-01', '0001-01-01', '9999-12-31'],
  Float: [0, 1, 0.5, -1, 2 ** 53],
  Decimal: ['0', '10', '1250.00', '90071992547409.91'],
  EmailAddress: ['ada@example.com', 'x@y.example'],
  CurrencyCode: ['EUR', 'JPY', 'KWD'],
  JSON: JSONS,
};
const OUT_OF_RANGE = [0, -1, 101, 2_147_483_647, -2_147_483_648];

/** How a value of a type may be written in place of the value itself; undefined where it may not. */
export type AsVariable = (type: GraphQLInputType, name: string) => VariableMark | undefined;

/** A random value of an input type; the value or parts of it are marks where `asVariable` says so. */
export function randomValue(
  sources: ValueSources,
  type: GraphQLInputType,
  name: string,
  asVariable: AsVariable = () => undefined,
  depth = 3,
): unknown {
  const mark = asVariable(type, name);
  if (mark) return mark;
  if (isNonNullType(type)) return someValue(sources, type.ofType, name, asVariable, depth);
  return sources.random.integer(1, 20) === 1 ? null : someValue(sources, type, name, asVariable, depth);
}

/** The same, but never null and no mark as a whole. */
export function someValue(
  sources: ValueSources,
  type: Exclude<GraphQLInputType, GraphQLNonNull<never>>,
  name: string,
  asVariable?: AsVariable,
  depth = 3,
): unknown {
  const { random } = sources;
  if (isListType(type)) {
    const { ofType } = type;
    // A value that is no list is taken for a list of one.
    if (random.integer(1, 8) === 1) return someValue(sources, getNullableType(ofType), name, asVariable, depth - 1);
    const item = () => randomValue(sources, ofType, name, asVariable, depth - 1);
    return Array.from({ length: random.integer(0, name === 'ids' ? 30 : 3) }, item);
  }
  if (isInputObjectType(type)) {
    const fields = Object.values(type.getFields()).filter((field) => {
      if (isRequiredInputField(field)) return true;
      return depth > 0 && random.integer(1, 4) === 1;
    });
    return Object.fromEntries(
      fields.map((field) => [field.name, randomValue(sources, field.type, field.name, asVariable, depth - 1)]),
    );
  }
  if (isEnumType(type)) return random.pick(type.getValues()).name;
  if (!isScalarType(type)) throw new Error(`there is no value of ${type}`);
  if (type.name === 'Int') return randomInt(sources, name);
  if (type.name === 'ID') return random.pick(sources.ids);
  if (name === 'after' || name === 'before') return randomCursor(sources);
  return random.pick(LEAVES[type.name] ?? TEXTS);
}

function randomInt({ random, wrongPercent }: ValueSources, name: string): number {
  if (random.integer(1, 100) <= wrongPercent) return random.pick(OUT_OF_RANGE);
  return name === 'skip' ? random.integer(0, 3) : random.integer(1, 4);
}

function randomCursor({ random, cursors, wrongPercent }: ValueSources): string {
  if (random.integer(1, 100) <= wrongPercent) return random.pick(['', 'x', 'W10', 'bm90IGpzb24']);
  return random.pick(cursors);
}

/** A value as it stands in a document. */
export function printValue(value: unknown, type: GraphQLInputType): string {
  if (value instanceof VariableMark) return `$${value.name}`;
  if (isNonNullType(type)) return printValue(value, type.ofType);
  if (value === null) return 'null';
  if (Array.isArray(value)) {
    const item = isListType(type) ? type.ofType : type;
    return `[${value.map((part) => printValue(part, item)).join(', ')}]`;
  }
  if (isListType(type)) return printValue(value, type.ofType);
  if (typeof value === 'object') {
    const fields = isInputObjectType(type) ? type.getFields() : {};
    const parts = Object.entries(value).map(
      ([name, part]) => `${name}: ${printValue(part, fields[name]?.type ?? type)}`,
    );
    return `{ ${parts.join(', ')} }`;
  }
  return isEnumType(type) ? String(value) : JSON.stringify(value);
}
