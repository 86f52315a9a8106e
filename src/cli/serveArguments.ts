import { parseArgs } from 'node:util';
import { UsageError } from '../config/usageError.ts';
import type { Worker } from '../config/workers.ts';

const MAX_WORKERS = 128;

export interface ServeArguments {
  workers: number;
  /** Which of them this process is; undefined for the one that starts them, or serves alone. */
  worker?: Worker;
}

/** The arguments by which a worker is told which one it is. */
export function argumentsOf({ number, of }: Worker): string[] {
  return ['--workers', String(of), '--worker', String(number)];
}

/** @throws UsageError */
export function readServeArguments(args: string[]): ServeArguments {
  const { workers: text = '1', worker } = parse(args);
  const workers = /^\d+$/.test(text) ? Number(text) : 0;
  if (workers < 1 || workers > MAX_WORKERS)
    throw usage(`--workers takes a number from 1 to ${MAX_WORKERS}, but got "${text}"`);
  return { workers, ...(worker !== undefined && { worker: { number: Number(worker), of: workers } }) };
}

function parse(args: string[]) {
  try {
    return parseArgs({ args, options: { workers: { type: 'string' }, worker: { type: 'string' } } }).values;
  } catch (error) {
    throw usage((error as Error).message.split(/[.\n]/)[0] ?? '');
  }
}

function usage(problem: string): UsageError {
  return new UsageError(`Usage: npm start -- [--workers N] (${problem}).`);
}
