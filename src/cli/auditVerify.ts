import { BadCheckpoint, checkCheckpoint, checkpointWriter } from '../audit/checkpoints.ts';
import type { Finding } from '../audit/findings.ts';
import { keysOf } from '../audit/keys.ts';
import { type Verified, verifyLedger } from '../audit/verify.ts';
import { loadConfig } from '../config/config.ts';
import { UsageError } from '../config/usageError.ts';
import { openDatabase } from '../db/open.ts';
import { readVerifyArguments } from './auditArguments.ts';
import { LONG_STATEMENTS } from './longStatements.ts';
import { run } from './run.ts';

/** Findings that are printed: the rest are counted. */
const MAX_PRINTED = 100;

await run(async () => {
  const { against, checkpoint } = readVerifyArguments(process.argv.slice(2));
  const config = loadConfig();
  const keys = keysOf(config.auditKeys);
  if (against !== undefined) await requireUnchanged(against);
  const database = await openDatabase(config.databaseUrl, { ...config, ...LONG_STATEMENTS });
  let printed = 0;
  const onFinding = (finding: Finding) => {
    if (printed++ < MAX_PRINTED) process.stdout.write(`${sentenceOf(finding)}\n`);
  };
  try {
    const writer = checkpoint === undefined ? undefined : await checkpointWriter(checkpoint, keys.present);
    let verified: Verified | undefined;
    try {
      verified = await verifyLedger(database, { keys, against, onFinding, onHead: writer?.add });
    } finally {
      await (verified?.findings === 0 ? writer?.finish() : writer?.abandon());
    }
    process.stdout.write(`${summaryOf(verified)}\n`);
    if (verified.findings > 0) process.exitCode = 1;
    else if (checkpoint !== undefined)
      process.stdout.write(
        `Wrote the checkpoint ${checkpoint}. Keep it where nobody who can write to the database can change it.\n`,
      );
  } finally {
    await database.close();
  }

  async function requireUnchanged(path: string): Promise<void> {
    try {
      const keyId = await checkCheckpoint(path, keys);
      if (keyId === null)
        process.stdout.write(
          `${path} was made without AUDIT_KEY: it proves no more than the place where it was kept.\n`,
        );
    } catch (error) {
      throw error instanceof BadCheckpoint ? new UsageError(error.message) : error;
    }
  }

  function summaryOf({ entries, contracts, findings }: Verified): string {
    if (findings > MAX_PRINTED) process.stdout.write(`and ${findings - MAX_PRINTED} more.\n`);
    const scope = `${entries} entries of ${contracts} contracts`;
    if (findings > 0) return `The ledger is not as it was written: ${findings} findings in ${scope}.`;
    const proof = keys.areRequired
      ? ''
      : ' Without AUDIT_KEY, this finds damage, but not everything that somebody means to hide.';
    return `The ledger is as it was written: ${scope}.${proof}`;
  }
});

function sentenceOf({ contractId, position, problem }: Finding): string {
  return position === null ? `${contractId}: ${problem}.` : `${contractId}, entry ${position}: ${problem}.`;
}
