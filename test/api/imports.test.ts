import { afterAll, beforeAll, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { exported, exportedRows } from '../support/exports/exported.ts';
import { IMPORTER, imported, results } from '../support/exports/imported.ts';
import { givenContractIn, givenCustomer, givenEvent } from '../support/fixtures/portfolio.ts';
import { trickyText } from '../support/generators/trickyText.ts';
import { startServer, type TestServer } from '../support/servers/server.ts';

let portal: TestServer;
let other: TestServer;

beforeAll(async () => {
  [portal, other] = await Promise.all([startServer(), startServer()]);
});
afterAll(() => Promise.all([portal.stop(), other.stop()]));

const customer = (reference: string, values: object = {}) => ({
  externalReference: reference,
  name: 'A customer',
  segment: 'RETAIL',
  ...values,
});

async function customerBy(externalReference: string) {
  const rows = await exportedRows(portal, { type: 'customers' });
  return rows.find((row) => row.externalReference === externalReference);
}

test('rows are created, then updated where they differ, and left alone where they do not', async () => {
  const rows = [customer('up-1'), customer('up-2', { email: 'two@example.com' })];
  expect(results(await imported(portal, { type: 'customers', content: rows }))).toEqual(['created', 'created']);
  expect(results(await imported(portal, { type: 'customers', content: rows }))).toEqual(['unchanged', 'unchanged']);
  const changed = [customer('up-1', { name: 'Another name' }), customer('up-2', { email: null })];
  expect(results(await imported(portal, { type: 'customers', content: changed }))).toEqual(['updated', 'updated']);
  expect(await customerBy('up-1')).toMatchObject({ name: 'Another name', riskLevel: 'LOW', version: 2 });
  expect(await customerBy('up-2')).toMatchObject({ email: null, version: 2 });
});

test('what is imported is recorded as done by the one who imports', async () => {
  await imported(portal, { type: 'customers', content: [customer('actor-1')] });
  const { id } = await customerBy('actor-1');
  const events = await exportedRows(portal, { type: 'events', where: { customerId: [id] } });
  expect(events).toMatchObject([
    { type: 'customer.created', actorSubject: IMPORTER.subject, actorName: IMPORTER.name },
  ]);
});

test('a dry run says what would become of each row, and writes nothing', async () => {
  await imported(portal, { type: 'customers', content: [customer('dry-1', { email: 'dry@example.com' })] });
  const before = (await exported(portal, { type: 'events', format: 'csv' })).text;
  const content = [
    customer('dry-1', { email: 'dry@example.com', name: 'Changed' }),
    customer('dry-2', { email: 'new@example.com' }),
    customer('dry-3', { email: 'NEW@example.com' }),
    customer('dry-4', { email: 'free@example.com' }),
    customer('dry-1', { name: 'Again' }),
  ];
  const tried = await imported(portal, { type: 'customers', content, apply: false });
  expect(results(tried)).toEqual(['updated', 'created', 'refused', 'created', 'refused']);
  expect(tried[2]?.problems).toEqual([
    'email: Expected a unique value for email, but another row already has this one.',
  ]);
  expect(tried[4]?.problems).toEqual([
    'Expected each row once, but this one has the same key (externalReference) as line 1.',
  ]);
  expect((await exported(portal, { type: 'events', format: 'csv' })).text).toBe(before);
  expect(await customerBy('dry-2')).toBeUndefined();
  expect(await imported(portal, { type: 'customers', content })).toEqual(tried);
});

test('a refused row names its line and every problem, and leaves the others', async () => {
  const csv = [
    'externalReference,name,segment,email,riskLevel',
    'ref-1,Fine,RETAIL,,',
    'ref-2,,RETAILS,nobody,HIGH',
    ',Nameless,RETAIL,,',
    'ref-3,Fine as well,RETAIL,,HIGH',
  ].join('\r\n');
  const reports = await imported(portal, { type: 'customers', content: csv });
  expect(results(reports)).toEqual(['created', 'refused', 'refused', 'created']);
  expect(reports[1]).toMatchObject({ line: 3 });
  const text = reports[1]?.problems.join('\n');
  for (const problem of [
    'Field "name" of required type',
    'segment: Value "RETAILS" does not exist',
    'email: Expected an e-mail address',
  ])
    expect(text).toContain(problem);
  expect(reports[2]?.problems).toEqual([
    'externalReference: Expected one, by which a new customer is found when it is imported again, but got none.',
  ]);
});

test('an exported file imports back: all unchanged, whatever the status of contracts and the kind of events', async () => {
  const customerId = await givenCustomer(portal, { externalReference: 'back-1', name: '=cmd|calc' });
  const terms = { customerId, description: "-1\n'=2", startDate: '2026-01-01' };
  await givenContractIn(portal, 'APPROVED', { ...terms, reference: 'B-1' });
  await givenContractIn(portal, 'REJECTED', { ...terms, value: null });
  await givenEvent(portal, { customerId, payload: { '=1': [1.5, '=2', null] }, correlationId: '@1' });
  await givenEvent(portal, { customerId, payload: '=text', description: '+49 30 1' });
  for (const type of ['customers', 'contracts', 'events'] as const) {
    for (const apply of [false, true]) {
      const { bytes } = await exported(portal, { type, format: 'csv' });
      const rows = await exportedRows(portal, { type });
      for (const content of [bytes, rows]) {
        const reports = await imported(portal, { type, content, apply });
        expect(reports.filter(({ result }) => result !== 'unchanged')).toEqual([]);
        expect(reports).toHaveLength(rows.length);
      }
    }
  }
});

test('customers and contracts of any text come to another portal as they were', async () => {
  const names = fc.sample(trickyText(), { numRuns: 100, seed: 7 });
  const customers = names.map((name, i) => customer(`tricky-${i}`, { name, phone: name.slice(0, 40) || null }));
  await imported(portal, { type: 'customers', content: customers });
  const contracts = names.map((title, i) => ({
    reference: `tricky-${i}`,
    customerExternalReference: `tricky-${i}`,
    title,
    description: `${title}\n${title}`,
    valueAmount: String(i),
    valueCurrency: 'JPY',
  }));
  const made = await imported(portal, { type: 'contracts', content: contracts });
  expect(results(made).filter((result) => result === 'created').length).toBeGreaterThan(50);

  for (const [type, where, columns] of [
    ['customers', {}, ['externalReference', 'name', 'phone', 'email', 'segment', 'riskLevel', 'status']],
    [
      'contracts',
      { value: { currency: 'JPY' } },
      ['reference', 'title', 'description', 'valueAmount', 'valueCurrency'],
    ],
  ] as const) {
    const asked = { type, where, columns, orderBy: { field: 'CREATED_AT', direction: 'ASC' } };
    const { text } = await exported(portal, { ...asked, format: 'csv' });
    // The contracts need their customers there, which an export names by ids of this database.
    const content =
      type === 'customers'
        ? text
        : (await exportedRows(portal, asked)).map((row) => ({ ...row, customerExternalReference: row.reference }));
    const reports = await imported(other, { type, content });
    const wanted =
      type === 'customers' ? reports.filter(({ problems }) => !problems[0]?.startsWith('externalReference')) : reports;
    expect(wanted.filter(({ result }) => result !== 'created')).toEqual([]);
    const sent = (await exportedRows(portal, asked)).filter((row) => row.externalReference ?? row.reference);
    expect(await exportedRows(other, asked)).toEqual(sent);
  }
});

test('contracts are imported as drafts, stay with their customer, and keep locked terms', async () => {
  await imported(portal, { type: 'customers', content: [customer('own-1'), customer('own-2')] });
  const draft = { reference: 'D-1', customerExternalReference: 'own-1', title: 'Imported', status: 'APPROVED' };
  expect(results(await imported(portal, { type: 'contracts', content: [draft] }))).toEqual(['created']);
  const [contract] = (await exportedRows(portal, { type: 'contracts', where: { text: 'D-1' } })) as {
    status: string;
  }[];
  expect(contract?.status).toBe('DRAFT');

  await givenContractIn(portal, 'APPROVED', { reference: 'D-2', title: 'Locked' });
  const refused = await imported(portal, {
    type: 'contracts',
    content: [
      { ...draft, customerExternalReference: 'own-2' },
      { reference: 'D-2', title: 'Unlocked' },
      { reference: 'D-3', title: 'Nobody' },
      { reference: 'D-4', title: 'Nobody', customerExternalReference: 'nobody' },
      { reference: 'D-5', title: 'Half', customerExternalReference: 'own-1', valueAmount: '5' },
    ],
  });
  expect(refused.map(({ problems }) => problems.join())).toEqual([
    'customerId: Expected the customer that the contract is made with, but got another one.',
    expect.stringContaining('APPROVED'),
    'customerExternalReference: Expected that of the customer, or a customerId, but got neither.',
    'customerExternalReference: There is no customer with "nobody". Import it first.',
    expect.stringContaining('value'),
  ]);
});

test('events are found again by customer, type, time and correlationId, and are never changed', async () => {
  await imported(portal, { type: 'customers', content: [customer('evt-1')] });
  const call = {
    customerExternalReference: 'evt-1',
    type: 'call.logged',
    occurredAt: '2026-02-01T10:00:00+01:00',
    correlationId: 'call-1',
    description: ' They called.\n',
    payload: { minutes: 3 },
  };
  const rows = [call, { ...call, correlationId: 'call-2' }];
  expect(results(await imported(portal, { type: 'events', content: rows }))).toEqual(['created', 'created']);
  expect(results(await imported(portal, { type: 'events', content: rows }))).toEqual(['unchanged', 'unchanged']);
  const refused = await imported(portal, {
    type: 'events',
    content: [
      { ...call, payload: { minutes: 4 } },
      { ...call, correlationId: null },
      { ...call, type: 'contract.approved', correlationId: 'call-3' },
    ],
  });
  expect(refused.map(({ problems }) => problems.join())).toEqual([
    'payload: Expected what the event says, since events are never changed, but got something else.',
    'correlationId: Expected one, by which a new event is found when it is imported again, but got none.',
    expect.stringContaining('starts with a word that only the portal writes'),
  ]);
});

test('two rows with one key are told which columns make it up', async () => {
  const event = { customerExternalReference: 'key-1', type: 'call.logged', occurredAt: '2026-02-01T10:00:00Z' };
  const call = { ...event, correlationId: 'call-1' };
  const same = 'Expected each row once, but this one has the same key';
  await imported(portal, { type: 'customers', content: [customer('key-1')] });
  const events = await imported(portal, { type: 'events', content: [call, { ...call, description: 'Another' }] });
  expect(events[1]?.problems).toEqual([`${same} (customer, type, occurredAt, correlationId) as line 1.`]);
  const without = await imported(portal, { type: 'events', content: [event, event] });
  expect(without[1]?.problems.join()).toMatch(/^correlationId: Expected one/);
  const contract = { reference: 'Key', customerExternalReference: 'key-1', title: 'One' };
  const contracts = await imported(portal, {
    type: 'contracts',
    content: [contract, { ...contract, reference: 'KEY' }],
  });
  expect(contracts[1]?.problems).toEqual([`${same} (reference) as line 1.`]);
  const nameless = { id: 'cus_1', name: 'Nameless' };
  const customers = await imported(portal, { type: 'customers', content: [nameless, nameless] });
  expect(customers[1]?.problems).toEqual([`${same} (id) as line 1.`]);
});

test('a column that nobody knows ends the import', async () => {
  const importing = imported(portal, { type: 'customers', content: 'externalReference,nmae\r\nx,y\r\n' });
  await expect(importing).rejects.toThrow(/^Line 2: expected columns among id, name, .*, but got "nmae"\.$/);
});

test.each([
  ['a,"b', 'Quote Not Closed'],
  ['name,name\r\na,b', 'two are called "name"'],
  [Buffer.from('name\r\n\xff', 'latin1'), 'to be in UTF-8'],
])('a file that is no CSV ends the import', async (content, message) => {
  await expect(imported(portal, { type: 'customers', content })).rejects.toThrow(message);
});
