import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { isLinearizable, type Model } from '../../torture/linearizability/isLinearizable.ts';
import { type RegisterOperation, registerFrom, type Versioned } from '../../torture/linearizability/register.ts';

const START: Versioned = { version: 1, value: 'a' };
const register = registerFrom(START);

/** By definition: some order of those that were answered, and of any of the others, in which each does what came of it. */
function isExplicable(
  operations: readonly RegisterOperation[],
  state: Versioned,
  model: Model<RegisterOperation, Versioned>,
): boolean {
  if (operations.every(({ returned }) => returned === Number.POSITIVE_INFINITY)) return true;
  return operations.some((operation) => {
    const others = operations.filter((other) => other !== operation);
    if (others.some(({ returned }) => returned < operation.invoked)) return false;
    const next = model.step(state, operation);
    return next !== undefined && isExplicable(others, next, model);
  });
}

const version = fc.integer({ min: 1, max: 3 });
const value = fc.constantFrom('a', 'b');
const outcome = fc.oneof(
  fc.record({ kind: fc.constant('read' as const), came: fc.option(fc.record({ version, value }), { nil: undefined }) }),
  fc.record({
    kind: fc.constant('write' as const),
    value,
    expected: fc.option(version, { nil: undefined }),
    came: fc.option(
      fc.oneof(
        version.map((version) => ({ version })),
        version.map((conflictWith) => ({ conflictWith })),
      ),
      { nil: undefined },
    ),
  }),
);
const operation = fc.tuple(outcome, fc.integer({ min: 0, max: 9 }), fc.integer({ min: 1, max: 9 })).map(
  ([outcome, invoked, duration]): RegisterOperation => ({
    ...outcome,
    invoked,
    returned: outcome.came ? invoked + duration : Number.POSITIVE_INFINITY,
  }),
);

test('the search finds what trying all orders finds', () => {
  const verdicts = { true: 0, false: 0 };
  fc.assert(
    fc.property(fc.array(operation, { maxLength: 5 }), (operations) => {
      const verdict = isLinearizable(operations, register);
      expect(verdict).toBe(isExplicable(operations, START, register));
      verdicts[`${verdict}`]++;
    }),
    { numRuns: 2_000 },
  );
  expect(Math.min(...Object.values(verdicts))).toBeGreaterThan(100);
});

/** What clients of a register see whose every operation takes place somewhere between its invocation and its return. */
const trueHistory = fc
  .array(fc.tuple(outcome, fc.integer({ min: 0, max: 3 }), fc.integer({ min: 0, max: 3 })), { maxLength: 12 })
  .map((planned) => {
    let state = START;
    return planned.map(([{ came: _, ...wanted }, before, after], moment): RegisterOperation => {
      const times = { invoked: moment - before, returned: moment + after };
      if (wanted.kind === 'read') return { ...wanted, ...times, came: state };
      if (wanted.expected !== undefined && wanted.expected !== state.version)
        return { ...wanted, ...times, came: { conflictWith: state.version } };
      state = { version: state.version + 1, value: wanted.value };
      return { ...wanted, ...times, came: { version: state.version } };
    });
  });

test('what a register answers is accepted, in whatever order operations are invoked', () => {
  fc.assert(fc.property(trueHistory, (operations) => isLinearizable(operations, register)));
});

test('an answer of the past, a lost write, a write that took place twice, and a wrong conflict are not', () => {
  const write = { kind: 'write', value: 'b', invoked: 0, returned: 1, came: { version: 2 } } as const;
  const later = { invoked: 2, returned: 3 };
  const histories: RegisterOperation[][] = [
    [write, { kind: 'read', ...later, came: START }],
    [write, { kind: 'write', value: 'c', ...later, came: { version: 2 } }],
    [write, { kind: 'read', ...later, came: { version: 3, value: 'b' } }],
    [write, { kind: 'write', value: 'c', expected: 2, ...later, came: { conflictWith: 2 } }],
    [{ ...write, expected: 2 }],
  ];
  for (const history of histories) expect(isLinearizable(history, register)).toBe(false);
});
