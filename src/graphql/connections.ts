import type { SortKey } from '../db/orders.ts';
import type { PageRequest } from '../db/pages.ts';
import type { ActionRow, ContractRow, CustomerRow, EventRow, NoteRow } from '../db/rows.ts';
import type { MaybePromise } from '../db/statements.ts';
import { encodeCursor } from './cursors.ts';

export type CustomerPage = Connection<CustomerRow>;
export type ContractPage = Connection<ContractRow>;
export type EventPage = Connection<EventRow>;
export type NotePage = Connection<NoteRow>;
export type ActionPage = Connection<ActionRow>;

/** One page of a list. Edges, cursors and the count are made where they are selected. */
export class Connection<Row extends object> {
  readonly nodes: readonly Row[];
  readonly #request: PageRequest<string, never>;
  readonly #keys: readonly SortKey[];
  readonly #hasMore: boolean;
  readonly #count: () => MaybePromise<number>;

  /**
   * `rows` as the database gave them: the last row first where it reads backwards, and one more than the `size` of the
   * page where the list goes on and it was asked whether it does.
   */
  constructor(
    rows: readonly Row[],
    size: number,
    request: PageRequest<string, never>,
    keys: readonly SortKey[],
    count: () => MaybePromise<number>,
  ) {
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
    const { backwards, after, before, skip } = this.#request;
    const [first, last] = [this.nodes.at(0), this.nodes.at(-1)];
    return {
      // The row of a cursor lies outside the page that the cursor bounds.
      hasNextPage: before !== undefined || (!backwards && this.#hasMore),
      hasPreviousPage: after !== undefined || skip > 0 || (backwards && this.#hasMore),
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
