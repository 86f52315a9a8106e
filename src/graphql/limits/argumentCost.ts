import {
  type GraphQLArgument,
  type GraphQLInputType,
  getNamedType,
  getNullableType,
  isInputObjectType,
  isListType,
} from 'graphql';
import { MAX_PAGE_SIZE, MAX_SKIP } from '../pagination/pageArguments.ts';
import type { DeclaredCosts, ListSize } from './declaredCosts.ts';

/** The arguments of a field, not yet coerced. */
export type Arguments = Readonly<Record<string, unknown>>;

/** A field's arguments and schema coordinate. */
interface Asked {
  readonly coordinate: string;
  readonly args: readonly GraphQLArgument[];
}

/** The maximum length of the list that a field returns. */
export function lengthOfList(
  costs: DeclaredCosts,
  { assumedSize, slicingArguments }: ListSize,
  { coordinate, args }: Asked,
  values: Arguments,
): number {
  const slices = slicingArguments.map((name) => values[name]).filter((value) => value != null);
  if (slices.length > 0) return Math.max(...slices.map((value) => clamp(value, MAX_PAGE_SIZE)));
  const counted = args.filter((arg) => isList(arg) && costs.weightOf(`${coordinate}(${arg.name}:)`) > 0);
  if (counted.length === 0) return assumedSize;
  return Math.min(assumedSize, Math.max(...counted.map(({ name }) => elementsOf(values[name]).length)));
}

/** The points of numeric arguments such as `skip` that are charged per unit. */
export function pointsOfNumbers(costs: DeclaredCosts, { coordinate, args }: Asked, values: Arguments): number {
  let points = 0;
  for (const arg of args) {
    const value = values[arg.name];
    if (value == null || isList(arg)) continue;
    points += costs.weightOf(`${coordinate}(${arg.name}:)`) * clamp(value, MAX_SKIP);
  }
  return points;
}

/** The points of a list's filter conditions, per query that applies them. */
export function pointsOfConditions(costs: DeclaredCosts, { coordinate, args }: Asked, values: Arguments): number {
  const pointsOf = (argument: string, type: GraphQLInputType, value: unknown): number => {
    const input = getNamedType(type);
    if (!isInputObjectType(input)) return 0;
    let points = 0;
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
  for (const { name, type } of args) points += pointsOf(`${coordinate}(${name}:)`, type, values[name]);
  return points;
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
