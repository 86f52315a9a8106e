/** Something that a client asked for, and what came of it. Times are on one clock. */
export interface Operation {
  invoked: number;
  /** Infinity if there was no answer: it may take place at any time from its invocation on, or never. */
  returned: number;
}

/** What operations do when they run one after the other. */
export interface Model<Op extends Operation, State> {
  initial: State;
  /** The state after an operation; undefined if what came of it cannot have come of it in this state. */
  step(state: State, operation: Op): State | undefined;
  /** The same text for states that are alike. */
  keyOf(state: State): string;
}

/**
 * Whether each operation can have taken place at one moment between its invocation and its return: the search of Wing and
 * Gong, which tries every order that the times allow for, with the memory of Lowe for what has been tried in vain. Histories
 * are short: many operations at once take long.
 */
export function isLinearizable<Op extends Operation, State>(
  operations: readonly Op[],
  { initial, step, keyOf }: Model<Op, State>,
): boolean {
  const inVain = new Set<string>();

  function search(remaining: bigint, state: State): boolean {
    const open = operations.filter((_, i) => remaining & bitOf(i));
    const end = Math.min(...open.map(({ returned }) => returned));
    if (end === Number.POSITIVE_INFINITY) return true;
    const key = `${remaining} ${keyOf(state)}`;
    if (inVain.has(key)) return false;
    for (const [i, operation] of operations.entries()) {
      if (!(remaining & bitOf(i)) || operation.invoked > end) continue;
      const next = step(state, operation);
      if (next !== undefined && search(remaining & ~bitOf(i), next)) return true;
    }
    inVain.add(key);
    return false;
  }

  return search((1n << BigInt(operations.length)) - 1n, initial);
}

const bitOf = (i: number): bigint => 1n << BigInt(i);
