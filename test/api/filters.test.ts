import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { buildSchema, type GraphQLInputObjectType } from 'graphql';
import { NODE_TYPES, NOUNS } from '../../src/domain/nouns.ts';
import { type ConditionsByType, conditionsOn } from '../support/filters/conditions.ts';
import { type Conditions, meets, type Where, whereOf } from '../support/filters/meaning.ts';
import { portfolios } from '../support/filters/portfolios.ts';
import { insertRows, noRows, type Rows } from '../support/fixtures/rows.ts';
import { startServer, type TestServer } from '../support/servers/server.ts';

// What failed names the filter; making the portfolio smaller would take longer than reading it.
const RUNS = { numRuns: 15, endOnFailure: true };

let portal: TestServer;

beforeAll(async () => {
  // Filters that search notes again and again cost more than usual clients may spend.
  portal = await startServer({ selfApproval: 'deny', limits: { cost: 1_000_000 } });
});
afterAll(() => portal.stop());

const schema = buildSchema(readFileSync('schema.graphql', 'utf8'));
const fieldOf = (type: keyof ConditionsByType) => NOUNS[type].many;

/** How many filters go into one request. */
const TOGETHER = 5;

/** The ids that each filter finds. */
async function found(type: keyof ConditionsByType, filters: Where[]): Promise<string[][]> {
  if (filters.length > TOGETHER) {
    return [...(await found(type, filters.slice(0, TOGETHER))), ...(await found(type, filters.slice(TOGETHER)))];
  }
  const variables = filters.map((_, i) => `$where${i}: ${type}Where`);
  const fields = filters.map(
    (_, i) => `list${i}: ${fieldOf(type)}(first: 100, where: $where${i}) { nodes { id } totalCount }`,
  );
  const data = await portal.data(
    `query (${variables}) { ${fields.join(' ')} }`,
    Object.fromEntries(filters.map((where, i) => [`where${i}`, where])),
  );
  return filters.map((_, i) => {
    const { nodes, totalCount } = data[`list${i}`];
    expect(totalCount).toBe(nodes.length);
    return nodes.map(({ id }: { id: string }) => id).sort();
  });
}

async function remove({ customers, webhooks }: Rows): Promise<void> {
  await portal.database.transaction(async (queries) => {
    for (const webhook of webhooks) await queries.webhooks.remove(webhook);
    for (const customer of customers) {
      await queries.contracts.removeOfCustomer(customer.id);
      await queries.customers.remove(customer);
    }
  });
}

test.each(NODE_TYPES)('every condition on a %s has a meaning to compare with', (type) => {
  const { AND, OR, NOT, ...fields } = (schema.getType(`${type}Where`) as GraphQLInputObjectType).getFields();
  expect([AND?.type, OR?.type, NOT?.type].map(String)).toEqual([`[${type}Where!]`, `[${type}Where!]`, `${type}Where`]);
  expect(Object.keys(conditionsOn(noRows())[type]).sort()).toEqual(Object.keys(fields).sort());
});

test.each(NODE_TYPES)('any filter on a %s finds the rows that meet it, and no others', async (type) => {
  await fc.assert(
    fc.asyncProperty(fc.gen(), async (generate) => {
      const rows = generate(() => portfolios);
      const conditions = conditionsOn(rows)[type] as Conditions<{ id: string }>;
      const simple = Object.entries(conditions).map(([field, { values }]) => ({ [field]: generate(() => values) }));
      const nested = generate(() => fc.array(whereOf(conditions), { minLength: 4, maxLength: 4 }));
      const filters: Where[] = [...simple, ...nested];

      await insertRows(portal, rows);
      let ids: string[][];
      try {
        ids = await found(type, filters);
      } finally {
        await remove(rows);
      }

      const all: { id: string }[] = rows[fieldOf(type)];
      filters.forEach((where, i) => {
        const expected = all.filter((row) => meets(conditions, row, where)).map(({ id }) => id);
        expect({ where, ids: ids[i] }).toEqual({ where, ids: expected.sort() });
      });
    }),
    RUNS,
  );
});
