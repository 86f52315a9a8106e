import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { describe, expect, test } from '@jest/globals';
import { CONTRACT_STATUSES } from '../../src/domain/statuses.ts';
import { seedCustomer } from '../../src/seed/customers.ts';
import { brokenChains, brokenThreads, instantOfId } from '../support/domain/histories.ts';

const CUSTOMERS = 32;
const seeded = Array.from({ length: CUSTOMERS }, (_, n) => seedCustomer(n));
const contracts = seeded.flatMap((rows) => rows.contracts);
const contributors = seeded.flatMap((rows) => rows.contributors);
const notes = seeded.flatMap((rows) => rows.notes);
const noteEdits = seeded.flatMap((rows) => rows.noteEdits);
const documents = seeded.flatMap((rows) => rows.documents);
const flags = seeded.flatMap((rows) => rows.flags);
const actions = seeded.flatMap((rows) => rows.actions);
const events = seeded.flatMap((rows) => rows.events);

describe('seeded rows', () => {
  test('are the same in another process, time zone and language', () => {
    const program = `
      import { createHash } from 'node:crypto';
      import { seedCustomer } from './src/seed/customers.ts';
      process.stdout.write(createHash('sha256').update(JSON.stringify(seedCustomer(7))).digest('hex'));`;
    const env = { ...process.env, TZ: 'America/St_Johns', LANG: 'tr_TR.UTF-8' };
    const elsewhere = execFileSync('node', ['--input-type=module', '-e', program], { env, encoding: 'utf8' });
    expect(elsewhere).toBe(createHash('sha256').update(JSON.stringify(seeded[7])).digest('hex'));
  });

  test('are for each customer 5 contracts and 20 events', () => {
    expect(seeded.map((rows) => rows.contracts.length)).toEqual(Array(CUSTOMERS).fill(5));
    expect(seeded.map((rows) => rows.events.length)).toEqual(Array(CUSTOMERS).fill(20));
  });

  test('are for each contract 6 top-level notes with 3 replies each', () => {
    const topLevel = Map.groupBy(
      notes.filter((note) => note.depth === 0),
      (note) => note.contractId,
    );
    expect(contracts.map((contract) => topLevel.get(contract.id)?.length)).toEqual(Array(contracts.length).fill(6));
    const replies = Map.groupBy(notes, (note) => note.parentId);
    expect(notes.map((note) => replies.get(note.id)?.length ?? 0)).toEqual(notes.map((note) => (note.depth ? 0 : 3)));
    expect(brokenThreads(notes)).toEqual([]);
  });

  test('have contracts in the four statuses by turns, each with an unbroken chain of actions, four on average', () => {
    expect(contracts.map((contract) => contract.status)).toEqual(
      contracts.map((_, i) => CONTRACT_STATUSES[i % CONTRACT_STATUSES.length]),
    );
    expect(brokenChains(contracts, actions)).toEqual([]);
    expect(actions.length).toBe(4 * contracts.length);
  });

  test('have approvals by nobody who had contributed since the approval before', () => {
    const creators = new Map(contracts.map(({ id, createdById }) => [id, createdById]));
    let approvals = 0;
    for (const [contractId, chain] of Map.groupBy(actions, (action) => action.contractId)) {
      let contributed = new Set([creators.get(contractId)]);
      for (const { type, actorId } of chain) {
        if (type === 'SUBMIT' || type === 'REOPEN') contributed.add(actorId);
        if (type !== 'APPROVE') continue;
        expect([...contributed]).not.toContain(actorId);
        contributed = new Set();
        approvals++;
      }
    }
    expect(approvals).toBeGreaterThan(10);
  });

  test('keep for each contract who contributed to it, and since which approval', () => {
    for (const contract of contracts) {
      const expected = new Set([`${contract.createdById} 0`]);
      let approved = 0;
      for (const { type, actorId, contractVersion } of actions.filter(({ contractId }) => contractId === contract.id)) {
        if (type === 'SUBMIT' || type === 'REOPEN') expected.add(`${actorId} ${approved}`);
        if (type === 'APPROVE') approved = contractVersion;
      }
      const kept = contributors.filter(({ contractId }) => contractId === contract.id);
      expect(new Set(kept.map(({ subject, since }) => `${subject} ${since}`))).toEqual(expected);
      expect(contract.approvedVersion).toBe(approved);
    }
  });

  test('have documents that were added to drafts by those who wrote them', () => {
    const without = contracts.filter(({ id }) => !documents.some(({ contractId }) => contractId === id));
    expect(without.length).toBeGreaterThan(0);
    expect(without.length).toBeLessThan(contracts.length);
    for (const { contractId, addedById, addedAt } of documents) {
      const contract = contracts.find(({ id }) => id === contractId);
      expect(addedById).toBe(contract?.createdById);
      const [submitted] = actions.filter((action) => action.contractId === contractId);
      expect(addedAt < (submitted?.createdAt ?? '9999')).toBe(true);
    }
  });

  test('have flags on one contract in three, open and resolved, some of which keep it from being approved', () => {
    expect(flags.map(({ contractId }) => contractId)).toEqual(
      contracts.filter((_, n) => n % 3 === 0).map(({ id }) => id),
    );
    const open = flags.filter(({ resolvedAt }) => resolvedAt === null);
    expect(open.length).toBeGreaterThan(0);
    expect(open.length).toBeLessThan(flags.length);
    const pending = new Set(contracts.filter(({ status }) => status === 'PENDING_APPROVAL').map(({ id }) => id));
    const blocking = open.filter(({ severity, contractId }) => severity === 'CRITICAL' && pending.has(contractId));
    expect(blocking.length).toBeGreaterThan(0);
    const toldOf = (type: string) => events.filter((event) => event.type === type).map(({ targetId }) => targetId);
    expect(toldOf('contract.flagged')).toEqual(flags.map(({ id }) => id));
    expect(toldOf('contract.flag_resolved')).toEqual(flags.filter((flag) => !open.includes(flag)).map(({ id }) => id));
  });

  test('have a thread resolved and a note edited now and then', () => {
    const resolved = notes.filter(({ resolvedAt }) => resolvedAt !== null);
    expect(resolved.length).toBeGreaterThan(10);
    expect(resolved.filter(({ depth }) => depth > 0)).toEqual([]);
    expect(noteEdits.length).toBeGreaterThan(10);
    const edited = notes.filter(({ editedAt }) => editedAt !== null);
    expect(new Set(edited.map(({ id }) => id))).toEqual(new Set(noteEdits.map(({ noteId }) => noteId)));
  });

  test('have events about contracts of the same customer only', () => {
    const owner = new Map(contracts.map((contract) => [contract.id, contract.customerId]));
    const foreign = events.filter((event) => event.contractId && owner.get(event.contractId) !== event.customerId);
    expect(foreign).toEqual([]);
  });

  test('have ids of their own, each of the time of its row', () => {
    const all = seeded.flatMap(({ contributors: _, ...rows }) => Object.values(rows).flat());
    expect(new Set(all.map((row) => row.id)).size).toBe(all.length);
    const madeAt = (row: (typeof all)[number]) => {
      if ('addedAt' in row) return row.addedAt;
      return 'noteId' in row ? row.editedAt : row.createdAt;
    };
    expect(all.filter((row) => instantOfId(row.id) !== madeAt(row))).toEqual([]);
  });
});
