import type { Database } from '../db/database.ts';
import { chainsOf } from './chains.ts';
import { checkChain } from './checkChain.ts';
import { type Head, headsOf } from './checkpoints.ts';
import type { Finding } from './findings.ts';
import type { Keys } from './keys.ts';

export interface Verified {
  entries: number;
  contracts: number;
  findings: number;
}

interface VerifyOptions {
  keys: Keys;
  /** The path of a checkpoint that the ledger has to continue. */
  against?: string | undefined;
  onFinding(finding: Finding): void;
  /** Called with the end of every chain. */
  onHead?(head: Head): Promise<void> | undefined;
}

/** Compares the ledger with itself, with the contracts and their history, and with a checkpoint, on one state of the database. */
export function verifyLedger(database: Pick<Database, 'snapshot'>, options: VerifyOptions): Promise<Verified> {
  const { keys, against, onFinding, onHead } = options;
  return database.snapshot(async (queries) => {
    const verified: Verified = { entries: 0, contracts: 0, findings: 0 };
    for await (const chain of chainsOf(queries, against === undefined ? [] : headsOf(against))) {
      for (const finding of checkChain(chain, keys)) {
        verified.findings++;
        onFinding(finding);
      }
      verified.entries += chain.entries.length;
      const last = chain.entries.at(-1);
      if (!last) continue;
      verified.contracts++;
      await onHead?.(last);
    }
    return verified;
  });
}
