import { DomainError, type InputPath, invalidInput } from './errors.ts';
import { idSuffix } from './ids.ts';

/** Bounds the stored path (26 characters per level), which must fit an index entry in every database. */
export const MAX_THREAD_DEPTH = 50;

interface Parent {
  readonly path: string;
  readonly depth: number;
}

/**
 * The position of a note in its thread. The path joins the time-ordered ids from the top-level note down,
 * so that it sorts in reading order, and a sub-thread is one range.
 * @throws DomainError `INVALID_INPUT` if the thread would get too deep
 */
export function placeInThread(id: string, parent: Parent | null, path: InputPath): Parent {
  if (!parent) return { path: idSuffix(id), depth: 0 };
  if (parent.depth >= MAX_THREAD_DEPTH) {
    throw new DomainError(
      invalidInput(path, `Threads are at most ${MAX_THREAD_DEPTH} replies deep; reply to a note further up.`),
    );
  }
  return { path: parent.path + idSuffix(id), depth: parent.depth + 1 };
}
