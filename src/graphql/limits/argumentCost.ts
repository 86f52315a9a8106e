import {
  type GraphQLArgument,
  type GraphQLInputType,
  getNamedType,
  getNullableType,
  isEnumType,
  isInputObjectType,
  isListType,
} from 'graphql';
import { MAX_PAGE_SIZE, MAX_SKIP } from '../pagination/pageArguments.ts';
import type { DeclaredCosts, ListSize } from './declaredCosts.ts';

/** The most days of a range that are charged for: a longer range hardly covers more rows. */
const MAX_CHARGED_DAYS = 1_000;

/** The arguments of a field, not yet coerced. */
export type Arguments = Readonly<Record<string, unknown>>;

/** A field's arguments and schema coordinate. */
interface FieldSignature {
  readonly coordinate: string;
  readonly args: readonly GraphQLArgument[];
}

/** The maximum length of the list that a field returns. */
export function lengthOfList(
  costs: DeclaredCosts,
  { assumedSize, slicingArguments }: ListSize,
  { coordinate, args }: FieldSignature,
  values: Arguments,
): number {
  const slices = slicingArguments.map((path) => valueAt(values, path)).filter((value) => value != null);
  if (slices.length > 0) return Math.max(...slices.map((value) => clamp(lengthSaidBy(value), MAX_PAGE_SIZE)));
  const counted = args.filter((arg) => isList(arg) && costs.weightOf(`${coordinate}(${arg.name}:)`) > 0);
  if (counted.length === 0) return assumedSize;
  return Math.min(assumedSize, Math.max(...counted.map(({ name }) => elementsOf(values[name]).length)));
}

/** The points of numeric arguments such as `skip` that are charged per unit. */
export function pointsOfNumbers(costs: DeclaredCosts, { coordinate, args }: FieldSignature, values: Arguments): number {
  let points = 0;
  for (const arg of args) {
    const value = values[arg.name];
    if (value == null || isList(arg)) continue;
    points += costs.weightOf(`${coordinate}(${arg.name}:)`) * clamp(value, MAX_SKIP);
  }
  return points;
}

/** The points of a range of days, for each from `from` to `to`. */
export function pointsOfDays(costs: DeclaredCosts, { coordinate }: FieldSignature, { from, to }: Arguments): number {
  const weight = costs.weightOf(`${coordinate}(to:)`);
  if (weight === 0) return 0;
  // What is not a day is rejected before the field is resolved.
  const days = (Date.parse(String(to)) - Date.parse(String(from))) / 86_400_000 + 1;
  return weight * clamp(days || 0, MAX_CHARGED_DAYS);
}

/** The points of filter conditions, per query that applies them, and of enum values that are charged for. */
export function pointsOfConditions(
  costs: DeclaredCosts,
  { coordinate, args }: FieldSignature,
  values: Arguments,
): number {
  const pointsOf = (argument: string, type: GraphQLInputType, value: unknown): number => {
    const input = getNamedType(type);
    let points = 0;
    if (isEnumType(input)) {
      for (const word of elementsOf(value)) points += costs.weightOf(`${input.name}.${word}`);
      return points;
    }
    if (!isInputObjectType(input)) return 0;
    for (const part of elementsOf(value)) {
      if (typeof part !== 'object' || part === null) continue;
      for (const [name, inner] of Object.entries(part)) {
        const field = input.getFields()[name];
        if (!field) continue;
        points += costs.weightOf(`${argument}.${name}`) || costs.weightOf(`${input.name}.${name}`);
        points += pointsOf(argument, field.type, inner);
      }
    }
    return points;
  };
  let points = 0;
  for (const { name, type } of args) {
    const argument = `${coordinate}(${name}:)`;
    points += pointsOf(argument, type, values[name]);
    if (isInputObjectType(getNullableType(type)) && values[name] != null) points += costs.weightOf(argument);
  }
  return points;
}

/** The value at a path such as `input.decisions`. */
function valueAt(values: Arguments, path: string): unknown {
  return path.split('.').reduce<unknown>((value, step) => (value as Arguments | null | undefined)?.[step], values);
}

/** A number says the length of the list; other values have an element of it each. */
function lengthSaidBy(value: unknown): unknown {
  return typeof value === 'object' ? elementsOf(value).length : value;
}

function isList({ type }: GraphQLArgument): boolean {
  return isListType(getNullableType(type));
}

/** Between 0 and `max`: numbers out of range are rejected when the field is resolved, other types before that. */
function clamp(value: unknown, max: number): number {
  return typeof value === 'number' ? Math.min(Math.max(value, 0), max) : 0;
}

/** A value that is not a list counts as a list of one, as in GraphQL input coercion. */
function elementsOf(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [value];
}
