import type { GraphQLResolveInfo } from 'graphql';
import { type KeyedInput, once } from '../../commands/once.ts';
import { inSpan } from '../../observability/tracing.ts';
import type { Context } from '../context.ts';
import { payload } from '../errors/userErrors.ts';

/** The resolver of a mutation: runs its command, once for each idempotency key, and makes the payload of its result. */
export function mutationOf<Input extends KeyedInput, Made extends object>(
  command: (context: Context, input: Input) => Promise<Made>,
) {
  return (_: unknown, { input }: { input: Input }, context: Context, { fieldName, path }: GraphQLResolveInfo) =>
    payload(
      inSpan({ name: fieldName }, () =>
        once(context, input, (context) => command(context, input), {
          mutation: fieldName,
          onReplay: () => context.replayed.push(String(path.key)),
        }),
      ),
    );
}
