import type { Random } from './random.ts';

/** What a part of the suite found. */
export interface Outcome {
  /** What was done to the server. */
  part: string;
  /** How often. */
  rounds: number;
  /** How many writes or operations were acknowledged meanwhile. */
  acknowledged: number;
  /** What was lost, took place twice or by half, or cannot be explained: none is right. */
  problems: readonly string[];
}

/** Why a part could not run on this machine. */
export class Skipped extends Error {}

/** How a part is run. */
export interface Run {
  random: Random;
  /** Whether a minute has to be enough. */
  isShort: boolean;
  /** Has something done at the end of the part, also if it fails: what was deferred last comes first. */
  defer(cleanUp: () => unknown): void;
}

/** A part of the suite, which yields an outcome for each of the things that it does. @throws Skipped */
export type Part = (run: Run) => AsyncGenerator<Outcome>;
