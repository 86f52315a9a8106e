import type { ExecutionResult, GraphQLError } from 'graphql';

export interface Difference {
  what: string;
  reference: unknown;
  other: unknown;
}

/**
 * What tells two results of one operation apart, if anything. Where a field fails that may not be null, everything up to
 * the next field that may be is null, and so are other failures in there: which of them are named is up to the executor.
 */
export function difference(reference: ExecutionResult, other: ExecutionResult): Difference | undefined {
  const data = [reference, other].map((result) => JSON.stringify(result.data));
  if (data[0] !== data[1]) return { what: 'data', reference: data[0], other: data[1] };
  const [ours, theirs] = [failuresOf(reference), failuresOf(other)];
  const places = [ours, theirs].map((failures) => [...failures.keys()].sort().join('\n'));
  if (places[0] !== places[1]) return { what: 'places of errors', reference: places[0], other: places[1] };
  for (const [place, failures] of ours) {
    const others = theirs.get(place) ?? new Set();
    const hasSpread = [...failures, ...others].some((failure) => !failure.startsWith(`${place} `));
    if (hasSpread || failures.symmetricDifference(others).size === 0) continue;
    return { what: `errors at ${place}`, reference: [...failures], other: [...others] };
  }
  return undefined;
}

/** The errors of a result by the place in its data that they have made null. */
function failuresOf({ data, errors = [] }: ExecutionResult): Map<string, Set<string>> {
  const failures = new Map<string, Set<string>>();
  for (const error of errors) {
    const place = nullAbove(data, error.path ?? []);
    failures.set(place, (failures.get(place) ?? new Set()).add(textOf(error)));
  }
  return failures;
}

/** The path of the null that stands in the data for what failed. */
export function nullAbove(data: unknown, path: readonly (string | number)[]): string {
  let value = data;
  const above: (string | number)[] = [];
  for (const key of path) {
    if (value === null || value === undefined) break;
    above.push(key);
    value = (value as Record<string | number, unknown>)[key];
  }
  return JSON.stringify(above);
}

function textOf({ path = [], message, locations }: GraphQLError): string {
  // A field that is selected twice is named twice by the compiler, in a message that no client sees.
  const plain = message.replace(/\((\w+)(?:,\1)*\)/, '$1');
  return `${JSON.stringify(path)} ${plain} ${JSON.stringify(locations)}`;
}
