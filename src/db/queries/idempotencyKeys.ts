import { and, eq, sql } from 'drizzle-orm';
import type { Instant } from '../../domain/time.ts';
import { placeholders, rowColumns } from '../crud.ts';
import type { Dialect } from '../dialect.ts';
import { KeyInUse, LockTimeout } from '../errors.ts';
import { LIMIT } from '../keyset.ts';
import type { IdempotencyKeyRow } from '../rows.ts';
import type { Session } from '../statements.ts';

/** A key that is about to be used. */
export type NewKey = Omit<IdempotencyKeyRow, 'outcome'>;

export function idempotencyKeyQueries({ tables: { idempotencyKeys: table }, build, compile, writesAlone }: Dialect) {
  const { subject, key, createdAt } = table;
  const id = sql`${subject}, ${key}`;
  const columns = ['subject', 'key', 'mutation', 'argumentsDigest', 'outcome', 'createdAt'];
  const insert = () => build.insert(table).values(placeholders(columns) as never);
  const insertUnlessThere = compile<object>(insert().onConflictDoNothing().returning({ key }));
  const isNamed = and(eq(subject, sql.placeholder('subject')), eq(key, sql.placeholder('key')));
  const insertOutcome = compile(insert());
  const updateOutcome = compile(
    build
      .update(table)
      .set(placeholders(['outcome']))
      .where(isNamed),
  );
  const find = compile<IdempotencyKeyRow>(sql`
    select ${rowColumns(table)} from ${table} where ${isNamed}`);
  const removeOldest = compile<object>(sql`
    delete from ${table} where (${id}) in (
      select ${id} from ${table} where ${createdAt} < ${sql.placeholder('before')}
      order by ${createdAt} limit ${LIMIT})
    returning ${key}`);

  async function isInserted(session: Session, row: NewKey): Promise<boolean> {
    try {
      return (await session.all(insertUnlessThere, { ...row, outcome: null })).length > 0;
    } catch (error) {
      throw error instanceof LockTimeout ? new KeyInUse(error) : error;
    }
  }

  return (session: Session) => ({
    /**
     * What is stored under a key. If nothing is, nobody else can store anything under it until the transaction ends;
     * whoever claims it meanwhile waits.
     * @throws KeyInUse if another transaction takes too long
     */
    claim: async (row: NewKey): Promise<IdempotencyKeyRow | undefined> => {
      // Where nobody else can write anyway, nothing is written before the outcome, so that commands are still refused before
      // they have written anything: a group commit is then spared its savepoints.
      if (!writesAlone && (await isInserted(session, row))) return undefined;
      return (await session.all(find, { ...row }))[0];
    },
    /** Stores the outcome of what a key was claimed for. */
    complete: async (row: IdempotencyKeyRow): Promise<void> =>
      session.write(writesAlone ? insertOutcome : updateOutcome, { ...row }),
    /** Removes the oldest of the keys from before an instant, `limit` at most. Returns how many those were. */
    removeOldest: async (before: Instant, limit: number): Promise<number> =>
      (await session.all(removeOldest, { before, limit })).length,
  });
}
