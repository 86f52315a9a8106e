import { randomBytes } from 'node:crypto';
import { getTableColumns, type SQL, sql } from 'drizzle-orm';
import type { Instant } from '../../domain/time.ts';
import { commaSeparated } from '../commaSeparated.ts';
import { placeholders, rowColumns } from '../crud.ts';
import type { Dialect } from '../dialect.ts';
import { LIMIT } from '../keyset.ts';
import type { ChangeRow, EventRow } from '../rows.ts';
import type { Session } from '../statements.ts';

/** A change that has no number yet. */
export type NewChange = Omit<ChangeRow, 'position'>;

export interface FeedState {
  epoch: string;
  /** The numbers of the oldest kept change and of the newest; 1 and 0 if there never was one. */
  oldest: number;
  latest: number;
  /** Whether committed changes wait for their number. */
  hasUnnumbered: boolean;
}

/** Changes numbered in one transaction, and removed by one statement. */
const NUMBERED_AT_ONCE = 1_000;
const REMOVED_AT_ONCE = 500;

/** An epoch: it distinguishes the positions of one database from those of its copies. */
export const newEpoch = (): string => randomBytes(6).toString('base64url');

/**
 * The feed. Commands append to it in their transactions. SQLite has one writer, whose changes are numbered as they are
 * written; where several transactions write at once, changes go to the outbox, and are numbered once they are committed.
 */
export function changeQueries(dialect: Dialect) {
  const { build, compile, tables, outbox } = dialect;
  const { changes, contracts, events, feed } = tables;
  const written = outbox ?? changes;
  const names = Object.keys(getTableColumns(changes)).filter((name) => name !== 'position');
  const columns = commaSeparated(names.map((name) => sql.identifier(name)));
  const record = compile(build.insert(events).values(placeholders(Object.keys(getTableColumns(events))) as never));
  const append = compile(build.insert(written).values(placeholders(names) as never));
  const appendDeletedContracts = compile(sql`
    insert into ${written} (${columns})
    select 'contract.deleted', ${contracts.id}, ${contracts.customerId}, ${contracts.id}, ${contracts.status}, null, null,
      ${dialect.instant(sql.placeholder('at'))}
    from ${contracts} where ${contracts.customerId} = ${sql.placeholder('customerId')} order by ${contracts.id}`);

  const state = compile<{ epoch: string; oldest: number | null; latest: number | null; hasUnnumbered: unknown }>(sql`
    select ${feed.epoch},
      (select min(${changes.position}) from ${changes}) as "oldest",
      (select max(${changes.position}) from ${changes}) as "latest",
      ${outbox ? sql`exists (select 1 from ${outbox})` : sql`false`} as "hasUnnumbered"
    from ${feed}`);
  const after = compile<ChangeRow>(sql`
    select ${rowColumns(changes)} from ${changes} where ${changes.position} > ${sql.placeholder('after')}
    order by ${changes.position} limit ${LIMIT}`);
  const unnumbered = outbox && compile<NewChange>(sql`select ${columns} from ${outbox} order by ${outbox.id}`);
  const lock = compile(sql`select ${feed.id} from ${feed} ${dialect.forUpdate}`);
  const number = outbox && compile<{ position: number }>(numberFrom(outbox));
  const renewEpoch = compile(sql`update ${feed} set epoch = ${sql.placeholder('epoch')}`);
  const oldest = sql`select "position", "changedAt" from ${changes} order by "position" limit ${sql.raw(String(REMOVED_AT_ONCE))}`;
  // Only those before the first that is to be kept, whatever the clocks said: what remains has no gaps.
  const prune = compile<{ position: number }>(sql`
    delete from ${changes} where ${changes.position} in (select "position" from (${oldest}) as "oldest")
    and ${changes.position} < coalesce(
      (select min("position") from (${oldest}) as "oldest" where "changedAt" >= ${sql.placeholder('before')}),
      (select max("position") from ${changes}))
    and ${changes.position} < (select max("position") from ${changes})
    returning ${changes.position}`);

  /** Gives numbers to the oldest changes of the outbox. A statement of its own, so that it sees all commits before the lock. */
  function numberFrom(box: NonNullable<Dialect['outbox']>): SQL {
    return sql`
      with moved as (
        delete from ${box} where id in (select id from ${box} order by id limit ${sql.raw(String(NUMBERED_AT_ONCE))})
        returning *)
      insert into ${changes} ("position", ${columns})
      select (select coalesce(max(position), 0) from ${changes}) + row_number() over (order by id), ${columns} from moved
      returning "position"`;
  }

  return (session: Session) => ({
    /** Writes an event and the change that it records. */
    record: async (event: EventRow, change: NewChange): Promise<void> => {
      await session.write(record, { ...event });
      await session.write(append, { ...change });
    },
    /** Writes a change that no event records. */
    append: async (change: NewChange): Promise<void> => session.write(append, { ...change }),
    /** Writes that every contract of a customer is deleted; to be called before they are. */
    appendDeletedContracts: async (customerId: string, at: Instant): Promise<void> => {
      await session.write(appendDeletedContracts, { customerId, at });
    },
    state: async (): Promise<FeedState> => {
      const [row] = await session.all(state);
      if (!row) throw new Error('Expected the feed to have an epoch, but its table is empty.');
      const latest = row.latest ?? 0;
      return { epoch: row.epoch, oldest: row.oldest ?? latest + 1, latest, hasUnnumbered: Boolean(row.hasUnnumbered) };
    },
    /** Up to `limit` changes behind a position, in order. */
    after: async (position: number, limit: number): Promise<ChangeRow[]> =>
      session.all(after, { after: position, limit }),
    /** The committed changes that have no number yet, in order. */
    unnumbered: async (): Promise<NewChange[]> => (unnumbered ? session.all(unnumbered) : []),
    /** Numbers committed changes in order of their commits, up to 1,000 of them; false if there may be more. */
    number: async (): Promise<boolean> => {
      if (!number) return true;
      await session.all(lock);
      return (await session.all(number)).length < NUMBERED_AT_ONCE;
    },
    /** Makes all cursors expire: what they counted is no longer the whole. */
    renewEpoch: async (): Promise<void> => {
      await session.write(renewEpoch, { epoch: newEpoch() });
    },
    /** Removes up to 500 of the changes before an instant, but never the newest. Returns how many. */
    prune: async (before: Instant): Promise<number> => (await session.all(prune, { before })).length,
  });
}
