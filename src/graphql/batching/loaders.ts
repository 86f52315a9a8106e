import DataLoader from 'dataloader';
import { type GraphQLResolveInfo, Kind, type SelectionSetNode } from 'graphql';
import type { RowQueries } from '../../db/crud.ts';
import { type Queries, queriesOf } from '../../db/queries/index.ts';
import type { RowOf } from '../../db/rows.ts';
import { typeOfId } from '../../domain/ids.ts';
import type { NodeType } from '../../domain/nouns.ts';
import { batched } from '../../observability/channels.ts';
import { countRows } from '../../observability/requestRecord.ts';
import { asBatch } from './batches.ts';

/** Bounds the parameters of one statement. */
const MAX_BATCH_SIZE = 500;

/** Loads a row by its id; null for unknown ids and ids of other types. */
export type LoadById = <Type extends NodeType>(
  type: Type,
  id: string,
  info: GraphQLResolveInfo,
) => Promise<RowOf<Type> | null>;

/** Loads rows by their ids in one request: ids requested in the same tick are fetched by one statement. */
export function createLoader(read: Queries): LoadById {
  const loaders: { [Type in NodeType]?: Loader<RowOf<Type>> } = {};
  return (type, id, info) => {
    loaders[type] ??= loader(type, queriesOf(read, type)) as never;
    return (loaders[type] as Loader<RowOf<typeof type>>)(id, info);
  };
}

/** Loads any row by its id; null for unknown ids. */
export async function loadNode(load: LoadById, id: string, info: GraphQLResolveInfo) {
  const type = typeOfId(id);
  return type && load(type, id, info);
}

type Loader<Row> = (id: string, info: GraphQLResolveInfo) => Promise<Row | null>;

interface Wanted {
  id: string;
  selection: string;
}

/**
 * Loads rows of one type. Only rows with the same selection become one batch: otherwise the children that one field
 * selects would be fetched for the rows of all fields.
 */
function loader<Row extends { id: string }>(type: NodeType, queries: Pick<RowQueries<Row>, 'byIds'>): Loader<Row> {
  const rows = new DataLoader<Wanted, Row | null, string>(
    async (wanted) => {
      const ids = new Set(wanted.map(({ id }) => id).filter((id) => typeOfId(id) === type));
      const given = await queries.byIds([...ids]);
      countRows(given.length);
      batched.publish(ids.size);
      const byId = new Map(given.map((row) => [row.id, row]));
      const batches = new Map<string, Row[]>();
      const found = wanted.map(({ id, selection }) => {
        const row = byId.get(id);
        if (!row) return null;
        const own = { ...row };
        const batch = batches.get(selection);
        if (batch) batch.push(own);
        else batches.set(selection, [own]);
        return own;
      });
      for (const batch of batches.values()) asBatch(batch);
      return found;
    },
    { maxBatchSize: MAX_BATCH_SIZE, cacheKeyFn: ({ id, selection }) => `${id} ${selection}` },
  );
  return (id, info) => rows.load({ id, selection: selectionOf(info) });
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
