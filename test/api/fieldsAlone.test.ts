import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { buildSchema, type GraphQLOutputType, getNamedType, isObjectType } from 'graphql';
import { type Portal, startPortal } from '../support/portal.ts';
import { givenContract, givenNote, mutate } from '../support/portfolio.ts';

const schema = buildSchema(readFileSync('schema.graphql', 'utf8'));
const LISTS = { Customer: 'customers', Contract: 'contracts', Event: 'events', Note: 'notes', Action: 'actions' };

/** A field with enough of what is in it to tell whether it is right: rows by their ids, other objects whole. */
function selectionOf(field: string, type: GraphQLOutputType): string {
  const named = getNamedType(type);
  if (!isObjectType(named)) return field;
  if (named.name.endsWith('Connection')) return `${field} { totalCount nodes { id } }`;
  if (named.name in LISTS) return `${field} { id }`;
  const inner = Object.values(named.getFields()).map((part) => selectionOf(part.name, part.type));
  return `${field} { ${inner.join(' ')} }`;
}

let portal: Portal;

beforeAll(async () => {
  portal = await startPortal();
  const dates = { startDate: '2026-01-01', endDate: '2026-12-31', description: 'D', reference: 'R-1' };
  const contractId = await givenContract(portal, { ...dates, submit: true });
  await givenContract(portal);
  const note = await givenNote(portal, contractId);
  await givenNote(portal, contractId, await givenNote(portal, contractId, note));
  await mutate(portal, 'rejectContract', { contractId, reason: 'no' }, 'contract { id }');
});
afterAll(() => portal.stop());

describe.each(Object.entries(LISTS))(
  'each field of %s, asked for alone in a list, is what a whole row says:',
  (type, list) => {
    const object = schema.getType(type);
    const fields = isObjectType(object) ? Object.values(object.getFields()) : [];

    test.each(fields.map((field) => [field.name, selectionOf(field.name, field.type)]))('%s', async (_, selection) => {
      const { [list]: listed } = await portal.data(`{ ${list} { nodes { ${selection} } } }`);
      const { [list]: ids } = await portal.data(`{ ${list} { nodes { id } } }`);
      const { nodes } = await portal.data(
        `query ($ids: [ID!]!) { nodes(ids: $ids) { ... on ${type} { ${selection} } } }`,
        {
          ids: ids.nodes.map((node: { id: string }) => node.id),
        },
      );
      expect(nodes.length).toBeGreaterThan(0);
      expect(listed.nodes).toEqual(nodes);
    });
  },
);
