import { CriticalityLevel, diff } from '@graphql-inspector/core';
import {
  type GraphQLArgument,
  type GraphQLEnumValue,
  type GraphQLField,
  type GraphQLInputField,
  type GraphQLNamedType,
  type GraphQLSchema,
  getNamedType,
  isEnumType,
  isInputObjectType,
  isInterfaceType,
  isObjectType,
} from 'graphql';

type Element = GraphQLArgument | GraphQLEnumValue | GraphQLField<unknown, unknown> | GraphQLInputField;

/** How a deprecation ends: with the last day, in UTC, that clients may rely on what it marks. */
const REMOVAL = /\bRemoved after (\d{4}-\d{2}-\d{2})\.$/;

/**
 * What clients of the released schema would trip over in the present one, a message each: breaking changes of elements that
 * were not released as deprecated or whose last day is not before `today` (`2026-03-01`), and deprecations without a day.
 */
export async function schemaProblems(
  released: GraphQLSchema,
  present: GraphQLSchema,
  today: string,
): Promise<string[]> {
  const removable = removableOn(today, released);
  const breaking = (await diff(released, present)).filter(
    ({ criticality, path = '' }) => criticality.level === CriticalityLevel.Breaking && !removable.has(path),
  );
  const undated = elementsOf(present).filter(
    ([, { deprecationReason }]) => deprecationReason && !REMOVAL.test(deprecationReason),
  );
  return [
    ...breaking.map(({ message, path }) => `${path}: ${message}.`),
    ...undated.map(([coordinate]) => `${coordinate}: expected its deprecation to end with "Removed after 2027-06-30."`),
  ];
}

/** The coordinates of elements whose last day is before `today`, and of types that are used by nothing but these. */
function removableOn(today: string, schema: GraphQLSchema): Set<string> {
  const past = elementsOf(schema).flatMap(([coordinate, { deprecationReason }]) => {
    const [, day] = REMOVAL.exec(deprecationReason ?? '') ?? [];
    return day !== undefined && day < today ? [coordinate] : [];
  });
  const used = typesUsed(schema, new Set(past));
  return new Set([...past, ...[...typesUsed(schema)].filter((type) => !used.has(type))]);
}

/** The types that are used from the root types on, some elements and their arguments left out. */
function typesUsed(schema: GraphQLSchema, without: ReadonlySet<string> = new Set()): Set<string> {
  const used = new Set<string>();
  function visit(type: GraphQLNamedType): void {
    if (used.has(type.name)) return;
    used.add(type.name);
    for (const [coordinate, element] of elementsIn(type)) {
      const owner = coordinate.slice(0, coordinate.lastIndexOf('.'));
      if ('type' in element && !without.has(coordinate) && !without.has(owner)) visit(getNamedType(element.type));
    }
  }
  for (const root of [schema.getQueryType(), schema.getMutationType(), schema.getSubscriptionType()]) {
    if (root) visit(root);
  }
  return used;
}

/** Everything that can be deprecated, by its schema coordinate as graphql-inspector writes it: `Query.contracts.first`. */
function elementsOf(schema: GraphQLSchema): [string, Element][] {
  return Object.values(schema.getTypeMap()).flatMap((type) => (type.name.startsWith('__') ? [] : elementsIn(type)));
}

function elementsIn(type: GraphQLNamedType): [string, Element][] {
  if (isEnumType(type)) return type.getValues().map((value) => named(type.name, value));
  if (isInputObjectType(type)) return Object.values(type.getFields()).map((field) => named(type.name, field));
  if (!isObjectType(type) && !isInterfaceType(type)) return [];
  return Object.values(type.getFields()).flatMap((field) => [
    named(type.name, field),
    ...field.args.map((argument) => named(`${type.name}.${field.name}`, argument)),
  ]);
}

function named(owner: string, element: Element): [string, Element] {
  return [`${owner}.${element.name}`, element];
}
