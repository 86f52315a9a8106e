import type { Database } from '../../src/db/database.ts';
import type { WholeRow } from '../../src/db/insertAll.ts';

const NOUNS = ['customers', 'contracts', 'actions', 'notes'] as const;
/** More rows than any part makes. */
const ALL = 10_000_000;

/**
 * What is wrong with a database after a load: acknowledged rows that are not there, and what took place by half. `isOver` says
 * whether every request has been answered, so that whatever else is there took place twice.
 */
export async function findProblems(
  database: Database,
  acknowledged: ReadonlySet<string>,
  { isOver }: { isOver: boolean },
): Promise<string[]> {
  while (!(await database.transaction(({ changes }) => changes.number())));
  const all = async (table: keyof typeof database.read.bulk) => database.read.bulk[table].after(undefined, ALL);
  const rows = new Map<string, WholeRow>();
  for (const noun of NOUNS) for (const row of await all(noun)) rows.set(String(row.id), row);
  const [contracts, actions, events, changes] = [
    await all('contracts'),
    await all('actions'),
    await all('events'),
    await all('changes'),
  ];

  const problems: string[] = [];
  for (const id of acknowledged) if (!rows.has(id)) problems.push(`${id} was acknowledged, and is gone`);
  if (isOver) {
    for (const id of rows.keys()) if (!acknowledged.has(id)) problems.push(`${id} took place twice`);
  }
  const statuses = new Map(actions.map(({ contractId, newStatus }) => [contractId, newStatus]));
  for (const { id, status } of contracts) {
    if (status !== (statuses.get(id as string) ?? 'DRAFT'))
      problems.push(`${id} is ${status}, against its last action`);
  }
  if (events.length !== rows.size) problems.push(`${rows.size} rows were made with ${events.length} events`);
  if (changes.length !== events.length) problems.push(`the feed has ${changes.length} of ${events.length} changes`);
  if (changes.some(({ position }, i) => position !== i + 1)) problems.push('the feed has a gap');
  return problems;
}
