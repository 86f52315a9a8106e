import type { IncomingHttpHeaders } from 'node:http';
import { GraphQLError } from 'graphql';
import { type Config, ConfigError } from '../../config/config.ts';
import { isLoopback, isLoopbackIn } from '../../config/loopback.ts';
import type { Actor } from '../../domain/permissions.ts';

const LOCAL_ADMINISTRATOR: Actor = { subject: 'local-administrator', name: 'Local administrator', role: 'ADMIN' };

export const OPEN_MODE_NOTICE = `
  WARNING: open mode. Nobody has to say who they are: every request from this machine
  acts as an administrator. Set AUTH_JWKS_URL or AUTH_SECRET to ask for tokens.

`;

/** @throws ConfigError where open mode would let in more than this machine */
export function requireSafeOpenMode({ auth, host, production }: Config): void {
  if (auth) return;
  const remedy = 'Set AUTH_JWKS_URL or AUTH_SECRET to ask for tokens';
  const problems: string[] = [];
  if (!isLoopback(host)) {
    problems.push(
      `HOST: expected a loopback interface such as 127.0.0.1 while nobody has to identify themselves, but got "${host}". ${remedy}.`,
    );
  }
  if (production)
    problems.push(
      `NODE_ENV: expected another word than production while nobody has to identify themselves. ${remedy}.`,
    );
  if (problems.length > 0) throw new ConfigError(problems);
}

/** A name or an address, and perhaps a port. */
const HOST = /^(\[[\da-f:.]+\]|[\w.-]+)(:\d+)?$/i;

/** The names by which requests came, as far as they are names of this machine: a few, so as not to read them every time. */
const known = new Set<string>();
const MAX_KNOWN = 10;

/**
 * Open mode: every request acts as the administrator of this machine. Only by a name of this machine, though: a web page
 * whose own name has been made to point here would otherwise speak to the server as if it were its own.
 */
export function localAdministrator({ host = '' }: IncomingHttpHeaders): Actor {
  if (known.has(host)) return LOCAL_ADMINISTRATOR;
  if (HOST.test(host) && URL.canParse(`http://${host}`) && isLoopbackIn(new URL(`http://${host}`))) {
    if (known.size < MAX_KNOWN) known.add(host);
    return LOCAL_ADMINISTRATOR;
  }
  throw new GraphQLError('Expected a name of this machine in the header Host, such as localhost.', {
    extensions: { code: 'FORBIDDEN', http: { status: 403 } },
  });
}
