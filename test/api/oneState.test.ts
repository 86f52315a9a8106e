import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import type { Database, View } from '../../src/db/database.ts';
import type { Queries } from '../../src/db/queries/index.ts';
import type { MaybePromise } from '../../src/db/statements.ts';
import { givenContract, mutate } from '../support/fixtures/portfolio.ts';
import { startServer, type TestServer } from '../support/servers/server.ts';

let portal: TestServer;
let contractId: string;
/** What happens to the portal between the first read of contracts and the next read of the same answer; once. */
let meanwhile: (() => Promise<unknown>) | undefined;

beforeEach(async () => {
  portal = await startServer({ wrapDatabase: withWritesBetween });
  contractId = await givenContract(portal);
  await mutate(portal, 'submitContract', { id: contractId }, 'contract { status }');
});
afterEach(() => portal.stop());

/** The database, with `meanwhile` between reads. */
function withWritesBetween(database: Database): Database {
  const view: Database['view'] = (options) => {
    const opened: View = database.view(options);
    return { ...opened, read: interrupted(opened.read) };
  };
  return { ...database, read: interrupted(database.read), view };
}

function interrupted(read: Queries): Queries {
  const then = async <Row>(rows: MaybePromise<Row[]>): Promise<Row[]> => {
    const found = await rows;
    const write = meanwhile;
    meanwhile = undefined;
    await write?.();
    return found;
  };
  const { contracts } = read;
  const value: Queries['contracts'] = {
    ...contracts,
    page: (request) => then(contracts.page(request)),
    byIds: (ids) => then(contracts.byIds(ids)),
  };
  return Object.create(read, { contracts: { value } });
}

const approve = () => mutate(portal, 'approveContract', { id: contractId }, 'contract { status }');

const LISTS = [
  { what: 'a contract by its id', list: 'contract(id: $id)', scanning: '' },
  { what: 'a contract by its id, with a count', list: 'contract(id: $id)', scanning: 'actions { totalCount }' },
  { what: 'a list', list: 'contracts', scanning: '' },
  { what: 'a filtered list', list: 'contracts(where: { id: [$id] })', scanning: '' },
  { what: 'a search', list: 'contracts(where: { text: "contract", id: [$id] })', scanning: 'actions { totalCount }' },
];

describe('one answer shows one state of', () => {
  test.each(LISTS)('$what, although it is decided on meanwhile', async ({ list, scanning }) => {
    const fields = `status version lastAction { newStatus contractVersion } ${scanning}`;
    const selection = list.startsWith('contract(') ? fields : `nodes { ${fields} }`;
    const query = `query ($id: ID! = "") { answer: ${list} { ${selection} } node(id: $id) { id } }`;
    meanwhile = approve;
    const { answer } = await portal.data(query, { id: contractId });
    const contract = answer.nodes?.[0] ?? answer;
    expect(contract.lastAction).toEqual({ newStatus: contract.status, contractVersion: contract.version - 1 });
    expect(contract.status).toBe('PENDING_APPROVAL');
    const after = await portal.data(query, { id: contractId });
    expect((after.answer.nodes?.[0] ?? after.answer).lastAction.newStatus).toBe('APPROVED');
  });

  test.each(['contracts', 'contracts(where: { text: "contract" })'])(
    '%s and how many there are, although one more is created meanwhile',
    async (list) => {
      meanwhile = () => givenContract(portal);
      const { contracts } = await portal.data(`{ ${list} { totalCount nodes { id } } }`);
      expect(contracts).toEqual({ totalCount: 1, nodes: [{ id: contractId }] });
      expect((await portal.data(`{ ${list} { totalCount } }`)).contracts.totalCount).toBe(2);
    },
  );

  test('several lists, although a contract is deleted meanwhile', async () => {
    meanwhile = () => mutate(portal, 'deleteContract', { id: contractId }, 'deletedContractId');
    const query = '{ contracts { nodes { id } } actions { nodes { contract { id } } } }';
    expect(await portal.data(query)).toEqual({
      contracts: { nodes: [{ id: contractId }] },
      actions: { nodes: [{ contract: { id: contractId } }] },
    });
  });
});

test.each(LISTS)(
  'what was acknowledged is seen by the next answer, while an earlier one about $what goes on',
  async ({ list, scanning }) => {
    const fields = `status lastAction { newStatus } ${scanning}`;
    const selection = list.startsWith('contract(') ? fields : `nodes { ${fields} }`;
    const query = `query ($id: ID! = "") { answer: ${list} { ${selection} } node(id: $id) { id } }`;
    const seen: string[] = [];
    const look = async () => {
      const { answer } = await portal.data(query, { id: contractId });
      seen.push((answer.nodes?.[0] ?? answer).status);
    };
    meanwhile = async () => {
      await approve();
      await look();
    };
    await look();
    expect(seen).toEqual(['APPROVED', 'PENDING_APPROVAL']);
  },
);

test('answers that fail leave nothing open that others need', async () => {
  const failing =
    '{ contracts { nodes { id lastAction { id } } totalCount } contract(id: "x") { id } changes(first: 0) { endCursor } }';
  const bad = '{ contracts(where: { id: null }) { nodes { id lastAction { id } } totalCount } actions { totalCount } }';
  for (let i = 0; i < 15; i++) {
    for (const query of [failing, bad]) expect((await portal.ask(query)).errors).toBeDefined();
  }
  const { contracts } = await portal.data('{ contracts { nodes { lastAction { newStatus } } totalCount } }');
  expect(contracts).toEqual({ nodes: [{ lastAction: { newStatus: 'PENDING_APPROVAL' } }], totalCount: 1 });
});
