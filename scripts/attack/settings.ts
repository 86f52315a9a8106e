import { parseArgs } from 'node:util';
import { UsageError } from '../../src/config/usageError.ts';
import { parsePositiveNumber } from '../parsePositiveNumber.ts';
import { ATTACKS, type AttackKind } from './attacks.ts';

export interface Settings {
  /** How long the healthy clients are measured in each round, once without and once with the attackers. */
  seconds: number;
  rounds: number;
  /** How much data the server has. */
  customers: number;
  /** The kind of attack that all attackers use; if left out, each uses a different one. */
  kind?: AttackKind;
}

const USAGE = `Usage: npm run attack -- [options]

  --seconds N   how long healthy clients are measured, alone and beside attackers (15)
  --rounds N    how many rounds (5)
  --kind NAME   attackers of one kind only: ${Object.keys(ATTACKS).join(', ')}
  --smoke       everything in a few seconds on little data: checks that it runs, not how fast`;

/** @throws UsageError */
export function readSettings(args: string[]): Settings {
  try {
    const { values } = parseArgs({
      args,
      options: {
        seconds: { type: 'string' },
        rounds: { type: 'string' },
        kind: { type: 'string' },
        smoke: { type: 'boolean', default: false },
      },
    });
    const { smoke, kind } = values;
    if (kind !== undefined && !Object.hasOwn(ATTACKS, kind))
      throw new Error(`there is no attack of the kind "${kind}"`);
    return {
      seconds: parsePositiveNumber('seconds', values.seconds ?? (smoke ? '1' : '15')),
      rounds: parsePositiveNumber('rounds', values.rounds ?? (smoke ? '1' : '5')),
      customers: smoke ? 20 : 1_000,
      ...(kind && { kind: kind as AttackKind }),
    };
  } catch (error) {
    throw new UsageError(`${(error as Error).message}\n\n${USAGE}`);
  }
}
