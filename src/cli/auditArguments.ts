import { parseArgs } from 'node:util';
import { UsageError } from '../config/usageError.ts';

interface VerifyArguments {
  /** The path of a checkpoint to compare with. */
  against?: string | undefined;
  /** The path of a checkpoint to write. */
  checkpoint?: string | undefined;
}

/** @throws UsageError */
export function readVerifyArguments(args: string[]): VerifyArguments {
  try {
    return parseArgs({ args, options: { against: { type: 'string' }, checkpoint: { type: 'string' } } }).values;
  } catch {
    throw new UsageError('Usage: npm run audit:verify [-- --against CHECKPOINT] [--checkpoint FILE]');
  }
}
