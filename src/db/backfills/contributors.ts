import { type SQL, sql } from 'drizzle-orm';
import type { Backfill } from './backfill.ts';

/** An expression, to keep the planner off the index on `type`: a contract has few events, but a type very many. */
const TYPE = `e.type || ''`;

/** The events that change a contract's terms or status. */
const CHANGES = `('contract.created', 'contract.updated', 'contract.submitted', 'contract.approved', 'contract.rejected', 'contract.reopened', 'action.deleted')`;
const CONTRIBUTIONS = sql.raw(`('contract.created', 'contract.updated', 'contract.submitted', 'contract.reopened')`);

/**
 * Fills the contributors, creator, last editor and status date of existing contracts from their events and actions or,
 * if events have been deleted, from what is known of the last edit.
 */
export async function fillContributors({ session, dialect }: Backfill): Promise<void> {
  const run = async (statement: SQL) => {
    await session.write(dialect.compile(statement, 'once'));
  };
  // Approvals that were taken back no longer exist, so contributions before them count again.
  const approvedBefore = (contractId: string, condition: string) =>
    sql.raw(
      `coalesce((select max(a."contractVersion") from actions a where a."contractId" = ${contractId} and a.type = 'APPROVE' and ${condition}), 0)`,
    );
  await run(sql`update contracts set "approvedVersion" = ${approvedBefore('contracts.id', '1 = 1')}`);
  await run(sql`
    insert into contributors ("contractId", subject, since)
    select e."contractId", e."actorId", ${approvedBefore('e."contractId"', 'a."createdAt" < e."createdAt"')} from events e
    where e."contractId" is not null and e."actorId" is not null and e.type in ${CONTRIBUTIONS}
    union select d."contractId", d."actorId", ${approvedBefore('d."contractId"', 'a."contractVersion" < d."contractVersion"')}
    from actions d where d.type in ('SUBMIT', 'REOPEN')
    union select c.id, c."termsEditedById", ${approvedBefore('c.id', 'a."contractVersion" < c."termsEditedVersion"')} from contracts c
    union select c.id, c."submittedById", ${approvedBefore('c.id', 'a."contractVersion" < c."submittedVersion"')} from contracts c
    where c."submittedById" is not null`);

  const first = (column: string, condition: SQL, order: string) => sql`
    (select ${sql.raw(`e."${column}"`)} from events e where e."contractId" = contracts.id and e."actorId" is not null
     and ${condition} order by ${sql.raw(`e."occurredAt" ${order}, e.id ${order}`)} limit 1)`;
  const created = (column: string) => first(column, sql.raw(`${TYPE} = 'contract.created'`), 'asc');
  const changed = (column: string) => first(column, sql.raw(`${TYPE} in ${CHANGES}`), 'desc');
  const lastAction = (column: string) =>
    sql.raw(
      `(select a."${column}" from actions a where a."contractId" = contracts.id order by a."contractVersion" desc limit 1)`,
    );
  // The latest known name of the person, or else their id.
  const editorName = sql.raw(
    `coalesce((select e."actorName" from events e where e."actorId" = contracts."termsEditedById" order by e."occurredAt" desc, e.id desc limit 1), contracts."termsEditedById")`,
  );
  await run(sql`
    update contracts set
      "createdById" = coalesce(${created('actorId')}, "termsEditedById"),
      "createdByName" = coalesce(${created('actorName')}, ${editorName}),
      "updatedById" = coalesce(${changed('actorId')}, ${lastAction('actorId')}, "termsEditedById"),
      "updatedByName" = coalesce(${changed('actorName')}, ${lastAction('actorName')}, ${editorName}),
      "statusSince" = coalesce(
        (select max(at) from (
          select max(a."createdAt") as at from actions a where a."contractId" = contracts.id
          union all select max(e."occurredAt") from events e where e."contractId" = contracts.id and ${sql.raw(TYPE)} = 'action.deleted'
        ) as changes),
        "createdAt")`);
}
