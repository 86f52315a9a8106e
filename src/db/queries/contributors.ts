import { and, eq, gte, type SQL, sql } from 'drizzle-orm';
import { placeholders } from '../crud.ts';
import type { Dialect } from '../dialect.ts';
import type { ContributorRow } from '../rows.ts';
import type { MaybePromise, Session } from '../statements.ts';

/**
 * Whether somebody has contributed to the current row of `contracts` since its last approval, or ever if it has none.
 */
export function hasContributed({ tables: { contributors, contracts } }: Dialect, subject: string | SQL): SQL {
  return sql`exists (select 1 from ${contributors} where ${and(
    eq(contributors.contractId, contracts.id),
    eq(contributors.subject, subject),
    gte(contributors.since, contracts.approvedVersion),
  )})`;
}

/** Who contributed to contracts, and so may not approve them. */
export function contributorQueries(dialect: Dialect) {
  const { contributors, contracts } = dialect.tables;
  const { contractId, subject: by, since } = placeholders(['contractId', 'subject', 'since']);
  const add = dialect.compile(
    dialect.build
      .insert(contributors)
      .values({ contractId, subject: by, since } as never)
      .onConflictDoNothing(),
  );
  const subject = sql`${sql.placeholder('subject')}`;
  const contributed = dialect.compile<{ id: string }>(sql`
    select ${contracts.id} from ${contracts}
    where ${and(dialect.among(contracts.id, sql`${sql.placeholder('ids')}`), hasContributed(dialect, subject))}`);

  return (session: Session) => ({
    /** Records a contribution to a contract; repeating it changes nothing. */
    add: async (row: ContributorRow): Promise<void> => {
      await session.all(add, { ...row });
    },
    /** Those of the contracts that somebody has contributed to since their last approval, or ever if there is none. */
    contributedTo: (subject: string, ids: readonly string[]): MaybePromise<{ id: string }[]> =>
      session.all(contributed, { subject, ids: dialect.listParameter(ids) }),
  });
}
