import DataLoader from 'dataloader';
import { type GraphQLResolveInfo, Kind, type SelectionSetNode } from 'graphql';
import type { Queries } from '../../db/queries/index.ts';
import type { MaybePromise } from '../../db/statements.ts';
import { type NodeType, typeOfId } from '../../domain/ids.ts';
import { countRows } from '../../observability/requestRecord.ts';
import { asBatch } from './batches.ts';

/** Bounds the parameters of one statement. */
const MAX_BATCH_SIZE = 500;

export type Loaders = ReturnType<typeof createLoaders>;

/** The loaders by id of one request: ids requested in the same tick are fetched by one statement. */
export function createLoaders(read: Queries) {
  return {
    Customer: loader('Customer', read.customers),
    Contract: loader('Contract', read.contracts),
    Event: loader('Event', read.events),
    Note: loader('Note', read.notes),
    Action: loader('Action', read.actions),
  };
}

/** Loads any row by its id; null for unknown ids. */
export async function loadNode(loaders: Loaders, id: string, info: GraphQLResolveInfo) {
  const type = typeOfId(id);
  return type && loaders[type](id, info);
}

interface ById<Row> {
  byIds(ids: readonly string[]): MaybePromise<Row[]>;
}

interface Wanted {
  id: string;
  selection: string;
}

/**
 * Loads rows of one type. Only rows with the same selection become one batch: otherwise the children that one field
 * selects would be fetched for the rows of all fields.
 */
function loader<Row extends { id: string }>(type: NodeType, queries: ById<Row>) {
  const rows = new DataLoader<Wanted, Row | null, string>(
    async (wanted) => {
      const ids = new Set(wanted.map(({ id }) => id).filter((id) => typeOfId(id) === type));
      const given = await queries.byIds([...ids]);
      countRows(given.length);
      const byId = new Map(given.map((row) => [row.id, row]));
      const levels = new Map<string, Row[]>();
      const found = wanted.map(({ id, selection }) => {
        const row = byId.get(id);
        if (!row) return null;
        const own = { ...row };
        const level = levels.get(selection);
        if (level) level.push(own);
        else levels.set(selection, [own]);
        return own;
      });
      for (const level of levels.values()) asBatch(level);
      return found;
    },
    { maxBatchSize: MAX_BATCH_SIZE, cacheKeyFn: ({ id, selection }) => `${id} ${selection}` },
  );
  return (id: string, info: GraphQLResolveInfo) => rows.load({ id, selection: selectionOf(info) });
}

/** Identifies a field's selection: its fragments' names if it selects no other rows outside them, else its path key. */
function selectionOf({ fieldNodes, path }: GraphQLResolveInfo): string {
  const spread: string[] = [];
  const isShared = fieldNodes.every(({ selectionSet }) => selectionSet && spreadsOnly(selectionSet, spread));
  return isShared && spread.length > 0 ? spread.join(' ') : `:${path.key}`;
}

/** Collects the names of spread fragments; false if anything else is conditional or selects other rows. */
function spreadsOnly({ selections }: SelectionSetNode, spread: string[]): boolean {
  return selections.every((selection) => {
    if (selection.kind === Kind.FIELD) return !selection.selectionSet;
    if (selection.directives?.length) return false;
    if (selection.kind === Kind.INLINE_FRAGMENT) return spreadsOnly(selection.selectionSet, spread);
    spread.push(selection.name.value);
    return true;
  });
}
