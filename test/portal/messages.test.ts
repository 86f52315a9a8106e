import { readFileSync } from 'node:fs';
import { expect, test } from '@jest/globals';
import { buildSchema, type GraphQLEnumType } from 'graphql';
import { PORTAL_EVENTS } from '../../src/domain/portalEvents.ts';

type Messages = { readonly [name: string]: unknown };

/** The texts of a language. Their types are those of the portal, which is a program of its own. */
async function messagesIn(language: string): Promise<Messages> {
  return (await import(`../../portal/src/i18n/messages/${language}.ts`))[language];
}

const en = await messagesIn('en');
const de = await messagesIn('de');
const schema = buildSchema(readFileSync('schema.graphql', 'utf8'));

/** The path of each text, and of what kind it is: a text, or a function of so many values. */
function shapeOf(value: unknown, path = ''): string[] {
  if (typeof value === 'function') return [`${path}()`];
  if (typeof value !== 'object' || value === null) return [`${path}: ${typeof value}`];
  return Object.entries(value).flatMap(([name, inner]) => shapeOf(inner, `${path}.${name}`));
}

function textsOf(value: unknown): unknown[] {
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(textsOf) : [value];
}

test('English and German have the same texts, none of them empty', () => {
  expect(shapeOf(de).sort()).toEqual(shapeOf(en).sort());
  expect(textsOf(en).length).toBeGreaterThan(200);
  expect([...textsOf(en), ...textsOf(de)].filter((text) => text === '')).toEqual([]);
});

test('every event of the portal has a name', () => {
  expect(Object.keys(en.eventTypes as object)).toEqual(expect.arrayContaining([...PORTAL_EVENTS]));
});

test.each([
  ['userErrors', 'UserErrorCode'],
  ['statuses', 'ContractStatus'],
  ['actions', 'ActionType'],
  ['roles', 'Role'],
  ['segments', 'CustomerSegment'],
  ['levels', 'RiskLevel'],
  ['levels', 'FlagSeverity'],
  ['customerStatuses', 'CustomerStatus'],
  ['documentKinds', 'DocumentKind'],
  ['blocks', 'TransitionBlock'],
])('%s has a text for each value of %s', (name, type) => {
  const values = (schema.getType(type) as GraphQLEnumType).getValues().map((value) => value.name);
  expect(Object.keys(en[name] as object).sort()).toEqual(values.sort());
});

test.each(['UpdateContractInput', 'UpdateCustomerInput'])('every field of %s has a name', (type) => {
  const notValues = ['id', 'expectedVersion', 'idempotencyKey'];
  const input = schema.getType(type) as unknown as { getFields(): object };
  const names = Object.keys(input.getFields()).filter((name) => !notValues.includes(name));
  expect(Object.keys(en.fields as object)).toEqual(expect.arrayContaining(names));
});

test('a refusal says in German what its kind tells', () => {
  const refusal = (code: string, told: object) =>
    (de.userErrors as Record<string, (told: object) => string>)[code]?.({ message: '', status: '', count: 0, ...told });
  expect(refusal('CONTRACT_LOCKED', { status: 'Freigegeben' })).toContain('„Freigegeben“');
  expect(refusal('HAS_DEPENDENTS', { count: 2 })).toContain('2 Verträge');
  expect(refusal('INVALID_INPUT', { message: 'Expected a day.' })).toContain('Expected a day.');
});
