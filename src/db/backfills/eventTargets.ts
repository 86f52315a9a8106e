import { type SQL, sql } from 'drizzle-orm';
import type { Backfill } from './backfill.ts';

/** The events about an action or a note, whose id is in their payload. */
const EVENTS_WITH_TARGETS = sql.raw(
  `('note.created', 'note.updated', 'contract.submitted', 'contract.approved', 'contract.rejected', 'contract.reopened')`,
);

/** Fills in the targets of existing events, and when existing notes were last edited. */
export async function fillEventTargets({ session, dialect }: Backfill): Promise<void> {
  const run = async (statement: SQL) => {
    await session.write(dialect.compile(statement, 'once'));
  };
  const fact = (name: string) => dialect.jsonText(sql.raw('payload'), name);
  await run(sql`
    update events set "targetId" = coalesce(${fact('noteId')}, ${fact('actionId')})
    where type in ${EVENTS_WITH_TARGETS} and payload is not null`);
  await run(sql`update notes set "editedAt" = "updatedAt" where version > 1`);
}
