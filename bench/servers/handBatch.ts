import type { Database } from 'better-sqlite3';
import type { ActionRow, NoteRow } from '../../src/db/rows.ts';
import {
  ACTION,
  actionOf,
  CONTRACTS,
  type ContractAndCustomer,
  contractOf,
  NOTE,
  noteOf,
  REPLY,
  replyOf,
} from './handShapes.ts';

type OfParent<Row> = Row & { parentIndex: number };

/** The view with one prepared statement for each level, for all parents at once. */
export function batch(database: Database): (first: number) => object[] {
  const contracts = database.prepare<[number], ContractAndCustomer>(CONTRACTS);
  /** The first rows of each parent; `of` is the condition that selects its rows. */
  const perParent = <Row>(table: string, columns: string, of: string, limit: number) =>
    database.prepare<[string], OfParent<Row>>(`
      select p.key as parentIndex, ${columns} from json_each(?) p cross join ${table} t on t.rowid in
        (select rowid from ${table} where ${of} order by createdAt, id limit ${limit})
      order by p.key, t.createdAt, t.id`);
  const notes = perParent<NoteRow>('notes', NOTE, 'contractId = p.value and parentId is null', 5);
  const replies = perParent<NoteRow>('notes', REPLY, 'parentId = p.value', 3);
  const actions = perParent<ActionRow>('actions', ACTION, 'contractId = p.value', 5);

  return (first) => {
    const contractRows = contracts.all(first);
    const contractIds = JSON.stringify(contractRows.map((row) => row.id));
    const noteRows = notes.all(contractIds);
    const repliesOf = lists(noteRows);
    for (const row of replies.all(JSON.stringify(noteRows.map((note) => note.id)))) {
      repliesOf[row.parentIndex]?.push(replyOf(row));
    }
    const notesOf = lists(contractRows);
    noteRows.forEach((row, i) => {
      notesOf[row.parentIndex]?.push(noteOf(row, repliesOf[i] ?? []));
    });
    const actionsOf = lists(contractRows);
    for (const row of actions.all(contractIds)) actionsOf[row.parentIndex]?.push(actionOf(row));
    return contractRows.map((row, i) => contractOf(row, notesOf[i] ?? [], actionsOf[i] ?? []));
  };
}

const lists = (rows: readonly unknown[]): object[][] => rows.map(() => []);
