import { GraphQLError, GraphQLScalarType, Kind, print, type ValueNode, valueFromASTUntyped } from 'graphql';
import { GraphQLEmailAddress, GraphQLJSON } from 'graphql-scalars';
import { isCurrency } from '../../domain/currencies.ts';
import { quote } from '../../domain/errors.ts';
import { isDecimal } from '../../domain/money.ts';
import { characterCount } from '../../domain/texts.ts';
import { isDay, parseInstant } from '../../domain/time.ts';
import { Unparsable } from '../../domain/unparsable.ts';
import { LIMITS } from '../../domain/validation.ts';
import { isTooDeep, MAX_JSON_DEPTH } from '../documents/jsonDepth.ts';
import { impreciseNumberProblem, isImprecise } from './jsonNumbers.ts';

/** A scalar that is a string in JSON, in the database and in code, so that it needs no serialization. */
function textScalar(name: string, expected: string, read: (text: string) => string | null) {
  const invalid = (got: string, nodes?: ValueNode) =>
    new GraphQLError(`Expected ${expected}, but got ${got}.`, { nodes });
  return new GraphQLScalarType<string | Unparsable, string>({
    name,
    serialize: (value) => value as string,
    parseValue(value) {
      // Occurs only in mutation inputs, where validation rejects it later.
      if (value instanceof Unparsable) return value;
      const parsed = typeof value === 'string' ? read(value) : null;
      if (parsed === null) throw invalid(describeValue(value));
      return parsed;
    },
    parseLiteral(node) {
      const parsed = node.kind === Kind.STRING ? read(node.value) : null;
      if (parsed === null) throw invalid(describeLiteral(node), node);
      return parsed;
    },
  });
}

function describeValue(value: unknown): string {
  if (typeof value === 'string') return quote(value);
  if (Array.isArray(value)) return 'a list';
  if (typeof value === 'object' && value !== null) return 'an object';
  return typeof value === 'number' ? `the number ${value}` : String(value);
}

function describeLiteral(node: ValueNode): string {
  switch (node.kind) {
    case Kind.STRING:
      return quote(node.value);
    case Kind.INT:
    case Kind.FLOAT:
      return `the number ${node.value}`;
    case Kind.ENUM:
      return `the name ${node.value} without quotes`;
    case Kind.LIST:
      return 'a list';
    case Kind.OBJECT:
      return 'an object';
    default:
      return print(node);
  }
}

const unchanged = (accepts: (text: string) => boolean) => (text: string) => (accepts(text) ? text : null);

const readEmail = (text: string): string | null => {
  if (characterCount(text) > LIMITS.email) return null;
  try {
    return GraphQLEmailAddress.parseValue(text) as string;
  } catch {
    return null;
  }
};

/**
 * Parses a JSON literal in a document.
 * @throws GraphQLError if it is nested too deep; the depth of variables has been checked before
 */
function readJsonLiteral(node: ValueNode, variables?: Record<string, unknown> | null): unknown {
  const value = valueFromASTUntyped(node, variables);
  if (isTooDeep(value)) {
    throw new GraphQLError(`Expected JSON nested at most ${MAX_JSON_DEPTH} deep, but got more.`, { nodes: node });
  }
  const imprecise = impreciseNumberIn(node);
  return imprecise === undefined ? value : new Unparsable(impreciseNumberProblem(imprecise));
}

/** The first number in a literal that would lose precision, if any. */
function impreciseNumberIn(node: ValueNode): string | undefined {
  if (node.kind === Kind.INT || node.kind === Kind.FLOAT) return isImprecise(node.value) ? node.value : undefined;
  const parts =
    node.kind === Kind.LIST ? node.values : node.kind === Kind.OBJECT ? node.fields.map(({ value }) => value) : [];
  for (const part of parts) {
    const found = impreciseNumberIn(part);
    if (found !== undefined) return found;
  }
  return undefined;
}

export const scalars = {
  DateTime: textScalar('DateTime', 'an RFC 3339 date-time such as "2026-03-01T09:30:00Z"', parseInstant),
  Date: textScalar('Date', 'a day such as "2026-03-01"', unchanged(isDay)),
  Decimal: textScalar('Decimal', 'a decimal number as a string such as "1250.00"', unchanged(isDecimal)),
  EmailAddress: textScalar('EmailAddress', 'an e-mail address of at most 254 characters', readEmail),
  CurrencyCode: textScalar('CurrencyCode', 'an ISO 4217 currency code such as "EUR"', unchanged(isCurrency)),
  JSON: new GraphQLScalarType({ ...GraphQLJSON.toConfig(), parseLiteral: readJsonLiteral }),
};
