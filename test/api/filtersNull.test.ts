import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { buildSchema, type GraphQLInputObjectType, getNullableType, isInputObjectType } from 'graphql';
import { NODE_TYPES, NOUNS, type NodeType } from '../../src/domain/nouns.ts';
import { contractRow, customerRow, insertRows } from '../support/fixtures/rows.ts';
import type { Answer } from '../support/servers/answers.ts';
import { startServer, type TestServer } from '../support/servers/server.ts';

const schema = buildSchema(readFileSync('schema.graphql', 'utf8'));
const CONDITIONS = NODE_TYPES.flatMap((type) =>
  Object.values((schema.getType(`${type}Where`) as GraphQLInputObjectType).getFields()).map((field) => ({
    type,
    condition: field.name,
    inputType: String(field.type),
    isRange: isInputObjectType(getNullableType(field.type)) && /Range$/.test(String(field.type)),
  })),
);
/** Something that any filter may hold. */
const HARMLESS = { id: ['nobody'] };

let portal: TestServer;

beforeAll(async () => {
  portal = await startServer();
  const customer = customerRow();
  await insertRows(portal, { customers: [customer], contracts: [contractRow({ customerId: customer.id })] });
});
afterAll(() => portal.stop());

function ask(type: NodeType, where: unknown): Promise<Answer> {
  const query = `query ($where: ${type}Where) { ${NOUNS[type].many}(where: $where) { totalCount nodes { id } } }`;
  return portal.ask(query, { where });
}

function expectRefused({ data, errors }: Answer, condition: string): void {
  const message = `Expected a value for the condition \`${condition}\`, but got null. Leave it out for all rows.`;
  expect({ data, errors }).toMatchObject({ data: null, errors: [{ message, extensions: { code: 'BAD_USER_INPUT' } }] });
}

describe.each(CONDITIONS)('null for $condition of a filter on a $type', ({ type, condition, inputType }) => {
  test('is refused, wherever it stands', async () => {
    const isNull = { [condition]: null };
    const wheres = [isNull, { ...HARMLESS, ...isNull }, { AND: [isNull] }, { OR: [HARMLESS, isNull] }, { NOT: isNull }];
    for (const where of wheres) expectRefused(await ask(type, where), condition);
  });

  test('is refused as a literal and as a variable, and a variable that is left out leaves it out', async () => {
    const list = NOUNS[type].many;
    const literal = `{ ${list}(where: { ${condition}: null }) { totalCount } }`;
    const variable = `query ($value: ${inputType}) { ${list}(where: { ${condition}: $value }) { totalCount } }`;
    // The same when it has been compiled.
    for (let time = 0; time < 2; time++) {
      expectRefused(await portal.ask(literal), condition);
      expectRefused(await portal.ask(variable, { value: null }), condition);
      expect(await portal.data(variable, {})).toEqual(await portal.data(`{ ${list} { totalCount } }`));
    }
  });
});

test('null for a condition on the customer of a contract is refused, too', async () => {
  expectRefused(await ask('Contract', { customer: { segment: null } }), 'segment');
  expectRefused(await ask('Contract', { NOT: { customer: { OR: [{ text: null }] } } }), 'text');
});

test.each(NODE_TYPES)('a NOT without a condition in a filter on a %s is refused', async (type) => {
  const message = 'Expected a condition in `NOT`, but got none, which would match nothing. Leave `NOT` out.';
  const wheres = [{ NOT: {} }, { AND: [{ NOT: {} }] }, { NOT: { AND: [] } }, { NOT: { NOT: {} } }];
  const ofNothing = [{ NOT: { AND: [{}] } }, { NOT: { OR: [{}, { AND: [{}, {}] }] } }];
  for (const where of [...wheres, ...ofNothing]) {
    expect(await ask(type, where)).toMatchObject({
      data: null,
      errors: [{ message, extensions: { code: 'BAD_USER_INPUT' } }],
    });
  }
});

test.each(NODE_TYPES)('null in a filter on a %s is refused where no row is asked for, too', async (type) => {
  const list = NOUNS[type].many;
  const pages = [`${list}(where: $where) { __typename }`, `${list}(where: $where, first: 0) { nodes { id } }`];
  for (const page of pages) {
    const query = `query ($where: ${type}Where) { ${page} }`;
    expectRefused(await portal.ask(query, { where: { NOT: { id: null } } }), 'id');
    expect(await portal.data(query, { where: HARMLESS })).toHaveProperty(list);
  }
});

test.each(NODE_TYPES)('null for the whole filter on a %s means all rows, as leaving it out does', async (type) => {
  const list = NOUNS[type].many;
  expect((await ask(type, null)).data[list].totalCount).toBe(
    (await portal.data(`{ ${list} { totalCount } }`))[list].totalCount,
  );
});

describe.each(CONDITIONS.filter(({ isRange }) => isRange))(
  'an end of $condition of a $type',
  ({ type, condition, inputType }) => {
    const [low, high] = inputType === 'MoneyRange' ? ['min', 'max'] : ['from', 'to'];
    const fixed = inputType === 'MoneyRange' ? { currency: 'EUR' } : {};
    const far = {
      DateRange: ['0001-01-01', '9999-12-31'],
      DateTimeRange: ['0001-01-01T00:00:00Z', '9999-12-31T23:59:59.999Z'],
      MoneyRange: ['-1', '9'.repeat(30)],
    }[inputType] as string[];

    test('that is null is open, as one that is left out', async () => {
      const count = async (range: object) => (await ask(type, { [condition]: { ...fixed, ...range } })).data;
      const whole = await count({ [low as string]: far[0], [high as string]: far[1] });
      for (const range of [
        {},
        { [low as string]: null },
        { [high as string]: null },
        { [low as string]: null, [high as string]: far[1] },
      ]) {
        expect(await count(range)).toEqual(whole);
      }
    });
  },
);
