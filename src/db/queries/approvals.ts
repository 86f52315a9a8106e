import { sql } from 'drizzle-orm';
import { NO_OBSTACLES, type Obstacles } from '../../domain/approvals.ts';
import { typeOfId } from '../../domain/ids.ts';
import type { Dialect } from '../dialect.ts';
import type { MaybePromise, Session } from '../statements.ts';
import { hasContributed } from './contributors.ts';
import { criticalFlagCount } from './flags.ts';

type ContractObstacles = Obstacles & { readonly id: string };

/** What keeps people from approving contracts. */
export function approvalQueries(dialect: Dialect) {
  const { contracts } = dialect.tables;
  const subject = sql`${sql.placeholder('subject')}`;
  const obstacles = dialect.compile<ContractObstacles>(sql`
    select ${contracts.id}, ${hasContributed(dialect, subject)} as "hasContributed",
      ${criticalFlagCount(dialect)} as "criticalFlags"
    from ${contracts} where ${dialect.among(contracts.id, dialect.anyList(sql.placeholder('ids')))}`);

  return (session: Session) => {
    const obstaclesOf = (subject: string, ids: readonly string[]): MaybePromise<ContractObstacles[]> =>
      session.all(obstacles, { subject, ids: dialect.listParameter(ids) });
    return {
      /** What keeps a person from approving each of these contracts; in no particular order. */
      obstaclesOf,
      /** The same for one contract; none if there is no such contract. */
      obstacles: async (subject: string, id: string): Promise<Obstacles> =>
        (typeOfId(id) === 'Contract' && (await obstaclesOf(subject, [id]))[0]) || NO_OBSTACLES,
    };
  };
}
