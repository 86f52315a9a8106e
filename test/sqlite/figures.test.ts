import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { Filter } from '../../src/db/filters.ts';
import type { ContractConditions } from '../../src/db/queries/contracts.ts';
import type { ContractGrouping } from '../../src/domain/contractTotals.ts';
import { SOMEBODY } from '../support/databases/reader.ts';
import { openPlanner, type Planner } from './planner.ts';

let planner: Planner;

beforeAll(async () => {
  planner = await openPlanner();
});
afterAll(() => planner.close());

const figures = () => planner.database.read.figures;
const BORDERS = ['2026-01-01T00:00:00.000Z', '2026-01-02T00:00:00.000Z'];

async function planOfTotals(by: ContractGrouping[], where?: Filter<ContractConditions>) {
  await figures().contractTotals({ by, where, reader: SOMEBODY, limit: 1 });
  return planner.plan();
}

describe('totals of contracts', () => {
  test.each<[ContractGrouping[]]>([[['status', 'currency']], [['status']], [['status', 'currency', 'type']]])(
    'by %j are read off an index alone, in its order',
    async (by) => {
      expect(await planOfTotals(by)).toEqual(['SCAN contracts USING COVERING INDEX contracts_totals']);
    },
  );

  test.each<[ContractGrouping[]]>([[[]], [['currency']], [['type', 'currency']]])(
    'by %j are read off an index alone, then grouped',
    async (by) => {
      expect(await planOfTotals(by)).toEqual([
        'SCAN contracts USING COVERING INDEX contracts_totals',
        'USE TEMP B-TREE FOR GROUP BY',
      ]);
    },
  );

  test.each<[ContractGrouping[]]>([[['segment']], [['riskLevel', 'status']]])(
    'by %j are read off an index alone for each customer',
    async (by) => {
      expect(await planOfTotals(by)).toEqual([
        expect.stringMatching(/^SCAN customers/),
        'SEARCH contracts USING COVERING INDEX contracts_customerTotals (customerId=?)',
        'USE TEMP B-TREE FOR GROUP BY',
      ]);
    },
  );

  test('by segment in a status are read off a range of that index for each customer', async () => {
    expect((await planOfTotals(['segment'], { status: ['APPROVED'] }))[1]).toBe(
      'SEARCH contracts USING COVERING INDEX contracts_customerTotals (customerId=? AND status=?)',
    );
  });

  test('by segment with conditions on what no index holds look up customers in their order', async () => {
    expect(await planOfTotals(['segment'], { NOT: { AND: [{ status: ['DRAFT'] }, { endDate: {} }] } })).toEqual([
      'MATERIALIZE counted',
      'SCAN contracts',
      'SEARCH customers USING INDEX sqlite_autoindex_customers_1 (id=?)',
      'USE TEMP B-TREE FOR GROUP BY',
    ]);
    expect(planner.steps()).toContain('USE TEMP B-TREE FOR ORDER BY');
  });

  test('in a status are read off a range of the same index', async () => {
    expect((await planOfTotals(['currency'], { status: ['APPROVED'] }))[0]).toBe(
      'SEARCH contracts USING COVERING INDEX contracts_totals (status=?)',
    );
  });

  test('with conditions on what no index holds read the rows as they lie, not in the order of an index', async () => {
    expect((await planOfTotals(['status', 'currency'], { endDate: {} }))[0]).toBe('SCAN contracts');
  });
});

test('decisions and events of each period are ranges of an index', async () => {
  await figures().decisionTotals({ borders: BORDERS, reader: SOMEBODY });
  expect(planner.steps()).toEqual(
    expect.arrayContaining([
      'SEARCH actions USING INDEX actions_type (type=? AND createdAt>? AND createdAt<?)',
      'SEARCH submission USING INDEX actions_submissions (contractId=? AND createdAt<?)',
    ]),
  );
  // Once for each decision, without its row.
  expect(planner.steps().filter((step) => step.startsWith('SEARCH submission'))).toHaveLength(1);
  await figures().eventTotals({ borders: BORDERS, by: [], reader: SOMEBODY, limit: 1 });
  expect(planner.plan()).toContain(
    'SEARCH events USING COVERING INDEX events_occurredAt (occurredAt>? AND occurredAt<?)',
  );
});

test('figures are counted on the thread that holds up nothing else', async () => {
  const request = { by: [], reader: SOMEBODY, limit: 1 };
  for (const rows of [
    figures().contractTotals(request),
    figures().decisionTotals({ borders: BORDERS, reader: SOMEBODY }),
    figures().eventTotals({ ...request, borders: BORDERS }),
  ]) {
    // What is read on the connection of the process is there at once.
    expect(rows).toBeInstanceOf(Promise);
    await rows;
  }
});
