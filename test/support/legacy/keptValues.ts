import type { Data } from '../servers/answers.ts';
import type { TestServer } from '../servers/server.ts';
import type { FormerTables } from './formerPortal.ts';

const IDS = {
  customers: 'customer_id',
  contracts: 'contract_id',
  events: 'event_id',
  notes: 'note_id',
  actions: 'action_id',
} as const;

/** Every node of a root list. */
export async function readAll(portal: Pick<TestServer, 'data'>, list: string, fields: string): Promise<Data[]> {
  const query = `query ($after: String) { ${list}(first: 100, after: $after) {
    nodes { ${fields} } pageInfo { hasNextPage endCursor } } }`;
  const rows: Data[] = [];
  for (let after: string | null = null; ; ) {
    const { nodes, pageInfo }: Data = (await portal.data(query, { after }))[list];
    rows.push(...nodes);
    if (!pageInfo.hasNextPage) return rows;
    after = pageInfo.endCursor;
  }
}

/**
 * The former values that cannot be found in the events of the API as they were: in the payload, in the parts of a long
 * text, or in the field of the event.
 */
export async function lostValues(portal: Pick<TestServer, 'data'>, tables: FormerTables): Promise<string[]> {
  const events = await readAll(portal, 'events', 'type payload ipAddress userAgent');
  const byRow = Map.groupBy(
    events.filter(({ payload }) => payload?.table),
    ({ payload }) => `${payload.table} ${payload.id}`,
  );
  return Object.entries(tables).flatMap(([table, rows]) =>
    rows.flatMap((row: Data) => {
      const key = `${table} ${row[IDS[table as keyof typeof IDS]]}`;
      const own = byRow.get(key) ?? [];
      return Object.entries(row)
        .filter(([column, value]) => foundValue(own, column) !== value)
        .map(([column]) => `${key} ${column}`);
    }),
  );
}

const FIELDS: Record<string, string> = { ip_address: 'ipAddress', user_agent: 'userAgent' };

function foundValue(events: Data[], column: string): unknown {
  const main = events.find(({ payload }) => 'row' in payload);
  const parts = events
    .filter(({ payload }) => payload.column === column)
    .sort((one, other) => one.payload.part - other.payload.part);
  if (!main) return undefined;
  const value = main.payload.row[column];
  if (value === undefined) {
    const field = FIELDS[column] as string;
    return [main, ...parts].map((event) => event[field]).join('');
  }
  return value?.parts === undefined || parts.length !== value.parts
    ? value
    : parts.map(({ payload }) => payload.text).join('');
}
