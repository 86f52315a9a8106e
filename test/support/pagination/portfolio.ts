import type { ContractRow, CustomerRow, NoteRow } from '../../../src/db/rows.ts';
import {
  actionRow,
  contractRow,
  customerRow,
  documentRow,
  eventRow,
  flagRow,
  insertRows,
  noteEditRow,
  noteRow,
  type Rows,
  webhookRow,
} from '../fixtures/rows.ts';
import type { TestServer } from '../servers/server.ts';
import type { List } from './pages.ts';

/** A portfolio in which many rows are alike in whatever they are sorted by, so that ties are everywhere. */
export interface TiedPortfolio {
  /** The id of the row whose lists are read, for each type of parent. */
  parents: Readonly<Record<string, string>>;
  /** Adds a row to a list; where in the list follows from `n`. */
  add(list: List, n: number): Promise<AddedRow>;
}

export interface AddedRow {
  id: string;
  remove(): Promise<void>;
}

const INSTANTS = ['2026-03-01T09:30:00.000Z', '2026-03-01T09:30:00.001Z', '0001-01-01T00:00:00.000Z'];
const DAYS = [null, '2026-01-01', '2026-06-30', null, '0001-01-01'];
// Alike but for case, beyond A to Z, and in an order that differs between bytes and UTF-16.
const NAMES = ['alpha', 'Alpha', 'älpha', 'ÄLPHA', 'beta', 'Beta', '%_\\', '\u{1D49C}', '\uFF21'];
const MONEY = [
  [100, 'EUR'],
  [99, 'EUR'],
  [99, 'JPY'],
  [Number.MAX_SAFE_INTEGER, 'JPY'],
  [null, null],
] as const;

const pick = <T>(values: readonly T[], n: number): T => values[n % values.length] as T;
const instants = (n: number) => ({ createdAt: pick(INSTANTS, n), updatedAt: pick(INSTANTS, Math.floor(n / 3)) });

const customer = (n: number) => customerRow({ name: pick(NAMES, n), ...instants(n) });

function contract(n: number, customerId: string): ContractRow {
  const [valueMinor, valueCurrency] = pick(MONEY, n);
  const startDate = pick(DAYS, n);
  const endDate = pick([null, '9999-12-31', '2026-12-31'], n);
  return contractRow({
    customerId,
    title: pick(NAMES, n),
    valueMinor,
    valueCurrency,
    startDate,
    endDate,
    statusSince: pick(INSTANTS, Math.floor(n / 2)),
    ...instants(n),
  });
}

function event(n: number, customerId: string, contractId: string) {
  const occurredAt = pick(INSTANTS, Math.floor(n / 2));
  return eventRow({ customerId, contractId, occurredAt, createdAt: pick(INSTANTS, n) });
}

const note = (n: number, contractId: string, parent?: NoteRow) => noteRow({ contractId, ...instants(n) }, parent);

const noteEdit = (n: number, noteId: string) => noteEditRow({ noteId, editedAt: pick(INSTANTS, n) });

let versions = 0;
const action = (n: number, contractId: string) =>
  actionRow({ contractId, contractVersion: ++versions, createdAt: pick(INSTANTS, n) });

const document = (n: number, contractId: string) => documentRow({ contractId, addedAt: pick(INSTANTS, n) });
const flag = (n: number, contractId: string) => flagRow({ contractId, createdAt: pick(INSTANTS, n) });

const webhook = (n: number) => webhookRow({ createdAt: pick(INSTANTS, n), state: 'PAUSED' });

export async function givenTiedPortfolio(portal: TestServer): Promise<TiedPortfolio> {
  const many = <T>(length: number, make: (n: number) => T) => Array.from({ length }, (_, n) => make(n));
  const [main, ...others] = many(14, customer) as [CustomerRow, ...CustomerRow[]];
  const contracts = many(16, (n) => contract(n, main.id));
  const other = contract(1, others[0]?.id as string);
  const [first] = contracts as [ContractRow];
  const topLevel = many(12, (n) => note(n, first.id));
  const [thread] = topLevel as [NoteRow];
  const answers = many(11, (n) => note(n, first.id, thread));
  const deeper = many(8, (n) => note(n, first.id, pick(answers, n)));
  await insertRows(portal, {
    customers: [main, ...others],
    contracts: [...contracts, other],
    events: [...many(13, (n) => event(n, main.id, first.id)), event(1, other.customerId, other.id)],
    notes: [...topLevel, ...answers, ...deeper, note(1, other.id)],
    noteEdits: [...many(11, (n) => noteEdit(n, thread.id)), noteEdit(1, topLevel[1]?.id as string)],
    actions: [...many(11, (n) => action(n, first.id)), action(1, other.id)],
    documents: [...many(11, (n) => document(n, first.id)), document(1, other.id)],
    flags: [...many(11, (n) => flag(n, first.id)), flag(1, other.id)],
    webhooks: many(12, webhook),
  });

  const newRows = (list: List, n: number): Partial<Rows> => {
    switch (list.row) {
      case 'Customer':
        return { customers: [customer(n)] };
      case 'Contract':
        return { contracts: [contract(n, main.id)] };
      case 'Event':
        return { events: [event(n, main.id, first.id)] };
      case 'Note':
        return { notes: [note(n, first.id, list.parent === 'Note' ? thread : undefined)] };
      case 'NoteEdit':
        return { noteEdits: [noteEdit(n, thread.id)] };
      case 'Action':
        return { actions: [action(n, first.id)] };
      case 'ContractDocument':
        return { documents: [document(n, first.id)] };
      case 'ContractFlag':
        return { flags: [flag(n, first.id)] };
      case 'Webhook':
        return { webhooks: [webhook(n)] };
      default:
        throw new Error(`expected a way to add a ${list.row}`);
    }
  };
  return {
    parents: { Query: '', Customer: main.id, Contract: first.id, Note: thread.id },
    async add(list, n) {
      const [table, [row]] = Object.entries(newRows(list, n))[0] as [keyof Rows, { id: string }[]];
      if (!row) throw new Error(`expected a row of ${table}`);
      await portal.database.transaction((queries) => queries.bulk[table].add([row]));
      const remove = () => portal.database.transaction((queries) => queries[table].remove(row as never));
      return { id: row.id, remove };
    },
  };
}
