// The upper bound of approvals on PostgreSQL: a server hand-written for this one mutation. It finds the contract, and writes all
// that an approval writes by one statement, a transaction of its own, both prepared, and pipelined on a few shared connections. It
// locks nothing in between: a flag that is raised meanwhile is not seen.
import { getTableColumns, getTableName } from 'drizzle-orm';
import type { PgTable } from 'drizzle-orm/pg-core';
import pg from 'pg';
import { changeOf } from '../../../src/commands/changeRows.ts';
import { actionRow, afterTransition, contractFacts } from '../../../src/commands/contractRowFactories.ts';
import { recordedEventRow } from '../../../src/commands/rowFactories.ts';
import { systemClock } from '../../../src/commands/systemClock.ts';
import { NO_AUDIT_KEY } from '../../../src/db/ledger/auditKey.ts';
import { sealAction } from '../../../src/db/ledger/seal.ts';
import { outbox } from '../../../src/db/postgres/outbox.ts';
import { tables } from '../../../src/db/postgres/schema.ts';
import { types } from '../../../src/db/postgres/types.ts';
import type { ContractRow } from '../../../src/db/rows.ts';
import { LIFECYCLE, transitionFor } from '../../../src/domain/lifecycle.ts';
import { serve } from '../../servers/handHttp.ts';

const CONNECTIONS = 8;
const [url = ''] = process.argv.slice(2);
const ACTOR = { subject: 'local-administrator', name: 'Local administrator' };

const FIND = `
  select c.*, (select count(*)::integer from flags f
    where f."contractId" = c.id and f.severity = 'CRITICAL' and f."resolvedAt" is null) as "criticalFlags"
  from contracts c where c.id = $1`;

const CHANGED = [
  'status',
  'statusSince',
  'approvedVersion',
  'version',
  'updatedById',
  'updatedByName',
  'updatedAt',
  'ledgerLength',
  'ledgerHead',
] as const;
const INSERTED: readonly PgTable[] = [tables.actions, tables.ledger, tables.events, outbox];
const COLUMNS = INSERTED.map((table) =>
  Object.entries(getTableColumns(table)).flatMap(([name, { generatedIdentity }]) => (generatedIdentity ? [] : [name])),
);

/** Fails if the contract is at another version than the one that was found, since no row divides by zero. */
function approveSql(): string {
  let bound = 0;
  const next = () => `$${++bound}`;
  const set = CHANGED.map((name) => `"${name}" = ${next()}`);
  const moved = `moved as (update contracts set ${set} where id = ${next()} and version = ${next()} returning 1)`;
  const inserts = INSERTED.map((table, i) => {
    const columns = COLUMNS[i] ?? [];
    return `insert${i} as (insert into ${getTableName(table)} (${columns.map((name) => `"${name}"`)}) values (${columns.map(next)}))`;
  });
  return `with ${[moved, ...inserts]} select 1 / (select count(*) from moved)`;
}
const APPROVE = approveSql();

const clients = Array.from(
  { length: CONNECTIONS },
  () => new pg.Client({ connectionString: url, types, pipeline: true }),
);
for (const client of clients) await client.connect();
let requests = 0;

async function approve(id: string): Promise<object> {
  const client = clients[requests++ % CONNECTIONS] as pg.Client;
  const { rows } = await client.query({ name: 'find', text: FIND, values: [id] });
  const before = rows[0] as ContractRow & { criticalFlags: number };
  const transition = transitionFor(LIFECYCLE, before.status, 'APPROVE');
  if (before.criticalFlags > 0) throw new Error('Expected a contract without critical flags.');
  const at = systemClock.now(before.updatedAt);
  const by = { actor: ACTOR, at };
  const taken = actionRow(systemClock.newId('Action'), before, transition, null, by);
  const { action, entry, end } = sealAction(NO_AUDIT_KEY, before, taken);
  const after: ContractRow = { ...afterTransition(before, transition, by), ...end };
  const facts = { ...contractFacts(after), actionId: action.id };
  const event = recordedEventRow(systemClock.newId('Event'), transition.event, after.customerId, id, facts, by);
  const change = changeOf(event, { nodeId: id, priorStatus: before.status, newStatus: after.status });
  const inserted = [action, entry, event, change].flatMap((row, i) =>
    (COLUMNS[i] ?? []).map((name) => (row as unknown as Record<string, unknown>)[name]),
  );
  const values = [...CHANGED.map((name) => after[name]), id, before.version, ...inserted];
  await client.query({ name: 'approve', text: APPROVE, values });
  return { approveContract: { userErrors: [], contract: { status: after.status } } };
}

serve<{ input: { id: string } }>(({ input }, send) => void approve(input.id).then(send));
