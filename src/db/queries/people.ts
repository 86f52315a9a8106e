import { and, eq, like, or, type SQL, sql } from 'drizzle-orm';
import type { PgColumn, PgTable } from 'drizzle-orm/pg-core';
import type { Dialect } from '../dialect.ts';
import type { EventRow } from '../rows.ts';
import type { Session } from '../statements.ts';

/** Somebody whom rows name. */
export interface Person {
  subject: string;
  name: string;
}

type PersonalEvent = Pick<EventRow, 'id' | 'type' | 'customerId' | 'actorId' | 'occurredAt' | 'payload'> & {
  contractId: string | null;
};

/** Where people are named: by id and name, in all tables. */
export function peopleQueries(dialect: Dialect) {
  const { actions, contracts, contributors, documents, events, flags, idempotencyKeys, noteEdits, notes } =
    dialect.tables;
  const subject = sql.placeholder('subject');
  const noOrigin = { ipAddress: null, userAgent: null };
  const replacements = [
    replace('contracts created', contracts, contracts.createdById, contracts.createdByName),
    replace('contracts updated', contracts, contracts.updatedById, contracts.updatedByName),
    replace('contributions', contributors, contributors.subject),
    replace('events', events, events.actorId, events.actorName, noOrigin),
    replace('notes', notes, notes.authorId, notes.authorName),
    replace('notes resolved', notes, notes.resolvedById, notes.resolvedByName),
    replace('note edits', noteEdits, noteEdits.editorId, noteEdits.editorName),
    replace('documents', documents, documents.addedById, documents.addedByName),
    replace('flags', flags, flags.createdById, flags.createdByName),
    replace('flags resolved', flags, flags.resolvedById, flags.resolvedByName),
    replace('actions', actions, actions.actorId, actions.actorName, { actorSalt: null }),
  ];
  const removeKeys = dialect.compile(dialect.build.delete(idempotencyKeys).where(eq(idempotencyKeys.subject, subject)));
  const inPayload = dialect.jsonText(sql`(${dialect.jsonText(events.payload, 'contract')})`, 'id');
  const inFacts = and(
    sql`${events.type} in ('action.deleted', 'contract.document_removed')`,
    like(events.payload, sql.placeholder('pattern')),
  );
  const naming = dialect.compile<PersonalEvent>(sql`
    select ${events.id}, ${events.type}, ${events.customerId}, coalesce(${events.contractId}, ${inPayload}) as "contractId",
      ${events.actorId}, ${events.occurredAt}, ${events.payload}
    from ${events} where ${or(inFacts, sql`${events.type} in ('action.deleted', 'contract.deleted') and ${events.actorId} = ${sql.placeholder('actor')}`)}`);
  const setPayload = dialect.compile(
    dialect.build
      .update(events)
      .set({ payload: sql.placeholder('payload') as never })
      .where(eq(events.id, sql.placeholder('id'))),
  );
  const actionsOf = dialect.compile<{ id: string; contractId: string }>(
    sql`select ${actions.id}, ${actions.contractId} from ${actions} where ${eq(actions.actorId, subject)}`,
  );

  return (session: Session) => ({
    /** The actions that a person has taken. */
    actionsOf: async (subject: string) => session.all(actionsOf, { subject }),
    /** The events of what an actor took back or deleted, and those whose payload may name a person as having done what is gone. */
    namedIn: async (subject: string, actor: string) =>
      session.all(naming, {
        actor,
        pattern: `%${JSON.stringify(subject)
          .slice(1, -1)
          .replace(/[\\%_]/g, '_')}%`,
      }),
    setPayload: async (id: string, payload: string): Promise<void> => {
      await session.write(setPayload, { id, payload });
    },
    /**
     * Puts another person in the place of one, without the salts that would prove who it was; removes the keys of retries. Returns
     * how many rows of each kind named the person.
     */
    replace: async (subject: string, by: Person): Promise<Record<string, number>> => {
      const counts: Record<string, number> = {};
      for (const { what, statement } of replacements) {
        counts[what] = (await session.all(statement, { subject, bySubject: by.subject, byName: by.name })).length;
      }
      await session.write(removeKeys, { subject });
      return counts;
    },
  });

  function replace(what: string, table: PgTable, id: PgColumn, name?: PgColumn, others: object = {}) {
    const changes: Record<string, SQL | unknown> = { [id.name]: sql.placeholder('bySubject'), ...others };
    if (name) changes[name.name] = sql.placeholder('byName');
    const update = dialect.build
      .update(table)
      .set(changes as never)
      .where(eq(id, subject))
      .returning({ subject: id });
    return { what, statement: dialect.compile(update) };
  }
}
