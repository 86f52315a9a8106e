import { parseArgs } from 'node:util';
import { UsageError } from '../config/usageError.ts';
import type { SeedRequest } from '../seed/fill.ts';

const MAX_CUSTOMERS = 100_000;

/** @throws UsageError */
export function readArguments(args: string[]): SeedRequest {
  const { customers = '', force = false } = parse(args);
  const count = /^\d+$/.test(customers) ? Number(customers) : 0;
  if (count < 1 || count > MAX_CUSTOMERS) {
    const got = customers === '' ? 'nothing' : `"${customers}"`;
    throw usage(`--customers takes a number from 1 to ${MAX_CUSTOMERS}, but got ${got}`);
  }
  return { customers: count, force };
}

function parse(args: string[]) {
  try {
    return parseArgs({ args, options: { customers: { type: 'string' }, force: { type: 'boolean' } } }).values;
  } catch (error) {
    throw usage((error as Error).message.split(/[.\n]/)[0] ?? '');
  }
}

function usage(problem: string): UsageError {
  return new UsageError(`Usage: npm run seed -- --customers N [--force] (${problem}).`);
}
