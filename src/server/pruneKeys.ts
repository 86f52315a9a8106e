import type { CommandContext } from '../commands/context.ts';
import { keptSince } from '../domain/idempotency.ts';
import { redactError } from '../observability/errorRedaction.ts';
import type { Log } from '../observability/log.ts';

const TEN_MINUTES = 10 * 60 * 1_000;
/** The keys that one transaction removes: few enough that no request waits long for it. */
const STEP = 500;

/** Removes idempotency keys regularly, once they are not kept any longer. */
export function pruneKeys(
  { database, clock }: Pick<CommandContext, 'database' | 'clock'>,
  log: Log,
  { period = TEN_MINUTES, step = STEP } = {},
): { stop(): Promise<void> } {
  let isStopped = false;
  let round: Promise<void> | undefined;

  async function prune(): Promise<void> {
    try {
      const since = keptSince(clock.now());
      let removed: number;
      do {
        removed = await database.transaction(({ idempotencyKeys }) => idempotencyKeys.removeOldest(since, step));
      } while (removed === step && !isStopped);
    } catch (error) {
      log.error({ fault: redactError(error) }, 'idempotency keys cannot be removed');
    }
    round = undefined;
  }

  const timer = setInterval(() => {
    round ??= prune();
  }, period).unref();

  return {
    async stop() {
      isStopped = true;
      clearInterval(timer);
      await round;
    },
  };
}
