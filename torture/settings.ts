import { parseArgs } from 'node:util';
import { parsePositiveNumber } from '../scripts/parsePositiveNumber.ts';
import { UsageError } from '../src/config/usageError.ts';

export interface Settings {
  seed: number;
  isShort: boolean;
}

/** What to run: the parts that are named, or all that are known. @throws UsageError */
export function readSettings(args: string[], known: readonly string[]): Settings & { parts: readonly string[] } {
  const usage = `Usage: npm run torture -- [options] [${known.join(' | ')} ...]

  --seed N   makes the same choices again (a random one)
  --short    a few rounds of everything`;
  try {
    const { values, positionals } = parseArgs({
      args,
      allowPositionals: true,
      options: { seed: { type: 'string' }, short: { type: 'boolean', default: false } },
    });
    const unknown = positionals.find((part) => !known.includes(part));
    if (unknown !== undefined) throw new Error(`there is no part "${unknown}"`);
    return {
      parts: known.filter((part) => positionals.length === 0 || positionals.includes(part)),
      seed: parsePositiveNumber('seed', values.seed ?? String((Date.now() % 1_000_000) + 1)),
      isShort: values.short,
    };
  } catch (error) {
    throw new UsageError(`${(error as Error).message}\n\n${usage}`);
  }
}
