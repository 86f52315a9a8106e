import type { GraphQLResolveInfo } from 'graphql';
import type { Filter, Reader } from '../../db/filters.ts';
import type { ListQueries, PageRequest } from '../../db/listTypes.ts';
import type { Order } from '../../db/orders.ts';
import { type PageArguments, pageSize, parsePageArguments } from './pageArguments.ts';
import { pageSelection } from './pageSelection.ts';

export interface ListArguments<Field, Conditions> extends PageArguments {
  where?: Filter<Conditions> | null;
  orderBy?: Order<Field> | null;
}

/**
 * Builds the database request for the page that a field selects.
 * @throws BadRequest if the arguments are invalid
 */
export function pageOf<Field extends string, Conditions>(
  info: GraphQLResolveInfo,
  { reader }: { reader: Reader },
  queries: Pick<ListQueries<never, Field, never, Conditions>, 'type' | 'keysOf' | 'validateFilter'>,
  args: ListArguments<Field, Conditions>,
  defaultSize: number,
) {
  const order = args.orderBy ?? defaultOrder<Field>(info);
  const keys = queries.keysOf(order.field, order.direction);
  const { columnsWith, hasNext, hasPrevious } = pageSelection(info, queries.type);
  const size = pageSize(args, defaultSize);
  const bounds = parsePageArguments(args, order, keys);
  const request: PageRequest<Field, Conditions> = {
    ...bounds,
    order,
    where: args.where,
    reader,
    // One extra row tells whether the list continues.
    limit: (bounds.backwards ? hasPrevious : hasNext) ? size + 1 : size,
    columns: columnsWith(keys),
    neighbors:
      (hasPrevious && (bounds.after !== undefined || bounds.skip > 0)) || (hasNext && bounds.before !== undefined),
  };
  // Without a query, nothing else would validate the filter.
  if (!isNeeded(request)) queries.validateFilter(request);
  return { size, keys, request };
}

/** The order of `orderBy: null`: the default in the schema, which applies if it is omitted. */
function defaultOrder<Field>({ parentType, fieldName }: GraphQLResolveInfo): Order<Field> {
  const orderBy = parentType.getFields()[fieldName]?.args.find(({ name }) => name === 'orderBy');
  if (!orderBy?.defaultValue)
    throw new Error(`Expected a default of orderBy on ${parentType.name}.${fieldName}, but there is none.`);
  return orderBy.defaultValue as Order<Field>;
}

/** Whether the database has to be queried at all. */
export function isNeeded({
  columns,
  limit,
  neighbors,
}: Pick<PageRequest<string, never>, 'columns' | 'limit' | 'neighbors'>): boolean {
  return Boolean(columns) && (limit > 0 || neighbors === true);
}
