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

/**
 * The view with a prepared statement for each list of each row, as most people write it. The casts let SQLite keep its
 * plan: with a bare parameter it plans anew for every value, and this takes three times as long.
 */
export function loop(database: Database): (first: number) => object[] {
  const contracts = database.prepare<[number], ContractAndCustomer>(CONTRACTS);
  const notes = database.prepare<[string], NoteRow>(`
    select ${NOTE} from notes t where contractId = cast(? as text) and parentId is null order by createdAt, id limit 5`);
  const replies = database.prepare<[string], NoteRow>(`
    select ${REPLY} from notes t where parentId = cast(? as text) order by createdAt, id limit 3`);
  const actions = database.prepare<[string], ActionRow>(`
    select ${ACTION} from actions t where contractId = cast(? as text) order by createdAt, id limit 5`);

  const withReplies = (note: NoteRow) => noteOf(note, replies.all(note.id).map(replyOf));
  return (first) =>
    contracts
      .all(first)
      .map((contract) =>
        contractOf(contract, notes.all(contract.id).map(withReplies), actions.all(contract.id).map(actionOf)),
      );
}
