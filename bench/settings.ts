import { parseArgs } from 'node:util';
import { parsePositiveNumber } from '../scripts/parsePositiveNumber.ts';
import { UsageError } from '../src/config/usageError.ts';
import type { Size } from './data/large.ts';

export const PARTS = ['views', 'postgres', 'growth', 'writes', 'start', 'subscriptions', 'overload'] as const;
export type Part = (typeof PARTS)[number];

export interface Settings {
  parts: readonly Part[];
  /** How many contracts each view has. */
  views: readonly number[];
  seconds: number;
  rounds: number;
  /** Whether our server writes a CPU profile per view. */
  profile: boolean;
  /** Whether it is only checked that it runs: nothing is installed for that. */
  smoke: boolean;
  customers: number;
  small: Size;
  large: Size;
  /** How many contracts can be approved in one round. */
  pending: number;
  /** How many subscribers there are, and how many commits they are told of. */
  subscribers: number;
  commits: number;
  /** Whether the run is complete enough to draw the chart. */
  whole: boolean;
}

const FULL = {
  views: [1, 20, 100],
  customers: 1_000,
  small: { contracts: 5_000, notes: 10, descendants: 100 },
  large: { contracts: 500_000, notes: 100_000, descendants: 100_000 },
  pending: 50_000,
  subscribers: 1_000,
  commits: 300,
};
const SMOKE = {
  views: [20],
  customers: 20,
  small: { contracts: 500, notes: 10, descendants: 100 },
  large: { contracts: 1_000, notes: 100, descendants: 200 },
  pending: 5_000,
  subscribers: 20,
  commits: 20,
};

const USAGE = `Usage: npm run bench -- [options] [${PARTS.join(' | ')} ...]

  --seconds N   how long each measurement takes (2)
  --rounds N    how many rounds (5)
  --only N,N    only the views with these numbers of contracts (${FULL.views.join()})
  --smoke       everything in a few seconds on little data: checks that it runs, not how fast
  --profile     writes a CPU profile of our server for each view, and prints its heaviest functions`;

/** @throws UsageError */
export function readSettings(args: string[]): Settings {
  try {
    const { values, positionals } = parseArgs({
      args,
      allowPositionals: true,
      options: {
        seconds: { type: 'string' },
        rounds: { type: 'string' },
        only: { type: 'string' },
        smoke: { type: 'boolean', default: false },
        profile: { type: 'boolean', default: false },
      },
    });
    const { smoke, profile } = values;
    const unknown = positionals.find((part) => !PARTS.some((known) => known === part));
    if (unknown !== undefined) throw new Error(`there is no part "${unknown}"`);
    const parts = PARTS.filter((part) => positionals.length === 0 || positionals.includes(part));
    const data = smoke ? SMOKE : FULL;
    const rounds = parsePositiveNumber('rounds', values.rounds ?? (smoke ? '1' : '5'));
    return {
      ...data,
      parts,
      views: values.only ? values.only.split(',').map((size) => parsePositiveNumber('only', size)) : data.views,
      seconds: parsePositiveNumber('seconds', values.seconds ?? (smoke ? '0.5' : '2')),
      rounds,
      profile,
      smoke,
      whole: !smoke && !profile && !values.only && rounds >= 5,
    };
  } catch (error) {
    throw new UsageError(`${(error as Error).message}\n\n${USAGE}`);
  }
}
