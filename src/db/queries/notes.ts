import { and, eq, gte, isNull, lt, type SQL, sql } from 'drizzle-orm';
import type { Instant } from '../../domain/time.ts';
import { rowQueries } from '../crud.ts';
import type { Dialect } from '../dialect.ts';
import { idIs, is, isTrue, type Span, within } from '../filters.ts';
import { byId, byInstant, byText } from '../orders.ts';
import { listQueries } from '../pages.ts';
import type { NoteRow } from '../rows.ts';
import { contains } from '../search.ts';
import type { Session } from '../statements.ts';
import { updateQuery } from '../updates.ts';

export interface NoteConditions {
  contractId?: string | null;
  parentId?: string | null;
  topLevel?: boolean | null;
  authorId?: string | null;
  text?: string | null;
  createdAt?: Span<Instant> | null;
}

type OrderField = 'CREATED_AT' | 'UPDATED_AT' | 'READING_ORDER';
type Relation = 'contract' | 'parent' | 'ancestor';

/** The texts that they are found by. */
const SEARCHED = ['body'] as const;

export function noteQueries(dialect: Dialect) {
  const { notes } = dialect.tables;
  const id = byId(notes.id, 'Note');
  // Every path below a note starts with the path of the note; `~` sorts after all characters of a path.
  const below = (path: SQL) => sql`${notes.path} > ${path} and ${notes.path} < ${path} || '~'`;
  const list = listQueries<NoteRow, OrderField, Relation, NoteConditions>(dialect, {
    type: 'Note',
    table: notes,
    orders: {
      CREATED_AT: [byInstant(notes.createdAt), id],
      UPDATED_AT: [byInstant(notes.updatedAt), id],
      READING_ORDER: [byText(notes.path)],
    },
    relations: {
      contract: (parent) => and(eq(notes.contractId, parent), isNull(notes.parentId)) as SQL,
      parent: (parent) => eq(notes.parentId, parent),
      ancestor: below,
    },
    conditions: (where) => [
      idIs(notes.contractId, 'Contract', where.contractId),
      idIs(notes.parentId, 'Note', where.parentId),
      isTrue(isNull(notes.parentId), where.topLevel),
      is(notes.authorId, where.authorId),
      contains(notes.searchText, where.text),
      within(notes.createdAt, where.createdAt),
    ],
  });
  const rows = rowQueries<NoteRow>(dialect, notes, SEARCHED);
  const update = updateQuery<NoteRow>(dialect, notes, SEARCHED);
  const inThread = and(gte(notes.path, sql.placeholder('path')), lt(notes.path, sql.placeholder('end')));
  const thread = dialect.compile<{ id: string }>(
    dialect.build.select({ id: notes.id }).from(notes).where(inThread).orderBy(notes.path),
  );
  const countReply = dialect.compile(sql`
    update ${notes} set "replyCount" = "replyCount" + ${sql.placeholder('by')} where ${eq(notes.id, sql.placeholder('id'))}`);

  return (session: Session) => ({
    ...list(session),
    ...rows(session),
    update: update(session),
    /** Adds to the number of direct answers of a note. */
    countReply: async (id: string, by: 1 | -1) => {
      await session.all(countReply, { id, by });
    },
    /** The ids of a note and of all notes below it, in reading order. */
    threadIds: async (path: string): Promise<string[]> => {
      const ids = await session.all(thread, { path, end: `${path}~` });
      return ids.map((row) => row.id);
    },
  });
}
