import { createHash } from 'node:crypto';
import { DomainError } from '../domain/errors.ts';
import { canonicalText, idempotencyKey, requireSameUse } from '../domain/idempotency.ts';
import type { CommandContext } from './context.ts';
import { outcomeOf, resultOf } from './outcomes.ts';

type Transaction = CommandContext['database']['transaction'];

/** The input of a mutation. */
export interface KeyedInput {
  readonly idempotencyKey?: string | null;
}

/** The mutation that a command is run for, and who is told if its result is the outcome of an earlier request. */
export interface Call {
  readonly mutation: string;
  onReplay(): void;
}

/**
 * Runs the command of a mutation, and if its input has an idempotency key, only if the actor has not used it yet. Else the
 * result is the outcome of the first time: its ids, and its rows as they are now, with null in place of those that are gone,
 * whatever the type says. A command that is refused or fails leaves its key unused.
 *
 * The first statement of the command's transaction claims the key, and the last one stores the outcome: of two requests with
 * one key, the second waits for the first.
 * @throws DomainError `INVALID_INPUT` if the key is invalid, `IDEMPOTENCY_KEY_REUSED` if it was used for something else
 */
export async function once<Context extends CommandContext, Result>(
  context: Context,
  { idempotencyKey: given, ...input }: KeyedInput,
  command: (context: Context) => Promise<Result>,
  { mutation, onReplay }: Call,
): Promise<Result> {
  if (given == null) return command(context);
  const within = (transaction: Transaction) => command({ ...context, database: { transaction } });
  const { actor, clock, database } = context;
  const key = await validKey(given, database, within);
  const argumentsDigest = createHash('sha256').update(canonicalText(input)).digest('base64url');
  const use = { subject: actor.subject, key, mutation, argumentsDigest, createdAt: clock.now() };

  let isReplay = false;
  const result = await within((work) =>
    database.transaction(async (queries, savepoint) => {
      const first = await queries.idempotencyKeys.claim(use);
      isReplay = first !== undefined;
      if (first) {
        requireSameUse(first, use);
        return resultOf(queries, first.outcome as string) as ReturnType<typeof work>;
      }
      const result = await work(queries, savepoint);
      await queries.idempotencyKeys.complete({ ...use, outcome: outcomeOf(result) });
      return result;
    }),
  );
  if (isReplay) onReplay();
  return result;
}

/** If a key is invalid, checks all of the input, in a transaction that is undone, so that all problems are reported together. */
async function validKey(
  key: string,
  database: CommandContext['database'],
  within: (transaction: Transaction) => Promise<unknown>,
): Promise<string> {
  try {
    return idempotencyKey(key);
  } catch (problem) {
    await within((work) =>
      database.transaction(async (queries, savepoint) => {
        await work(queries, savepoint);
        throw problem;
      }),
    ).catch((other) => {
      if (other === problem || !(other instanceof DomainError && problem instanceof DomainError)) throw other;
      throw new DomainError(...other.errors, ...problem.errors);
    });
    throw problem;
  }
}
