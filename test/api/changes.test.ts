import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import type { NewChange } from '../../src/db/queries/changes.ts';
import { givenContractIn, givenFlag, problems } from '../support/fixtures/portfolio.ts';
import type { Answer, Data } from '../support/servers/answers.ts';
import { startServer, type TestServer } from '../support/servers/server.ts';

const PAGE = `query ($after: String, $first: Int, $where: ChangeWhere) {
  changes(after: $after, first: $first, where: $where) {
    nodes { cursor type nodeId node { id } customerId contractId priorStatus newStatus event { id type } changedAt }
    endCursor hasMore latestCursor
  }
}`;
const OLD = '2020-01-01T00:00:00.000Z';

let portal: TestServer;

beforeAll(async () => {
  portal = await startServer();
});
afterAll(() => portal.stop());

const page = async (variables: object = {}): Promise<Data> => (await portal.data(PAGE, variables)).changes;
const latest = async (): Promise<string> => (await page({ first: 1 })).latestCursor;

/** The state of the feed once every change has its number. */
async function feedState() {
  await portal.database.transaction(({ changes }) => changes.number());
  return portal.database.read.changes.state();
}

/** Every change behind a cursor, read in pages. */
async function changesAfter(after: string, first = 100, where?: object): Promise<Data[]> {
  const changes: Data[] = [];
  for (let [cursor, hasMore] = [after, true]; hasMore; ) {
    const { nodes, ...read } = await page({ after: cursor, first, where });
    expect(nodes.length).toBeLessThanOrEqual(first);
    changes.push(...nodes);
    ({ endCursor: cursor, hasMore } = read);
  }
  return changes;
}

/** The outcome of a mutation, which must succeed. */
async function done(mutation: string, input: object, selection: string): Promise<Data> {
  const type = `${mutation[0]?.toUpperCase()}${mutation.slice(1)}Input`;
  const query = `mutation ($input: ${type}!) { done: ${mutation}(input: $input) { ${selection} userErrors { message } } }`;
  const { done: payload } = await portal.data(query, { input });
  expect(payload.userErrors).toEqual([]);
  return payload;
}

/** Appends changes without anything that they tell of. */
const append = (count: number, change: Partial<NewChange> = {}) =>
  portal.database.transaction(async ({ changes }) => {
    for (let i = 0; i < count; i++) {
      await changes.append({
        type: 'call.logged',
        nodeId: `evt_${i}`,
        customerId: 'cus_x',
        contractId: null,
        priorStatus: null,
        newStatus: null,
        eventId: null,
        changedAt: new Date().toISOString(),
        ...change,
      });
    }
  });

describe('each mutation is followed by its change', () => {
  let start: string;
  let customerId: string;
  let contractId: string;

  beforeEach(async () => {
    start = await latest();
    customerId = (await done('createCustomer', { name: 'Ada', segment: 'RETAIL' }, 'customer { id }')).customer.id;
    const input = { customerId, title: 'Deal', submit: true };
    contractId = (await done('createContract', input, 'contract { id }')).contract.id;
  });
  const brief = ({ type, nodeId, node, contractId: about, priorStatus, newStatus, event }: Data) => [
    type,
    nodeId,
    node ? 'there' : 'gone',
    about,
    priorStatus,
    newStatus,
    event?.type ?? null,
  ];

  test('of the status of a contract, with both statuses', async () => {
    await problems(portal, 'approveContract', { id: contractId });
    const { action } = await done('reopenContract', { id: contractId, reason: 'Again' }, 'action { id }');
    await done('deleteAction', { id: action.id, reason: 'By mistake' }, 'deletedActionId');
    const changes = await changesAfter(start);
    const about = [contractId, 'there', contractId];
    expect(changes.map(brief)).toEqual([
      ['customer.created', customerId, 'there', null, null, null, 'customer.created'],
      ['contract.created', ...about, null, 'DRAFT', 'contract.created'],
      ['contract.submitted', ...about, 'DRAFT', 'PENDING_APPROVAL', 'contract.submitted'],
      ['contract.approved', ...about, 'PENDING_APPROVAL', 'APPROVED', 'contract.approved'],
      ['contract.reopened', ...about, 'APPROVED', 'PENDING_APPROVAL', 'contract.reopened'],
      ['action.deleted', ...about, 'PENDING_APPROVAL', 'APPROVED', 'action.deleted'],
    ]);
    expect(new Set(changes.map((change) => change.customerId))).toEqual(new Set([customerId]));
  });

  test('of a note, a flag, a document and an event, with their ids', async () => {
    const { note } = await done('createNote', { contractId, body: 'Look' }, 'note { id }');
    await done('deleteNote', { id: note.id }, 'deletedNoteIds');
    const flag = await givenFlag(portal, contractId);
    const nda = { contractId, name: 'NDA', url: 'nda.pdf', kind: 'TERMS' };
    const { document } = await done('addContractDocument', nda, 'document { id }');
    const { event } = await done('createEvent', { customerId, contractId, type: 'call.logged' }, 'event { id }');
    await done('deleteEvent', { id: event.id }, 'deletedEventId');
    const changes = (await changesAfter(start)).slice(3);
    expect(changes.map(brief)).toEqual([
      ['note.created', note.id, 'gone', contractId, null, null, 'note.created'],
      ['note.deleted', note.id, 'gone', contractId, null, null, 'note.deleted'],
      ['contract.flagged', flag, 'there', contractId, null, null, 'contract.flagged'],
      ['contract.document_added', document.id, 'there', contractId, null, null, 'contract.document_added'],
      ['call.logged', event.id, 'gone', contractId, null, null, null],
      ['event.deleted', event.id, 'gone', contractId, null, null, 'event.deleted'],
    ]);
  });

  test('of the end of a contract, and of a customer with all its contracts', async () => {
    const other = (await done('createContract', { customerId, title: 'Other' }, 'contract { id }')).contract.id;
    await done('deleteContract', { id: contractId }, 'deletedContractId');
    await done('deleteCustomer', { id: customerId, cascade: true }, 'deletedCustomerId');
    const changes = (await changesAfter(start)).slice(4);
    expect(changes.map(brief)).toEqual([
      ['contract.deleted', contractId, 'gone', contractId, 'PENDING_APPROVAL', null, null],
      ['contract.deleted', other, 'gone', other, 'DRAFT', null, null],
      ['customer.deleted', customerId, 'gone', null, null, null, null],
    ]);
  });

  test('but none, if it is refused or changes nothing', async () => {
    const before = await latest();
    expect(await problems(portal, 'submitContract', { id: contractId })).toEqual(['INVALID_TRANSITION']);
    expect(await problems(portal, 'updateCustomer', { id: customerId, name: 'Ada' })).toEqual([]);
    expect(await latest()).toBe(before);
    const approved = await givenContractIn(portal, 'APPROVED');
    const prior = await latest();
    const decisions = [approved, contractId].map((id) => ({ id, type: 'REJECT', reason: 'No' }));
    await done('decideContracts', { decisions }, 'results { userErrors { code } }');
    expect((await changesAfter(prior)).map(({ type, nodeId }) => [type, nodeId])).toEqual([
      ['contract.rejected', contractId],
    ]);
  });
});

