import type { NewChange } from '../../../src/db/queries/changes.ts';
import type { Data } from '../servers/answers.ts';
import type { InjectedServer } from '../servers/server.ts';

type Databased = Pick<InjectedServer, 'database'>;

/** Appends changes without anything that they tell of, each in a transaction of its own. */
export async function append(portal: Databased, ids: readonly string[], change?: Partial<NewChange>): Promise<void> {
  for (const id of ids) await appendAtOnce(portal, [id], change);
}

/** The same in one transaction. */
export function appendAtOnce(
  { database }: Databased,
  ids: readonly string[],
  change: Partial<NewChange> = {},
): Promise<void> {
  const nothing = { contractId: null, priorStatus: null, newStatus: null, eventId: null };
  const changedAt = new Date().toISOString();
  return database.transaction(async ({ changes }) => {
    for (const nodeId of ids) {
      await changes.append({ type: 'call.logged', nodeId, customerId: 'cus_x', ...nothing, changedAt, ...change });
    }
  });
}

export const numbered = (prefix: string, count: number): string[] =>
  Array.from({ length: count }, (_, i) => `${prefix}_${i}`);

/** The ids of all changes behind a cursor, in the order of the feed. */
export async function idsBehind(portal: InjectedServer, after: string): Promise<string[]> {
  const ids: string[] = [];
  for (let [cursor, hasMore] = [after, true]; hasMore; ) {
    const { changes }: Data = await portal.data(
      'query ($after: String) { changes(after: $after, first: 100) { nodes { nodeId } endCursor hasMore } }',
      { after: cursor },
    );
    ids.push(...changes.nodes.map(({ nodeId }: Data) => nodeId));
    ({ endCursor: cursor, hasMore } = changes);
  }
  return ids;
}

/** The cursor of the newest change. */
export async function latestCursor(portal: InjectedServer): Promise<string> {
  return (await portal.data('{ changes(first: 1) { latestCursor } }')).changes.latestCursor;
}
