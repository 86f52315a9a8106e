import { and, eq, gte, type SQL, sql } from 'drizzle-orm';
import { placeholders } from '../crud.ts';
import type { Dialect } from '../dialect.ts';
import type { ContributorRow } from '../rows.ts';
import type { Session } from '../statements.ts';

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

/** Who contributed to contracts, and so may not approve them: see `approvalQueries`. */
export function contributorQueries(dialect: Dialect) {
  const { contributors } = dialect.tables;
  const { contractId, subject, since } = placeholders(['contractId', 'subject', 'since']);
  const add = dialect.compile(
    dialect.build
      .insert(contributors)
      .values({ contractId, subject, since } as never)
      .onConflictDoNothing(),
  );
  return (session: Session) => ({
    /** Records a contribution to a contract; repeating it changes nothing. */
    add: async (row: ContributorRow): Promise<void> => session.write(add, { ...row }),
  });
}
