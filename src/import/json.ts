import { Unreadable } from '../domain/unreadable.ts';
import { isTooDeep, MAX_JSON_DEPTH } from '../graphql/documents/jsonDepth.ts';
import { changedNumber, changedNumberProblem, parseJson } from '../graphql/schema/jsonNumbers.ts';

/** The JSON in a text; `Unreadable` if there is none that can be kept as it is. */
export function readJson(text: string): unknown {
  try {
    // Within an object, so that a number that is all of the text can be asked for, too.
    return propertyOf(parseJson(`{"value":${text}\n}`) as object, 'value');
  } catch {
    return new Unreadable('Expected JSON, but got something else.');
  }
}

/** A value that `parseJson` has read; `Unreadable` if it cannot be kept as it is. */
export function propertyOf(object: object, name: string): unknown {
  const value = (object as Record<string, unknown>)[name];
  if (isTooDeep(value)) return new Unreadable(`Expected JSON nested at most ${MAX_JSON_DEPTH} deep, but got more.`);
  const changed = changedNumber(object, name);
  return changed === undefined ? value : new Unreadable(changedNumberProblem(changed));
}
