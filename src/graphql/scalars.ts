import { GraphQLError, GraphQLScalarType, Kind, valueFromASTUntyped } from 'graphql';
import { GraphQLEmailAddress, GraphQLJSON } from 'graphql-scalars';
import { isCurrency } from '../domain/currencies.ts';
import { quote } from '../domain/errors.ts';
import { isDecimal } from '../domain/money.ts';
import { isDay, parseInstant } from '../domain/time.ts';
import { LIMITS } from '../domain/validation.ts';
import { isTooDeep, MAX_JSON_DEPTH } from './json.ts';

/** A scalar that is a text in JSON, in the database and in code, so that it leaves as it is stored. */
function textScalar(name: string, expected: string, read: (text: string) => string | null) {
  const parse = (value: unknown): string => {
    const parsed = typeof value === 'string' ? read(value) : null;
    if (parsed !== null) return parsed;
    const got = typeof value === 'string' ? quote(value) : value === null ? 'null' : `a ${typeof value}`;
    throw new GraphQLError(`Expected ${expected}, but got ${got}.`);
  };
  return new GraphQLScalarType<string, string>({
    name,
    serialize: (value) => value as string,
    parseValue: parse,
    parseLiteral: (node) => parse('value' in node && node.kind !== Kind.BOOLEAN ? node.value : null),
  });
}

const unchanged = (accepts: (text: string) => boolean) => (text: string) => (accepts(text) ? text : null);

const readEmail = (text: string): string | null => {
  if (text.length > LIMITS.email) return null;
  try {
    return GraphQLEmailAddress.parseValue(text) as string;
  } catch {
    return null;
  }
};

/** @throws GraphQLError where a value is nested too deep; that of a variable has been looked at before it comes here */
function boundedJson(value: unknown): unknown {
  if (isTooDeep(value)) throw new GraphQLError(`Expected JSON nested at most ${MAX_JSON_DEPTH} deep, but got more.`);
  return value;
}

export const scalars = {
  DateTime: textScalar('DateTime', 'an RFC 3339 date-time such as "2026-03-01T09:30:00Z"', parseInstant),
  Date: textScalar('Date', 'a day such as "2026-03-01"', unchanged(isDay)),
  Decimal: textScalar('Decimal', 'a decimal number as a string such as "1250.00"', unchanged(isDecimal)),
  EmailAddress: textScalar('EmailAddress', 'an e-mail address of at most 254 characters', readEmail),
  CurrencyCode: textScalar('CurrencyCode', 'an ISO 4217 currency code such as "EUR"', unchanged(isCurrency)),
  JSON: new GraphQLScalarType({
    ...GraphQLJSON.toConfig(),
    parseLiteral: (node, variables) => boundedJson(valueFromASTUntyped(node, variables)),
  }),
};
