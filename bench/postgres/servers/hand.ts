// The upper bound on PostgreSQL: a server hand-written for this one view, with prepared statements that are pipelined on a few
// shared connections, one statement for each level, and each in a transaction of its own.
import pg from 'pg';
import { types } from '../../../src/db/postgres/types.ts';
import type { ActionRow, NoteRow } from '../../../src/db/rows.ts';
import { serveView } from '../../servers/handHttp.ts';
import { actionOf, type ContractAndCustomer, contractOf, noteOf, replyOf } from '../../servers/handShapes.ts';

const CONNECTIONS = 3;
const [url = ''] = process.argv.slice(2);

type OfParent<Row> = Row & { parentIndex: number };

const quoted = (alias: string, names: string) =>
  names
    .split(' ')
    .map((name) => `${alias}."${name}"`)
    .join(', ');

const CONTRACT =
  'id reference title status valueMinor valueCurrency startDate endDate version createdAt updatedAt customerId';
const CONTRACTS = `
  select ${quoted('c', CONTRACT)}, ${quoted('u', 'name email segment riskLevel')}
  from (select * from contracts order by "createdAt" desc, id desc limit 100) c join customers u on u.id = c."customerId"
  order by c."createdAt" desc, c.id desc limit (select $1::integer)`;

/** The first rows of each parent; `of` is the condition that selects its rows. */
const perParent = (table: string, columns: string, of: string, limit: number) => `
  select (p.key - 1)::integer as "parentIndex", t.*
  from unnest((select $1::text[])) with ordinality p (value, key) cross join lateral
    (select ${quoted(table, columns)} from ${table} where ${of} order by "createdAt", id limit ${limit}) t
  order by p.key, t."createdAt", t.id`;
const NOTES = perParent(
  'notes',
  'id body depth replyCount createdAt authorId authorName',
  '"contractId" = p.value and "parentId" is null',
  5,
);
const REPLIES = perParent('notes', 'id body depth createdAt authorId authorName', '"parentId" = p.value', 3);
const ACTION = 'id type priorStatus newStatus reason createdAt actorId actorName';
const ACTIONS = perParent('actions', ACTION, '"contractId" = p.value', 5);

const clients = Array.from(
  { length: CONNECTIONS },
  () => new pg.Client({ connectionString: url, types, pipeline: true }),
);
for (const client of clients) await client.connect();
let requests = 0;

async function contracts(first: number): Promise<object[]> {
  const client = clients[requests++ % CONNECTIONS] as pg.Client;
  const rows = async <Row>(name: string, text: string, value: unknown): Promise<Row[]> =>
    (await client.query({ name, text, values: [value] })).rows;
  const contractRows = await rows<ContractAndCustomer>('contracts', CONTRACTS, first);
  const ids = contractRows.map((row) => row.id);
  const [[noteRows, replyRows], actionRows] = await Promise.all([
    rows<OfParent<NoteRow>>('notes', NOTES, ids).then(async (notes) => {
      const replies = await rows<OfParent<NoteRow>>(
        'replies',
        REPLIES,
        notes.map((note) => note.id),
      );
      return [notes, replies] as const;
    }),
    rows<OfParent<ActionRow>>('actions', ACTIONS, ids),
  ]);
  const repliesOf = lists(noteRows);
  for (const row of replyRows) repliesOf[row.parentIndex]?.push(replyOf(row));
  const notesOf = lists(contractRows);
  noteRows.forEach((row, i) => {
    notesOf[row.parentIndex]?.push(noteOf(row, repliesOf[i] ?? []));
  });
  const actionsOf = lists(contractRows);
  for (const row of actionRows) actionsOf[row.parentIndex]?.push(actionOf(row));
  return contractRows.map((row, i) => contractOf(row, notesOf[i] ?? [], actionsOf[i] ?? []));
}

const lists = (rows: readonly unknown[]): object[][] => rows.map(() => []);

serveView((first, send) => void contracts(first).then(send));
