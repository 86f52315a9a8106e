import { createHash } from 'node:crypto';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { NODE_TYPES, NOUNS } from '../../src/domain/nouns.ts';
import { ROWS_PER_PAGE } from '../../src/export/pages.ts';
import { unauthenticated } from '../../src/server/identity/identify.ts';
import { exported, exportedRows, refusal } from '../support/exports/exported.ts';
import {
  givenContract,
  givenContractIn,
  givenCustomer,
  givenEvent,
  givenNote,
  mutate,
} from '../support/fixtures/portfolio.ts';
import { insertRows, webhookRow } from '../support/fixtures/rows.ts';
import { sendRaw } from '../support/http/rawSocket.ts';
import { ADMIN } from '../support/identity/actors.ts';
import { captureLog } from '../support/logs/captureLog.ts';
import { startServer, type TestServer } from '../support/servers/server.ts';

const log = captureLog('info');
let portal: TestServer;
let customerId: string;
let contractId: string;

beforeAll(async () => {
  portal = await startServer({ logger: log.logger });
  customerId = await givenCustomer(portal, { name: '=1+1', email: 'ada@example.com', externalReference: 'crm-1' });
  const terms = {
    title: 'Pumps, large',
    description: 'With "small"\nones',
    value: { amount: '12.50', currency: 'EUR' },
  };
  contractId = await givenContractIn(portal, 'REJECTED', { ...terms, customerId });
  const noteId = await givenNote(portal, contractId);
  await givenNote(portal, contractId, noteId);
  await mutate(portal, 'updateNote', { id: noteId, body: 'Better' }, '');
  const draftId = await givenContract(portal, { customerId, value: null });
  await mutate(
    portal,
    'addContractDocument',
    { contractId: draftId, name: 'NDA', url: 'nda.pdf', kind: 'TERMS', size: 7 },
    '',
  );
  const flag = { contractId, category: 'FRAUD', severity: 'CRITICAL', reason: 'Odd' };
  await mutate(portal, 'flagContract', flag, '');
  await insertRows(portal, { webhooks: [webhookRow({ state: 'PAUSED', where: '{"type":["call.logged"]}' })] });
  await givenEvent(portal, { customerId, payload: { minutes: [1, { half: 0.5 }] }, ipAddress: '192.0.2.1' });
});
afterAll(() => portal.stop());

test('rows have the values that the API answers', async () => {
  const [row] = await exportedRows(portal, { type: 'contracts', where: { id: [contractId] } });
  const { customer, value, createdBy, updatedBy, ...scalars } = (
    await portal.data(`{ contract(id: "${contractId}") {
      id reference title type description status statusSince value { amount currency } startDate endDate version createdAt
      updatedAt createdBy { subject name } updatedBy { subject name } customer { id }
    } }`)
  ).contract;
  expect(row).toEqual({
    ...scalars,
    valueAmount: value.amount,
    valueCurrency: value.currency,
    createdBySubject: createdBy.subject,
    createdByName: createdBy.name,
    updatedBySubject: updatedBy.subject,
    updatedByName: updatedBy.name,
    customerId: customer.id,
    customerExternalReference: 'crm-1',
  });
  const [event] = await exportedRows(portal, { type: 'events', where: { type: ['call.logged'] } });
  expect(event).toMatchObject({
    payload: { minutes: [1, { half: 0.5 }] },
    actorSubject: 'ada',
    ipAddress: '192.0.2.1',
    customerExternalReference: 'crm-1',
    contractReference: null,
  });
});

test('every row of every noun is exported, in the order of its list', async () => {
  for (const type of NODE_TYPES) {
    const { many } = NOUNS[type];
    const { nodes, totalCount } = (await portal.data(`{ ${many}(first: 100) { totalCount nodes { id } } }`))[many];
    const rows = await exportedRows(portal, { type: many });
    expect(rows.map(({ id }) => ({ id }))).toEqual(nodes);
    expect(rows).toHaveLength(totalCount);
    expect(totalCount).toBeGreaterThan(0);
  }
});

