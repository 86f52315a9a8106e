import { afterAll, beforeAll, expect, test } from '@jest/globals';
import type { Finding } from '../../src/audit/findings.ts';
import { keysOf } from '../../src/audit/keys.ts';
import { verifyLedger } from '../../src/audit/verify.ts';
import { addContractDocument } from '../../src/commands/addContractDocument.ts';
import { createContract } from '../../src/commands/createContract.ts';
import { createNote } from '../../src/commands/createNote.ts';
import { erasePerson } from '../../src/commands/erasePerson.ts';
import { removeContractDocument } from '../../src/commands/removeContractDocument.ts';
import { systemClock } from '../../src/commands/systemClock.ts';
import { takeAction } from '../../src/commands/takeAction.ts';
import type { Database } from '../../src/db/database.ts';
import { openDatabase } from '../../src/db/open.ts';
import type { Queries } from '../../src/db/queries/index.ts';
import { LIFECYCLE } from '../../src/domain/lifecycle.ts';
import { administrate } from '../support/databases/administrator.ts';
import { boundQueries } from '../support/databases/boundQueries.ts';
import { type Contents, contentsOf } from '../support/databases/contents.ts';
import { freshDatabase, type TestDatabase } from '../support/databases/testDatabases.ts';
import { ADA, givenHistory, type History, PIA } from '../support/ledger/history.ts';

declare const ENGINE: 'sqlite' | 'postgres';

let file: TestDatabase;
let database: Database;
let history: History;
let before: Contents;
let after: Contents;

const context = (actor: typeof ADA, selfApproval: 'allow' | 'deny' = 'allow') =>
  ({ database, actor, selfApproval, lifecycle: LIFECYCLE, clock: systemClock }) as const;

beforeAll(async () => {
  file = await freshDatabase();
  database = await openDatabase(file.url);
  history = await givenHistory(database);
  await createNote(context(PIA), { contractId: history.decided, body: 'A note of Pia.' });
  const terms = { contractId: history.draft, name: 'Terms', url: 'terms.pdf', kind: 'TERMS' } as const;
  const { document } = await addContractDocument(context(PIA), terms);
  await removeContractDocument(context(ADA), { id: document.id });
  const own = await addContractDocument(context(PIA), { ...terms, name: 'Removed by whoever added it' });
  await removeContractDocument(context(PIA), { id: own.document.id });
  before = await contentsOf(database);
  await erasePerson({ database, clock: systemClock }, PIA.subject);
  await erasePerson({ database, clock: systemClock }, ADA.subject);
  after = await contentsOf(database);
});
afterAll(async () => {
  await database.close();
  await file.remove();
});

async function findings(queries: Queries): Promise<Finding[]> {
  const found: Finding[] = [];
  const snapshot: Database['snapshot'] = (work) => work(queries);
  await verifyLedger({ snapshot }, { keys: keysOf([]), onFinding: (finding) => found.push(finding) });
  return found;
}

test('an erased person is named nowhere, but in texts', () => {
  const namesIn = (contents: Contents) =>
    JSON.stringify(contents).match(/"(pia|ada)\\*"|Pia Approver|Ada Admin/g) ?? [];
  expect(namesIn(before).length).toBeGreaterThan(30);
  expect(namesIn(after)).toEqual([]);
  expect(after.notes).toMatchObject([{ body: 'A note of Pia.', authorName: 'Erased person' }]);
});

test('the entries of the ledger are what they were, and others tell that people were erased', async () => {
  const added = after.ledger.filter(({ type }) => type === 'actor.erased');
  expect(after.ledger.filter((entry) => !added.includes(entry))).toEqual(before.ledger);
  // All but those of the customer that was deleted, and the end of the deleted contract, whose event names the administrator.
  expect(added).toHaveLength(4 + 4 + 2 - 1);
  expect(await database.snapshot(findings)).toEqual([]);
});

test('what one erased person did can be told from what others did, and four eyes still count', async () => {
  const actors = after.actions.filter(({ contractId }) => contractId === history.decided).map(({ actorId }) => actorId);
  expect(actors).toHaveLength(4);
  expect(new Set(actors).size).toBe(2);
  expect(actors[1]).toBe(actors[3]);
  const contributors = after.contributors.filter(({ contractId }) => contractId === history.decided);
  expect(new Set(contributors.map(({ subject }) => subject))).toEqual(new Set(actors));
});

test('a salt that is gone without such an entry is found: nobody can hide who decided', async () => {
  const { action } = await takeAction(context(ADA), { id: history.draft, type: 'SUBMIT' });
  const hidden = [`update actions set "actorSalt" = null, "actorName" = 'Erased person' where id = '${action.id}'`];
  const administrator = await administrate(file.url);
  expect(await administrator.trying(hidden, findings)).toEqual([
    { contractId: history.draft, position: 1, problem: expect.stringContaining('no entry tells to be erased') },
  ]);
  await administrator.close();
});

test('nobody can be put in the place of an erased person unnoticed', async () => {
  const [erased] = after.actions.filter(({ actorName }) => actorName === 'Erased person');
  const framed = [`update actions set "actorId" = 'bob', "actorName" = 'Bob' where id = '${erased?.id}'`];
  const administrator = await administrate(file.url);
  expect(await administrator.trying(framed, findings)).toEqual([
    expect.objectContaining({
      problem: expect.stringContaining('names a person, although its entry was made anonymous'),
    }),
  ]);
  await administrator.close();
});

test('erasing somebody who did nothing changes nothing, so that cursors of the feed stay valid', async () => {
  const { epoch } = await database.read.changes.state();
  const { rows, entries } = await erasePerson({ database, clock: systemClock }, 'nobody');
  expect([...Object.values(rows), entries].every((count) => count === 0)).toBe(true);
  expect((await database.read.changes.state()).epoch).toBe(epoch);
});

// On SQLite, nobody can do anything meanwhile.
if (ENGINE === 'postgres') {
  test('what a person does meanwhile is erased together with its entry, or not at all', async () => {
    const eve = { subject: 'eve', name: 'Eve Approver', role: 'APPROVER' } as const;
    const pending = async () => {
      const terms = { customerId: history.customerId, title: 'A contract', submit: true };
      return (await createContract(context(ADA), terms)).contract.id;
    };
    const [sooner, later] = [await pending(), await pending()];
    const approve = async (id: string) => (await takeAction(context(eve), { id, type: 'APPROVE' })).action.id;
    const approvals: string[] = [];
    const transaction: Database['transaction'] = (work) =>
      database.transaction((queries, savepoint) => {
        const replace: Queries['people']['replace'] = async (...people) => {
          approvals.push(await approve(sooner));
          const rows = await queries.people.replace(...people);
          approvals.push(await approve(later));
          return rows;
        };
        return work({ ...boundQueries(queries), people: { ...queries.people, replace } }, savepoint);
      });
    const { pseudonym, entries } = await erasePerson({ database: { transaction }, clock: systemClock }, eve.subject);
    expect(entries).toBe(1);
    const actors = [...(await database.read.actions.byIds(approvals))].map(({ contractId, actorId }) => [
      contractId,
      actorId,
    ]);
    expect(Object.fromEntries(actors)).toEqual({ [sooner]: pseudonym, [later]: eve.subject });
    expect(await database.snapshot(findings)).toEqual([]);
  });
}
