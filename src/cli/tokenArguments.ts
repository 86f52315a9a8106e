import { parseArgs } from 'node:util';
import { UsageError } from '../config/usageError.ts';
import { ROLES, type Role } from '../domain/roles.ts';

const MAX_TTL_SECONDS = 30 * 24 * 60 * 60;

export interface TokenArguments {
  /** The id of the person. */
  sub: string;
  name: string | undefined;
  role: Role;
  /** How long the token is valid, in seconds. */
  ttl: number;
}

/** @throws UsageError */
export function readArguments(args: string[]): TokenArguments {
  const { sub, name, role = '', ttl = '3600' } = parse(args);
  const knownRole = ROLES.find((candidate) => candidate === role);
  const seconds = /^\d{1,9}$/.test(ttl) ? Number(ttl) : 0;
  if (!sub) throw usage('--sub takes the id of a person, but got nothing');
  if (!knownRole)
    throw usage(`--role takes one of ${ROLES.join(', ')}, but got ${role === '' ? 'nothing' : `"${role}"`}`);
  if (seconds < 1 || seconds > MAX_TTL_SECONDS) {
    throw usage(`--ttl takes a number of seconds from 1 to ${MAX_TTL_SECONDS}, but got "${ttl}"`);
  }
  return { sub, name, role: knownRole, ttl: seconds };
}

function parse(args: string[]) {
  const text = { type: 'string' } as const;
  try {
    return parseArgs({ args, options: { sub: text, name: text, role: text, ttl: text } }).values;
  } catch (error) {
    throw usage((error as Error).message.split(/[.\n]/)[0] ?? '');
  }
}

function usage(problem: string): UsageError {
  return new UsageError(`Usage: npm run token -- --sub ID --role ROLE [--name NAME] [--ttl SECONDS] (${problem}).`);
}
