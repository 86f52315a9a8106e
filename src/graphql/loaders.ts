import DataLoader from 'dataloader';
import type { Queries } from '../db/queries/index.ts';
import type { MaybePromise } from '../db/statements.ts';
import { type NodeType, typeOfId } from '../domain/ids.ts';
import { asLevel } from './levels.ts';
import { countRows } from './requests.ts';

/** Bounds the parameters of one statement. */
const MAX_BATCH_SIZE = 500;

export type Loaders = ReturnType<typeof createLoaders>;

/** The ways into the graph by id, for one request: what is asked for at once is fetched at once, and becomes one level. */
export function createLoaders(read: Queries) {
  return {
    Customer: loader('Customer', read.customers),
    Contract: loader('Contract', read.contracts),
    Event: loader('Event', read.events),
    Note: loader('Note', read.notes),
    Action: loader('Action', read.actions),
  };
}

/** Loads any row by its id; null for what is nobody's id. */
export async function loadNode(loaders: Loaders, id: string) {
  const type = typeOfId(id);
  return type && loaders[type].load(id);
}

interface ById<Row> {
  byIds(ids: readonly string[]): MaybePromise<Row[]>;
}

function loader<Row extends { id: string }>(type: NodeType, queries: ById<Row>) {
  return new DataLoader<string, Row | null>(
    async (ids) => {
      const rows = asLevel(countRows(await queries.byIds(ids.filter((id) => typeOfId(id) === type))));
      const byId = new Map(rows.map((row) => [row.id, row]));
      return ids.map((id) => byId.get(id) ?? null);
    },
    { maxBatchSize: MAX_BATCH_SIZE },
  );
}