test('every scalar of every noun has a column, whatever fields it is made of', async () => {
  const columns: Record<string, string[]> = {};
  for (const type of NODE_TYPES) {
    const [row] = await exportedRows(portal, { type: NOUNS[type].many });
    columns[type] = Object.keys(row);
  }
  const note = ['id', 'contractId', 'parentId', 'authorSubject', 'authorName', 'body', 'depth', 'replyCount'];
  expect(columns.Note?.slice(0, note.length)).toEqual(note);
  expect(columns.NoteEdit).toEqual(['id', 'noteId', 'body', 'editNote', 'editorSubject', 'editorName', 'editedAt']);
  expect(columns.ContractDocument).toEqual([
    'id',
    'contractId',
    'name',
    'url',
    'kind',
    'mediaType',
    'size',
    'sha256',
    'addedBySubject',
    'addedByName',
    'addedAt',
  ]);
  expect(columns.Webhook).toEqual([
    ...['id', 'url', 'where', 'state', 'reason', 'failures'],
    ...['secretRotatedAt', 'version', 'createdAt', 'updatedAt'],
  ]);
  expect(columns.Event).toContain('targetId');
  for (const names of Object.values(columns))
    expect(names.join()).not.toMatch(/viewerCan|Count(?<!replyCount)|totalCount/);
});

test('conditions, order and columns are as asked', async () => {
  const where = { OR: [{ status: ['DRAFT'] }, { customer: { text: '=1' }, value: { currency: 'EUR', min: '12' } }] };
  const rows = await exportedRows(portal, {
    type: 'contracts',
    where,
    orderBy: { field: 'VALUE', direction: 'ASC' },
    columns: ['valueAmount', 'status'],
  });
  expect(rows).toEqual([
    { valueAmount: '12.50', status: 'REJECTED' },
    { valueAmount: null, status: 'DRAFT' },
  ]);
});

test('CSV has a byte order mark, a line of names, and quotes where they are needed', async () => {
  const columns = ['title', 'description', 'valueAmount'];
  const where = { id: [contractId] };
  const { text, headers } = await exported(portal, { type: 'contracts', format: 'csv', columns, where });
  expect(text).toBe('\ufefftitle,description,valueAmount\r\n"Pumps, large","With ""small""\nones",12.50\r\n');
  expect(headers['content-type']).toBe('text/csv; charset=utf-8; header=present');
  expect(headers['content-disposition']).toBe('attachment; filename="contracts.csv"');
  const named = { where: { text: '=1+1' }, columns: ['name'] };
  const names = await exported(portal, { type: 'customers', format: 'csv', ...named });
  expect(names.text).toBe("\ufeffname\r\n'=1+1\r\n");
});

test.each(['csv', 'jsonl'])(
  'after %s come the number of rows and the SHA-256 of all bytes, as trailers',
  async (format) => {
    for (const where of [{}, { id: [] }]) {
      const { bytes, headers, trailers } = await exported(portal, { type: 'contracts', format, where });
      expect(headers.trailer).toBe('X-Row-Count, Content-Digest');
      expect(trailers).toEqual({
        'x-row-count': where.id ? '0' : '2',
        'content-digest': `sha-256=:${createHash('sha256').update(bytes).digest('base64')}:`,
      });
    }
  },
);

test('only administrators export', async () => {
  expect(await refusal(portal, { type: 'contracts', format: 'csv' }, { ...ADMIN, role: 'APPROVER' })).toMatchObject({
    status: 403,
    code: 'FORBIDDEN',
    message: 'To export, you need the role ADMIN; you are APPROVER.',
  });
});

