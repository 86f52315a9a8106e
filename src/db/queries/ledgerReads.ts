import { getTableColumns, type SQL, sql } from 'drizzle-orm';
import type { PgTable } from 'drizzle-orm/pg-core';
import { commaSeparated } from '../commaSeparated.ts';
import type { Dialect } from '../dialect.ts';
import { LIMIT } from '../keyset.ts';
import type { ActionRow, ContractRow, EventRow, LedgerRow } from '../rows.ts';
import type { Session } from '../statements.ts';

/** A contract with the end of its chain. */
export type LedgerContract = Pick<ContractRow, 'id' | 'customerId' | 'status' | 'ledgerLength' | 'ledgerHead'>;

/** The event of an action that was taken back, or of a contract that was deleted. */
export type EndingEvent = Pick<EventRow, 'id' | 'type' | 'actorId' | 'actorName' | 'occurredAt' | 'payload'> & {
  contractId: string;
};

/** Up to `limit` rows behind `last`, or the first ones. */
export type Pages<Row> = (last: Row | undefined, limit: number) => Promise<Row[]>;

/** What the ledger is verified with: everything by contract, and within one in the order in which it was decided. */
export function ledgerReads(dialect: Dialect) {
  const { ledger, actions, contracts, events } = dialect.tables;
  const inPayload = dialect.jsonText(sql`(${dialect.jsonText(events.payload, 'contract')})`, 'id');
  const contractId = sql`coalesce(${events.contractId}, ${inPayload})`;
  const ending = sql`${events.type} in ('action.deleted', 'contract.deleted') and ${contractId} is not null`;

  const entries = pages<LedgerRow>(ledger, columnsOf(ledger), ['contractId', 'position']);
  const decisions = pages<ActionRow>(actions, columnsOf(actions), ['contractId', 'contractVersion']);
  const ends = pages<LedgerContract>(
    contracts,
    commaSeparated([
      contracts.id,
      contracts.customerId,
      contracts.status,
      contracts.ledgerLength,
      contracts.ledgerHead,
    ]),
    ['id'],
  );
  const { id, type, actorId, actorName, occurredAt, payload } = events;
  const endings = pages<EndingEvent>(
    sql`(select ${contractId} as "contractId", ${commaSeparated([id, type, actorId, actorName, occurredAt, payload])} from ${events} where ${ending}) as "endings"`,
    sql`*`,
    ['contractId', 'id'],
  );
  return (session: Session) => ({
    /** All entries. */
    entries: entries(session),
    /** All actions. */
    actions: decisions(session),
    /** All contracts. */
    contracts: ends(session),
    /** The events of all that was taken back, and of deleted contracts. */
    endings: endings(session),
  });

  function pages<Row extends object>(from: PgTable | SQL, columns: SQL, key: readonly (keyof Row & string)[]) {
    const names = commaSeparated(key.map((name) => sql.identifier(name)));
    const values = commaSeparated(key.map((name) => sql.placeholder(name)));
    const rowsWhere = (condition: SQL) =>
      dialect.compile<Row>(sql`select ${columns} from ${from} where ${condition} order by ${names} limit ${LIMIT}`);
    const first = rowsWhere(sql`true`);
    const next = rowsWhere(sql`(${names}) > (${values})`);
    return (session: Session): Pages<Row> =>
      async (last, limit) =>
        last ? session.all(next, { ...last, limit }) : session.all(first, { limit });
  }
}

const columnsOf = (table: PgTable): SQL => commaSeparated(Object.values(getTableColumns(table)));
