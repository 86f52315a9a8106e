import { parseArgs } from 'node:util';
import { UsageError } from '../config/usageError.ts';
import type { Actor } from '../domain/permissions.ts';
import { IMPORTED_TYPES, type ImportedType } from '../import/importers.ts';
import { actorFromClaims, RefusedToken } from '../server/identity/claims.ts';

interface ImportArguments {
  type: ImportedType;
  /** The path of the file. */
  from: string;
  /** Who imports. */
  actor: Actor;
  /** Whether to write. */
  apply: boolean;
}

/** @throws UsageError */
export function readArguments(args: string[]): ImportArguments {
  const { type, from, as = '', apply = false } = parse(args);
  const knownType = IMPORTED_TYPES.find((name) => name === type);
  if (!knownType) throw usage(`--type takes one of ${IMPORTED_TYPES.join(', ')}, but got ${type ?? 'nothing'}`);
  if (!from) throw usage('--from takes the path of a .csv or .jsonl file, but got nothing');
  return { type: knownType, from, actor: actorIn(as), apply };
}

/** The subject is what comes before the last colon, since subjects may have colons. */
function actorIn(as: string): Actor {
  const [, sub, name] = /^(.+):([^:]+)$/.exec(as) ?? [];
  if (!sub || !name) throw usage(`--as takes who imports, as subject:name, but got ${as === '' ? 'nothing' : as}`);
  try {
    return actorFromClaims({ sub, name, role: 'EDITOR' }, 'role');
  } catch (error) {
    if (error instanceof RefusedToken) throw usage(`--as: ${error.message}`);
    throw error;
  }
}

function parse(args: string[]) {
  const text = { type: 'string' } as const;
  try {
    return parseArgs({ args, options: { type: text, from: text, as: text, apply: { type: 'boolean' } } }).values;
  } catch (error) {
    throw usage((error as Error).message.split(/[.\n]/)[0] ?? '');
  }
}

function usage(problem: string): UsageError {
  return new UsageError(
    `Usage: npm run import -- --type customers --from FILE --as subject:name [--apply] (${problem}).`,
  );
}
