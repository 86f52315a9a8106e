import { and, eq, isNull, type SQL, sql } from 'drizzle-orm';
import type { FlagSeverity } from '../../domain/flags.ts';
import type { Instant } from '../../domain/time.ts';
import { inRange, isPresent, oneOf, oneOfIds, type Range } from '../conditions.ts';
import { placeholders, rowQueries } from '../crud.ts';
import type { Dialect } from '../dialect.ts';
import { listQueries } from '../listQueries.ts';
import { byId, byInstant, byKeys } from '../orders.ts';
import type { RowOf } from '../rows.ts';
import type { Session } from '../statements.ts';

type FlagRow = RowOf<'ContractFlag'>;

interface FlagConditions {
  id?: readonly string[] | null;
  contractId?: readonly string[] | null;
  category?: readonly string[] | null;
  severity?: readonly FlagSeverity[] | null;
  resolved?: boolean | null;
  createdBySubject?: readonly string[] | null;
  createdAt?: Range<Instant> | null;
}

/** The open flags of the current row of `contracts`. */
const openFlags = ({ tables: { flags, contracts } }: Dialect, condition?: SQL): SQL =>
  sql`from ${flags} where ${and(eq(flags.contractId, contracts.id), isNull(flags.resolvedAt), condition)}`;

const criticalFlags = (dialect: Dialect): SQL => openFlags(dialect, eq(dialect.tables.flags.severity, 'CRITICAL'));

/** Whether the current row of `contracts` has an open flag. */
export const hasOpenFlag = (dialect: Dialect): SQL => sql`exists (select 1 ${openFlags(dialect)})`;

/** Whether it has one that keeps it from being approved. */
export const hasCriticalFlag = (dialect: Dialect): SQL => sql`exists (select 1 ${criticalFlags(dialect)})`;

/** How many of these it has. */
export const criticalFlagCount = (dialect: Dialect): SQL => sql`(select count(*) ${criticalFlags(dialect)})`;

export function flagQueries(dialect: Dialect) {
  const { flags } = dialect.tables;
  const list = listQueries<FlagRow, 'CREATED_AT', 'contract' | 'contractOpen', FlagConditions>(dialect, {
    type: 'ContractFlag',
    table: flags,
    orders: { CREATED_AT: byKeys(byInstant(flags.createdAt), byId(flags.id, 'ContractFlag')) },
    relations: {
      contract: (parent) => eq(flags.contractId, parent),
      contractOpen: (parent) => and(eq(flags.contractId, parent), isNull(flags.resolvedAt)) as SQL,
    },
    conditions: {
      id: oneOfIds(dialect, flags.id, 'ContractFlag'),
      contractId: oneOfIds(dialect, flags.contractId, 'Contract'),
      category: oneOf(dialect, flags.category),
      severity: oneOf(dialect, flags.severity),
      resolved: isPresent(flags.resolvedAt),
      createdBySubject: oneOf(dialect, flags.createdById),
      createdAt: inRange(flags.createdAt),
    },
  });
  const rows = rowQueries<FlagRow>(dialect, flags);
  const resolve = dialect.compile(
    dialect.build
      .update(flags)
      .set(placeholders(['resolvedById', 'resolvedByName', 'resolvedAt', 'resolution']))
      .where(and(eq(flags.id, sql.placeholder('id')), isNull(flags.resolvedAt))),
  );

  return (session: Session) => ({
    ...list(session),
    ...rows(session),
    /**
     * Writes the resolution of a flag.
     * @throws ConcurrentChange if the flag is gone or not open any more
     */
    resolve: async (flag: FlagRow): Promise<void> => session.writeGuarded(resolve, { ...flag }),
  });
}