describe('reading on', () => {
  let start: string;
  let all: Data[];

  beforeAll(async () => {
    start = await latest();
    for (let i = 0; i < 5; i++) await givenContractIn(portal, 'APPROVED');
    all = await changesAfter(start);
  });

  test('gives each change once, in the same order, whatever the sizes of the pages', async () => {
    expect(all.length).toBeGreaterThanOrEqual(20);
    await fc.assert(
      fc.asyncProperty(fc.array(fc.integer({ min: 1, max: 7 }), { minLength: 1 }), async (sizes) => {
        const read: Data[] = [];
        for (let [i, after, hasMore] = [0, start, true]; hasMore; i++) {
          const { nodes, ...rest } = await page({ after, first: sizes[i % sizes.length] });
          read.push(...nodes);
          expect(rest.endCursor).toBe(nodes.at(-1).cursor);
          ({ endCursor: after, hasMore } = rest);
        }
        expect(read).toEqual(all);
      }),
      { numRuns: 20 },
    );
  });

  test('goes on behind any change', async () => {
    for (const i of [0, 7, all.length - 1]) expect(await changesAfter(all[i].cursor)).toEqual(all.slice(i + 1));
  });

  test.each([
    { type: ['contract.approved', 'contract.created'] },
    { newStatus: ['PENDING_APPROVAL'] },
    { priorStatus: ['PENDING_APPROVAL'], newStatus: ['APPROVED'] },
    { type: [] },
    { customerId: 'cus_none' },
    {},
  ])('gives those that meet %j', async (where: Record<string, unknown>) => {
    const meets = (change: Data) =>
      Object.entries(where).every(([name, wanted]) => [wanted].flat().includes(change[name]));
    for (const first of [1, 3, 100]) expect(await changesAfter(start, first, where)).toEqual(all.filter(meets));
  });

  test('gives those of one customer, or of one contract', async () => {
    const [{ customerId }] = all;
    const { contractId } = all.at(-1);
    expect(await changesAfter(start, 2, { customerId })).toEqual(all.filter((one) => one.customerId === customerId));
    expect(await changesAfter(start, 2, { contractId })).toEqual(all.filter((one) => one.contractId === contractId));
  });

  test('passes 1,000 changes that do not meet the conditions with each page', async () => {
    const before = await latest();
    await append(2_100);
    await append(1, { type: 'found.it' });
    const where = { type: ['found.it'] };
    const pages: Data[] = [];
    for (let [after, hasMore] = [before, true]; hasMore; ) {
      const read = await page({ after, where });
      pages.push(read);
      ({ endCursor: after, hasMore } = read);
    }
    expect(pages.map(({ nodes, hasMore }) => [nodes.length, hasMore])).toEqual([
      [0, true],
      [0, true],
      [1, false],
    ]);
    expect(pages.at(-1).endCursor).toBe(await latest());
  });

  test('takes the same few statements for any number of changes', async () => {
    const count = async (first: number) => {
      const before = portal.statements.length;
      const { nodes } = await page({ after: start, first });
      expect(nodes).toHaveLength(first);
      return portal.statements.length - before;
    };
    // The state of the feed, the changes, and what they refer to by type: contracts, customers, events.
    expect(await count(2)).toBeLessThanOrEqual(5);
    expect(await count(20)).toBeLessThanOrEqual(5);
  });
});

