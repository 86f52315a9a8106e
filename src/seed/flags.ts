import { deterministicId } from '../commands/deterministicId.ts';
import { flagRow, resolvedFlag } from '../commands/flagRowFactories.ts';
import type { ContractRow, RowOf } from '../db/rows.ts';
import { FLAG_SEVERITIES } from '../domain/flags.ts';
import { APPROVERS, EDITORS } from './people.ts';
import type { Random } from './random.ts';
import { DAY, HOUR, later } from './time.ts';
import { FLAG_CONCERNS, FLAG_RESOLUTIONS } from './words.ts';

/** One contract in so many has a flag: no more than two of a customer, so that their events find room among its twenty. */
const ONE_FLAGGED_IN = 3;

/** The flags of the nth contract, raised after its last change: an open one blocks no approval that was given. */
export function flagsOf(random: Random, { id, updatedAt }: ContractRow, n: number): RowOf<'ContractFlag'>[] {
  if (n % ONE_FLAGGED_IN !== 0) return [];
  const at = later(updatedAt, random.integer(HOUR, 4 * DAY));
  const concern = { ...random.pick(FLAG_CONCERNS), severity: random.pick(FLAG_SEVERITIES) };
  const open = flagRow(deterministicId('ContractFlag', at, n), id, concern, { actor: random.pick(EDITORS), at });
  if (random.integer(1, 3) > 1) return [open];
  const resolved = { actor: random.pick(APPROVERS), at: later(at, random.integer(HOUR, 7 * DAY)) };
  return [resolvedFlag(open, random.pick(FLAG_RESOLUTIONS), resolved)];
}