test.each([
  [{ type: 'people', format: 'csv' }, 'Expected `type` to be one of customers, contracts, events, notes, '],
  [{ format: 'csv' }, 'but got none.'],
  [[], 'but got none.'],
  [{ type: 'contracts' }, 'Field "format" of required type "ExportFormat!" was not provided.'],
  [{ type: 'contracts', format: 'xml' }, 'format: Value "xml" does not exist in "ExportFormat" enum.'],
  [{ type: 'contracts', format: 'csv', limit: 5 }, 'Field "limit" is not defined'],
  [{ type: 'contracts', format: 'csv', where: { status: ['DONE'] } }, 'where.status[0]: Value "DONE" does not exist'],
  [{ type: 'contracts', format: 'csv', where: { createdAt: { from: 'soon' } } }, 'where.createdAt.from: '],
  [{ type: 'contracts', format: 'csv', where: { status: null } }, 'for the condition `status`, but got null'],
  [{ type: 'contracts', format: 'csv', where: { id: Array(101).fill('x') } }, 'Expected a list of at most 100 values'],
  [{ type: 'contracts', format: 'csv', orderBy: { field: 'SIZE', direction: 'ASC' } }, 'orderBy.field: '],
  [
    { type: 'contracts', format: 'csv', columns: ['id', 'size'] },
    'columns[1]: Value "size" does not exist in "ContractColumn"',
  ],
  [{ type: 'contracts', format: 'csv', columns: [] }, 'Expected `columns` to name at least one.'],
  [{ type: 'contracts', format: 'csv', columns: ['id', 'id'] }, 'Expected each of `columns` once, but got id twice.'],
  [{ type: 'audit', format: 'csv' }, 'Field "from" of required type "DateTime!" was not provided.'],
])('%j is refused, and told why', async (asked, message) => {
  const answer = await refusal(portal, asked);
  expect(answer).toMatchObject({ status: 400, code: 'BAD_USER_INPUT' });
  expect(answer.message).toContain(message);
});

test('conditions that are nested too deep are refused', async () => {
  const deep = 20_000;
  const where = `${'{"NOT":'.repeat(deep)}{}${'}'.repeat(deep)}`;
  expect(await refusal(portal, `{"type":"contracts","format":"csv","where":${where}}`)).toMatchObject({ status: 400 });
});

test('conditions that cost more than an operation may are refused', async () => {
  const where = { OR: Array.from({ length: 60 }, () => ({ text: 'x' })) };
  expect(await refusal(portal, { type: 'contracts', format: 'csv', where })).toMatchObject({
    status: 400,
    code: 'QUERY_TOO_COMPLEX',
  });
});

test('the log has one line for each, with the rows that were sent', async () => {
  log.lines.length = 0;
  await exported(portal, { type: 'contracts', format: 'csv' });
  await refusal(portal, { type: 'people', format: 'csv' });
  await refusal(portal, { type: 'contracts', format: 'csv' }, { ...ADMIN, role: 'READER' });
  const lines = log.entries('answered').map(({ ms, requestId, ...line }) => line);
  expect(lines).toMatchObject([
    { operation: 'export', status: 200, actor: 'ada', rows: 2, statements: 2, cost: 2 * ROWS_PER_PAGE },
    { operation: 'export', status: 400, actor: 'ada', problems: ['BAD_USER_INPUT'] },
    { operation: 'export', status: 403, actor: 'ada', problems: ['FORBIDDEN'] },
  ]);
});

test('a method or a body that makes no sense is refused as everywhere', async () => {
  const get = await fetch(`${portal.url}/export`);
  expect([get.status, get.headers.get('allow')]).toEqual([405, 'POST']);
  const form = await fetch(`${portal.url}/export`, { method: 'POST', body: 'type=contracts' });
  expect(form.status).toBe(415);
});

test('HTTP 1.0, which has no trailers, is refused', async () => {
  const answer = await sendRaw(
    portal.url,
    'POST /export HTTP/1.0\r\nContent-Type: application/json\r\nContent-Length: 0\r\n\r\n',
  );
  expect(answer).toMatch(/^HTTP\/1\.1 426 Upgrade Required\r\n/);
  expect(answer).toContain('Expected HTTP 1.1 or later, since exports end in trailers.');
});

test('who is not known is refused before the body is read', async () => {
  const closed = await startServer({
    identity: () => {
      throw unauthenticated();
    },
  });
  try {
    const response = await fetch(`${closed.url}/export`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: 'no JSON',
    });
    expect([response.status, response.headers.get('www-authenticate')]).toEqual([401, 'Bearer']);
    expect(await response.json()).toMatchObject({ errors: [{ extensions: { code: 'UNAUTHENTICATED' } }] });
  } finally {
    await closed.stop();
  }
});
