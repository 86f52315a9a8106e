import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import {
  buildSchema,
  type GraphQLField,
  type GraphQLObjectType,
  getNamedType,
  isAbstractType,
  isLeafType,
  isNonNullType,
  isObjectType,
} from 'graphql';
import { NOUNS, type NodeType } from '../../src/domain/nouns.ts';
import {
  actionRow,
  contractRow,
  customerRow,
  documentRow,
  eventRow,
  flagRow,
  insertRows,
  noteEditRow,
  noteRow,
  webhookRow,
} from '../support/fixtures/rows.ts';
import type { Data } from '../support/servers/answers.ts';
import { startServer, type TestServer } from '../support/servers/server.ts';

const schema = buildSchema(readFileSync('schema.graphql', 'utf8'));
const objects = Object.values(schema.getTypeMap()).filter(isObjectType);
/** How many fields of a row are asked for at once. */
const TOGETHER = 5;
const isOfMutations = ({ name }: GraphQLObjectType) => /^Mutation$|Payload$|Result$|Error$/.test(name);

let portal: TestServer;
const customer = customerRow({ email: 'a@b.example', phone: '+49 30 1', externalReference: 'E-1' });
const contract = contractRow({
  customerId: customer.id,
  reference: 'R-1',
  type: 'NDA',
  description: 'What it is about',
  status: 'PENDING_APPROVAL',
  startDate: '2026-01-01',
  endDate: '2026-12-31',
});
const ORIGIN = { channel: 'web', correlationId: 'TCK-1', ipAddress: '192.0.2.1', userAgent: 'Browser/1.0' };
const about = { customerId: customer.id, contractId: contract.id };
const AT = '2026-03-02T09:30:00.000Z';
const note = noteRow({
  contractId: contract.id,
  replyCount: 1,
  editedAt: AT,
  editNote: 'Clearer',
  resolvedAt: AT,
  resolvedById: 'ada',
  resolvedByName: 'Ada Admin',
});
const reply = noteRow({ contractId: contract.id, replyCount: 1 }, note);
const IDS: Record<string, string> = { Customer: customer.id, Contract: contract.id, Note: reply.id };

beforeAll(async () => {
  portal = await startServer({ selfApproval: 'deny', limits: { fields: 10_000, tokens: 10_000, cost: 1_000_000 } });
  const noteEdit = noteEditRow({ noteId: note.id, editNote: 'Clearer' });
  const event = eventRow({
    ...about,
    description: 'What happened',
    payload: '{"a":[1]}',
    ...ORIGIN,
    targetId: note.id,
  });
  const action = actionRow({ contractId: contract.id, contractVersion: 1, reason: 'Why' });
  const digest = { mediaType: 'application/pdf', size: 4096, sha256: '0'.repeat(64) };
  const document = documentRow({ contractId: contract.id, ...digest });
  const decision = actionRow({
    contractId: contract.id,
    contractVersion: 2,
    type: 'REJECT',
    createdAt: '2026-03-02T09:30:00.000Z',
  });
  const flag = flagRow({ contractId: contract.id });
  const at = flag.createdAt;
  const how = { resolvedById: 'ada', resolvedByName: 'Ada', resolvedAt: at, resolution: 'How' };
  const resolved = flagRow({ contractId: contract.id, ...how });
  const webhook = webhookRow({ state: 'DISABLED', where: '{"type":[]}', reason: 'Why', secretRotatedAt: AT });
  await insertRows(portal, {
    customers: [customer],
    contracts: [contract],
    events: [event],
    notes: [note, reply, noteRow({ contractId: contract.id }, reply)],
    noteEdits: [noteEdit],
    actions: [action, decision],
    documents: [document],
    flags: [flag, resolved],
    webhooks: [webhook],
  });
  const attempts = '[{"at":"2026-03-02T09:30:00.000Z","status":500,"problem":"Why","milliseconds":1}]';
  const told = { type: 'contract.approved', nodeId: contract.id, customerId: customer.id, contractId: contract.id };
  const statuses = { priorStatus: 'PENDING_APPROVAL', newStatus: 'APPROVED' } as const;
  await portal.database.transaction(async ({ changes, webhookDeliveries }) => {
    const change = { ...told, ...statuses, eventId: event.id, changedAt: AT };
    await changes.append(change);
    const delivery = { id: 'msg_1', webhookId: webhook.id, position: 1, ...change, attempts, nextAttemptAt: AT };
    await webhookDeliveries.insert(delivery);
  });
  Object.assign(IDS, {
    Event: event.id,
    NoteEdit: noteEdit.id,
    Action: action.id,
    ContractDocument: document.id,
    ContractFlag: resolved.id,
    Webhook: webhook.id,
  });
});
afterAll(() => portal.stop());

