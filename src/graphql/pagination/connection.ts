import type { Neighbors, PageRequest } from '../../db/listTypes.ts';
import type { SortKey } from '../../db/orders.ts';
import type { RowOf } from '../../db/rows.ts';
import type { MaybePromise } from '../../db/statements.ts';
import type { NodeType } from '../../domain/nouns.ts';
import { encodeCursor } from './cursors.ts';

type PlaceInList = Pick<PageRequest<string, unknown>, 'order' | 'backwards' | 'neighbors'>;

/** A page of a noun's rows. */
export type ConnectionOf<Type extends NodeType> = Connection<RowOf<Type>>;

/** One page of a list. Edges, cursors and the count are computed only if selected. */
export class Connection<Row extends { id: string }> {
  readonly nodes: readonly Row[];
  readonly #request: PlaceInList;
  readonly #keys: readonly SortKey[];
  readonly #hasMore: boolean;
  readonly #neighbors: Neighbors;
  readonly #count: () => MaybePromise<number>;

  /**
   * `answer` is the database result: in reverse order if the request is backwards, and with one row more than `size` if
   * the list continues and the request asked for that.
   */
  constructor(
    answer: readonly (Row & Neighbors)[],
    size: number,
    request: PlaceInList,
    keys: readonly SortKey[],
    count: () => MaybePromise<number>,
  ) {
    const [first] = answer;
    this.#neighbors = request.neighbors && first ? first : {};
    // If neighbors are requested, an empty page is one row of nulls that carries them.
    const rows = request.neighbors && first?.id === null ? [] : answer;
    this.#hasMore = rows.length > size;
    const nodes = this.#hasMore ? rows.slice(0, -1) : rows;
    this.nodes = request.backwards ? nodes.toReversed() : nodes;
    this.#request = request;
    this.#keys = keys;
    this.#count = count;
  }

  get edges() {
    return this.nodes.map((node) => ({ node, cursor: this.#cursorOf(node) }));
  }

  get pageInfo() {
    const { backwards } = this.#request;
    const { rowsBefore, rowsAfter } = this.#neighbors;
    const [first, last] = [this.nodes.at(0), this.nodes.at(-1)];
    return {
      hasNextPage: Boolean(rowsAfter) || (!backwards && this.#hasMore),
      hasPreviousPage: Boolean(rowsBefore) || (backwards && this.#hasMore),
      startCursor: first ? this.#cursorOf(first) : null,
      endCursor: last ? this.#cursorOf(last) : null,
    };
  }

  count(): MaybePromise<number> {
    return this.#count();
  }

  #cursorOf(row: Row): string {
    return encodeCursor(this.#request.order, this.#keys, row);
  }
}
