import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { describe, expect, test } from '@jest/globals';
import { layOut } from '../../src/demo/layOut.ts';
import { portfolio } from '../../src/demo/portfolio/index.ts';
import { CUSTOMER_SEGMENTS, RISK_LEVELS } from '../../src/domain/customers.ts';
import { typeOfId } from '../../src/domain/ids.ts';
import { CONTRACT_STATUSES } from '../../src/domain/statuses.ts';
import { brokenChains, brokenThreads, instantOfId } from '../support/domain/histories.ts';

const rows = layOut(portfolio);
const { customers, contracts, notes, actions, events } = rows;
const all = [...customers, ...contracts, ...notes, ...actions, ...events];
const valuesOf = <Row, Field extends keyof Row>(list: Row[], field: Field) => new Set(list.map((row) => row[field]));

describe('the demo portfolio', () => {
  test('is the same in another process, time zone and language', () => {
    const program = `
      import { createHash } from 'node:crypto';
      import { layOut } from './src/demo/layOut.ts';
      import { portfolio } from './src/demo/portfolio/index.ts';
      process.stdout.write(createHash('sha256').update(JSON.stringify(layOut(portfolio))).digest('hex'));`;
    const env = { ...process.env, TZ: 'Pacific/Kiritimati', LANG: 'tr_TR.UTF-8' };
    const elsewhere = execFileSync('node', ['--input-type=module', '-e', program], { env, encoding: 'utf8' });
    expect(elsewhere).toBe(createHash('sha256').update(JSON.stringify(rows)).digest('hex'));
  });

  test('has customers of every segment and every risk', () => {
    expect(valuesOf(customers, 'segment')).toEqual(new Set(CUSTOMER_SEGMENTS));
    expect(valuesOf(customers, 'riskLevel')).toEqual(new Set(RISK_LEVELS));
  });

  test('has contracts in every status, and in currencies of 0, 2 and 3 digits', () => {
    expect(valuesOf(contracts, 'status')).toEqual(new Set(CONTRACT_STATUSES));
    const currencies = valuesOf(contracts, 'valueCurrency');
    for (const currency of ['JPY', 'EUR', 'USD', 'KWD']) expect(currencies).toContain(currency);
  });

  test('has threads of four levels', () => {
    expect(valuesOf(notes, 'depth')).toEqual(new Set([0, 1, 2, 3]));
    expect(brokenThreads(notes)).toEqual([]);
  });

  test('has an unbroken chain of actions for each contract', () => {
    expect(brokenChains(contracts, actions)).toEqual([]);
  });

  test('has a contract that was rejected, reopened and approved', () => {
    const chains = Map.groupBy(actions, (action) => action.contractId);
    const verbs = [...chains.values()].map((chain) => chain.map((action) => action.type).join(' '));
    expect(verbs).toContain('SUBMIT REJECT REOPEN APPROVE');
  });

  test('has ids of its own, each of the type and the time of its row', () => {
    expect(new Set(all.map((row) => row.id)).size).toBe(all.length);
    expect(all.filter((row) => instantOfId(row.id) !== row.createdAt)).toEqual([]);
    const types = { Customer: customers, Contract: contracts, Note: notes, Action: actions, Event: events };
    for (const [type, list] of Object.entries(types)) {
      expect(list.filter((row) => typeOfId(row.id) !== type)).toEqual([]);
    }
  });
});
