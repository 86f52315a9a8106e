import type { Queries } from '../db/queries/index.ts';
import type { EndingEvent, LedgerContract, Pages } from '../db/queries/ledgerReads.ts';
import type { ActionRow, LedgerRow } from '../db/rows.ts';
import type { Head } from './checkpoints.ts';

/** All that is known of the decisions on a contract. */
export interface Chain {
  readonly contractId: string;
  readonly entries: readonly LedgerRow[];
  /** Its actions, in the order of the versions that they were taken on. */
  readonly actions: readonly ActionRow[];
  /** None if it was deleted. */
  readonly contract: LedgerContract | undefined;
  readonly endings: readonly EndingEvent[];
  /** The end of the chain when a checkpoint was made, if it was there. */
  readonly head: Head | undefined;
}

const ROWS_PER_PAGE = 5_000;

/** The rows of one contract. */
interface Group<Row> {
  contractId: string;
  rows: Row[];
}

/** Every chain, in the order of their contracts. Holds a few pages in memory, whatever there is. */
export async function* chainsOf(
  { ledger }: Pick<Queries, 'ledger'>,
  heads: AsyncIterable<Head> | Iterable<Head>,
): AsyncGenerator<Chain> {
  const entries = await peekable(grouped(paged(ledger.entries), ({ contractId }) => contractId));
  const actions = await peekable(grouped(paged(ledger.actions), ({ contractId }) => contractId));
  const contracts = await peekable(grouped(paged(ledger.contracts), ({ id }) => id));
  const endings = await peekable(grouped(paged(ledger.endings), ({ contractId }) => contractId));
  const vouched = await peekable(grouped(heads, ({ contractId }) => contractId));
  for (;;) {
    const ids = [entries, actions, contracts, endings, vouched].flatMap(({ first }) => first()?.contractId ?? []);
    const [contractId] = ids.sort();
    if (contractId === undefined) return;
    yield {
      contractId,
      entries: await entries.take(contractId),
      actions: await actions.take(contractId),
      contract: (await contracts.take(contractId))[0],
      endings: await endings.take(contractId),
      head: (await vouched.take(contractId))[0],
    };
  }
}

async function* paged<Row>(pages: Pages<Row>): AsyncGenerator<Row[]> {
  for (let last: Row | undefined; ; ) {
    const rows = await pages(last, ROWS_PER_PAGE);
    if (rows.length > 0) yield rows;
    if (rows.length < ROWS_PER_PAGE) return;
    last = rows.at(-1);
  }
}

/** Rows that come one by one or page by page, in the order of their contracts. */
async function* grouped<Row>(
  source: AsyncIterable<Row | Row[]> | Iterable<Row | Row[]>,
  idOf: (row: Row) => string,
): AsyncGenerator<Group<Row>> {
  let group: Group<Row> | undefined;
  for await (const given of source) {
    for (const row of Array.isArray(given) ? given : [given]) {
      const contractId = idOf(row);
      if (group?.contractId !== contractId) {
        if (group) yield group;
        group = { contractId, rows: [] };
      }
      group.rows.push(row);
    }
  }
  if (group) yield group;
}

async function peekable<Row>(groups: AsyncGenerator<Group<Row>>) {
  const advance = async (): Promise<Group<Row> | undefined> => (await groups.next()).value || undefined;
  let first = await advance();
  return {
    first: () => first,
    /** The rows of a contract, which are the first or none. */
    async take(contractId: string): Promise<Row[]> {
      if (first?.contractId !== contractId) return [];
      const { rows } = first;
      first = await advance();
      return rows;
    },
  };
}