describe('a cursor', () => {
  const codes = async (variables: object) => {
    const { errors = [] } = (await portal.ask(PAGE, variables)) as Answer;
    return errors.map(({ extensions }) => extensions.code);
  };
  const other = (position: number, epoch = '') => Buffer.from(JSON.stringify([epoch, position])).toString('base64url');

  test('has to come from a page of changes', async () => {
    const { contracts } = await portal.data('{ contracts(first: 1) { pageInfo { endCursor } } }');
    for (const after of ['', 'x', contracts.pageInfo.endCursor, other(-1), other(1.5)]) {
      expect(await codes({ after })).toEqual(['BAD_USER_INPUT']);
    }
  });

  test('of another database has expired, as has one beyond the newest change', async () => {
    const [epoch, position] = JSON.parse(Buffer.from(await latest(), 'base64url').toString());
    expect(await codes({ after: other(position, epoch) })).toEqual([]);
    expect(await codes({ after: other(position + 1, epoch) })).toEqual(['CURSOR_EXPIRED']);
    expect(await codes({ after: other(position, `${epoch}x`) })).toEqual(['CURSOR_EXPIRED']);
  });

  test('expires once changes behind it are removed, which the newest never is', async () => {
    const start = await latest();
    await append(700, { changedAt: OLD });
    const middle = (await page({ after: start, first: 100 })).endCursor;
    const end = await latest();
    let removed = 0;
    for (let some = 1; some > 0; removed += some) {
      some = await portal.database.transaction(({ changes }) => changes.prune('2020-01-02T00:00:00.000Z'));
    }
    // Those before it are newer, so nothing was removed: what is kept has no gaps.
    expect(removed).toBe(0);
    for (let some = 1; some > 0; ) {
      some = await portal.database.transaction(({ changes }) => changes.prune('2999-01-01T00:00:00.000Z'));
    }
    expect(await codes({ after: middle })).toEqual(['CURSOR_EXPIRED']);
    expect(await changesAfter(end)).toEqual([]);
    expect((await page()).nodes).toHaveLength(1);
    await append(1);
    expect(await changesAfter(end)).toHaveLength(1);
  });

  test('expires when rows are written beside the feed', async () => {
    const before = await latest();
    await portal.database.transaction(({ changes }) => changes.renewEpoch());
    expect(await codes({ after: before })).toEqual(['CURSOR_EXPIRED']);
    expect(await codes({ after: await latest() })).toEqual([]);
  });
});

test('whatever clocks say, what is kept of the changes has no gaps', async () => {
  const { database } = portal;
  const times = fc.array(fc.constantFrom('2001', '2002', '2003', '2004'), { minLength: 1, maxLength: 8 });
  await fc.assert(
    fc.asyncProperty(times, fc.constantFrom('2001', '2002', '2003', '2004'), async (years, kept) => {
      await database.transaction(({ changes }) => changes.prune('2999-01-01T00:00:00.000Z'));
      for (const year of years) await append(1, { changedAt: `${year}-01-01T00:00:00.000Z` });
      const { oldest } = await feedState();
      const removed = await database.transaction(({ changes }) => changes.prune(`${kept}-01-01T00:00:00.000Z`));
      const { oldest: first, latest: last } = await feedState();
      const all = await database.read.changes.after(0, 1_000);
      expect(all.map(({ position }) => position)).toEqual(
        Array.from({ length: last - first + 1 }, (_, i) => first + i),
      );
      expect(first).toBe(oldest + removed);
      expect(all.length === 1 || (all[0] as { changedAt: string }).changedAt >= kept).toBe(true);
    }),
    { numRuns: 30 },
  );
});

test.each([
  [{ first: 0 }, 'Expected `first` from 1 to 100, but got 0.'],
  [{ first: 101 }, 'Expected `first` from 1 to 100, but got 101.'],
  [{ where: { contractId: null } }, 'Expected a value for the condition `contractId`, but got null.'],
  [
    { where: { type: Array(101).fill('call.logged') } },
    'Expected a list of at most 100 values for `type`, but got 101.',
  ],
  [{ where: { type: null } }, 'Expected a value for the condition `type`, but got null.'],
])('%j is refused', async (variables, message) => {
  const { errors } = await portal.ask(PAGE, variables);
  expect(errors).toMatchObject([{ message: expect.stringContaining(message), extensions: { code: 'BAD_USER_INPUT' } }]);
});
