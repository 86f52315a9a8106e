import { DomainError, type InputPath, invalidInput } from './errors.ts';
import { idSuffix, SUFFIX_LENGTH } from './ids.ts';
import { NOUNS } from './nouns.ts';

/** Bounds the stored path (26 characters per level), which must fit an index entry in every database. */
export const MAX_THREAD_DEPTH = 50;

interface Place {
  readonly path: string;
  readonly depth: number;
}

/**
 * The position of a note in its thread. The path joins the time-ordered ids from the top-level note down,
 * so that it sorts in reading order, and a sub-thread is one range.
 * @throws DomainError `INVALID_INPUT` if the thread would get too deep
 */
export function placeInThread(id: string, parent: Place | null, path: InputPath): Place {
  if (!parent) return { path: idSuffix(id), depth: 0 };
  if (parent.depth >= MAX_THREAD_DEPTH) {
    throw new DomainError(
      invalidInput(path, `Threads are at most ${MAX_THREAD_DEPTH} replies deep; reply to a note further up.`),
    );
  }
  return { path: parent.path + idSuffix(id), depth: parent.depth + 1 };
}

/** @throws DomainError `INVALID_INPUT` if the note at this place is a reply */
export function requireTopLevel({ path, depth }: Place, field: InputPath): void {
  if (depth === 0) return;
  const topLevel = `${NOUNS.Note.prefix}_${path.slice(0, SUFFIX_LENGTH)}`;
  const message = `Expected a top-level note, but got a reply. Name the note that its thread begins with: ${topLevel}.`;
  throw new DomainError(invalidInput(field, message));
}