const fieldsOf = (type: GraphQLObjectType) =>
  Object.values(type.getFields()).filter(({ args }) => !args.some((arg) => isNonNullType(arg.type)));

const RANGE = 'from: "2026-03-01", to: "2026-03-02", per: DAY';
/** Root fields with arguments that they need. */
const FIGURES = [
  ['contractTotals', 'by: [STATUS, CURRENCY, SEGMENT, RISK_LEVEL, TYPE]'],
  ['decisions', RANGE],
  ['eventTotals', `${RANGE}, by: [TYPE, CHANNEL]`],
] as const;

/** A field with all that is below it, so many levels down. */
function selection(field: GraphQLField<unknown, unknown>, levels: number): string {
  const type = getNamedType(field.type);
  if (isLeafType(type)) return field.name;
  if (isAbstractType(type)) {
    const rows = schema.getPossibleTypes(type).map(({ name }) => `... on ${name} { id }`);
    return `${field.name} { __typename ${rows.join(' ')} }`;
  }
  if (!isObjectType(type) || levels === 0) return '';
  const few = field.args.some(({ name }) => name === 'first') ? '(first: 3)' : '';
  return `${field.name}${few} { __typename ${fieldsOf(type)
    .map((inner) => selection(inner, levels - 1))
    .join(' ')} }`;
}

/** The fields that have a value somewhere in an answer, such as `Money.amount`. */
function answered(data: Data, found = new Set<string>()): Set<string> {
  if (Array.isArray(data)) for (const item of data) answered(item, found);
  else if (typeof data === 'object' && data !== null) {
    for (const [field, value] of Object.entries(data)) {
      if (value !== null && data.__typename) found.add(`${data.__typename}.${field}`);
      answered(value, found);
    }
  }
  return found;
}

test('every field that can be read has a value somewhere', async () => {
  const found = new Set<string>();
  for (const field of fieldsOf(schema.getQueryType() as GraphQLObjectType)) {
    answered(await portal.data(`{ __typename ${selection(field, 4)} }`), found);
  }
  for (const [name, args] of FIGURES) {
    const { [name]: field } = (schema.getQueryType() as GraphQLObjectType).getFields();
    const asked = selection(field as GraphQLField<unknown, unknown>, 4).replace(name, `${name}(${args})`);
    answered(await portal.data(`{ ${asked} }`), found);
  }
  const readable = objects
    .filter((type) => !type.name.startsWith('__') && !isOfMutations(type) && type !== schema.getSubscriptionType())
    .flatMap((type) => fieldsOf(type).map(({ name }) => `${type.name}.${name}`));
  expect(readable.length).toBeGreaterThan(100);
  expect(readable.filter((field) => !found.has(field))).toEqual([]);
});

describe.each(objects.filter((type) => type.getInterfaces().some(({ name }) => name === 'Node')))('%s', (type) => {
  const list = NOUNS[type.name as NodeType].many;
  const fields = fieldsOf(type).map((field) => ({ name: field.name, field: selection(field, 3) }));
  let whole: Data;

  beforeAll(async () => {
    whole = {};
    // All at once would be more than a document may ask for.
    for (let start = 0; start < fields.length; start += TOGETHER) {
      const some = fields.slice(start, start + TOGETHER).map(({ field }) => field);
      const query = `query ($id: ID!) { node(id: $id) { ... on ${type.name} { ${some.join(' ')} } } }`;
      Object.assign(whole, (await portal.data(query, { id: IDS[type.name] })).node);
    }
  });

  test.each(fields)('$name says alone, and in a list, what it says with all others', async ({ name, field }) => {
    const row = `... on ${type.name} { id ${field} }`;
    const { node } = await portal.data(`query ($id: ID!) { node(id: $id) { ${row} } }`, { id: IDS[type.name] });
    expect(node[name]).toEqual(whole[name]);

    const data = await portal.data(`{ ${list}(first: 5) { nodes { ${row} } edges { node { ${row} } } } }`);
    for (const rows of [data[list].nodes, data[list].edges.map((edge: Data) => edge.node)]) {
      expect(rows.find(({ id }: Data) => id === IDS[type.name])[name]).toEqual(whole[name]);
    }
    // An order by another column than those that are asked for, and cursors that are made from it.
    const placed = await portal.data(`{ ${list}(last: 5) { nodes { ${field} } pageInfo { endCursor } } }`);
    expect(placed[list].nodes).toContainEqual({ [name]: whole[name] });
  });
});
