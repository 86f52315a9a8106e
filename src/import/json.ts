import { Unparsable } from '../domain/unparsable.ts';
import { isTooDeep, MAX_JSON_DEPTH } from '../graphql/documents/jsonDepth.ts';
import { impreciseNumber, impreciseNumberProblem, parseJson } from '../graphql/schema/jsonNumbers.ts';

/** The JSON in a text; `Unparsable` if there is none that can be kept as it is. */
export function readJson(text: string): unknown {
  const problem = new Unparsable('Expected JSON, but got something else.');
  try {
    // Within a list, so that a number that is all of the text can be asked for, too.
    const list = parseJson(`[${text}\n]`) as unknown[];
    return list.length === 1 ? propertyOf(list, '0') : problem;
  } catch {
    return problem;
  }
}

/** A value that `parseJson` has read; `Unparsable` if it cannot be kept as it is. */
export function propertyOf(object: object, name: string): unknown {
  const value = (object as Record<string, unknown>)[name];
  if (isTooDeep(value)) return new Unparsable(`Expected JSON nested at most ${MAX_JSON_DEPTH} deep, but got more.`);
  const changed = impreciseNumber(object, name);
  return changed === undefined ? value : new Unparsable(impreciseNumberProblem(changed));
}
