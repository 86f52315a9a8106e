import { and, eq, gte, isNull, lt, type SQL, sql } from 'drizzle-orm';
import type { Instant } from '../../domain/time.ts';
import { inRange, isAbsent, isPresent, oneOf, oneOfIds, type Range } from '../conditions.ts';
import { rowQueries } from '../crud.ts';
import type { Dialect } from '../dialect.ts';
import { ConcurrentChange } from '../errors.ts';
import { listQueries } from '../listQueries.ts';
import { byId, byInstant, byKeys, byText } from '../orders.ts';
import type { NoteRow } from '../rows.ts';
import { contains } from '../search.ts';
import type { Session } from '../statements.ts';
import { updateQuery } from '../updates.ts';

interface NoteConditions {
  id?: readonly string[] | null;
  contractId?: readonly string[] | null;
  parentId?: readonly string[] | null;
  topLevel?: boolean | null;
  resolved?: boolean | null;
  authorSubject?: readonly string[] | null;
  text?: string | null;
  createdAt?: Range<Instant> | null;
}

type OrderField = 'CREATED_AT' | 'UPDATED_AT' | 'READING_ORDER';
type Relation = 'contract' | 'contractTopLevel' | 'contractUnresolved' | 'parent' | 'ancestor';

export function noteQueries(dialect: Dialect) {
  const { notes } = dialect.tables;
  const id = byId(notes.id, 'Note');
  // Every path below a note has the note's path as prefix; `~` sorts after all characters of a path.
  const below = (path: SQL) => sql`${notes.path} > ${path} and ${notes.path} < ${path} || '~'`;
  const list = listQueries<NoteRow, OrderField, Relation, NoteConditions>(dialect, {
    type: 'Note',
    table: notes,
    orders: {
      CREATED_AT: byKeys(byInstant(notes.createdAt), id),
      UPDATED_AT: byKeys(byInstant(notes.updatedAt), id),
      READING_ORDER: byKeys(byText(notes.path)),
    },
    relations: {
      contract: (parent) => eq(notes.contractId, parent),
      contractTopLevel: (parent) => and(eq(notes.contractId, parent), isNull(notes.parentId)) as SQL,
      contractUnresolved: (parent) =>
        and(eq(notes.contractId, parent), isNull(notes.parentId), isNull(notes.resolvedAt)) as SQL,
      parent: (parent) => eq(notes.parentId, parent),
      ancestor: below,
    },
    conditions: {
      id: oneOfIds(dialect, notes.id, 'Note'),
      contractId: oneOfIds(dialect, notes.contractId, 'Contract'),
      parentId: oneOfIds(dialect, notes.parentId, 'Note'),
      topLevel: isAbsent(notes.parentId),
      resolved: isPresent(notes.resolvedAt),
      authorSubject: oneOf(dialect, notes.authorId),
      text: (text) => contains(notes.searchText, text),
      createdAt: inRange(notes.createdAt),
    },
  });
  const rows = rowQueries<NoteRow>(dialect, notes);
  const update = updateQuery<NoteRow>(dialect, notes);
  const inThread = and(gte(notes.path, sql.placeholder('path')), lt(notes.path, sql.placeholder('end')));
  const threadIds = dialect.compile<{ id: string }>(
    sql`select ${notes.id} from ${notes} where ${inThread} order by ${notes.path}`,
  );
  const removeThread = dialect.compile<Pick<NoteRow, 'id' | 'version'>>(
    dialect.build.delete(notes).where(inThread).returning({ id: notes.id, version: notes.version }),
  );
  const countReply = dialect.compile(sql`
    update ${notes} set "replyCount" = "replyCount" + ${sql.placeholder('by')} where ${eq(notes.id, sql.placeholder('id'))}`);

  return (session: Session) => ({
    ...list(session),
    ...rows(session),
    update: update(session),
    /** Adds to the reply count of a note. */
    countReply: async (id: string, by: 1 | -1) => {
      await session.write(countReply, { id, by });
    },
    /**
     * Removes a note if it is unchanged since it was read, and all notes below it. Returns their ids in reading order.
     * The contract must be locked: the ids are read first, since SQLite does not return rows deleted by a cascade.
     * @throws ConcurrentChange if the note is gone or at another version
     */
    removeThread: async ({ id, path, version }: NoteRow): Promise<string[]> => {
      const range = { path, end: `${path}~` };
      const ids = await session.all(threadIds, range);
      const removed = await session.all(removeThread, range);
      if (!removed.some((row) => row.id === id && row.version === version)) throw new ConcurrentChange();
      return ids.map((row) => row.id);
    },
  });
}
