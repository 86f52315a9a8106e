import type { Model, Operation } from './isLinearizable.ts';

export interface Versioned {
  version: number;
  value: string;
}

/** A read, or a write of a value, which may expect a version; `came` is absent if there was no answer. */
export type RegisterOperation = Operation &
  (
    | { kind: 'read'; came?: Versioned }
    | { kind: 'write'; value: string; expected?: number; came?: { version: number } | { conflictWith: number } }
  );

/** One value with a version, which every write raises by one, unless it expects another version. */
export const registerFrom = (initial: Versioned): Model<RegisterOperation, Versioned> => ({
  initial,
  keyOf: ({ version, value }) => `${version} ${value}`,
  step(state, operation) {
    const { came } = operation;
    if (operation.kind === 'read') {
      return !operation.came || (operation.came.version === state.version && operation.came.value === state.value)
        ? state
        : undefined;
    }
    const { value, expected } = operation;
    if (expected !== undefined && expected !== state.version) {
      return !came || ('conflictWith' in came && came.conflictWith === state.version) ? state : undefined;
    }
    const version = state.version + 1;
    return !came || ('version' in came && came.version === version) ? { version, value } : undefined;
  },
});
