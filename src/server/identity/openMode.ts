import type { IncomingHttpHeaders } from 'node:http';
import { GraphQLError } from 'graphql';
import { LRUCache } from 'lru-cache';
import { type Config, ConfigError } from '../../config/config.ts';
import { isLoopback, isLoopbackIn } from '../../config/loopback.ts';
import type { Actor } from '../../domain/permissions.ts';

const LOCAL_ADMINISTRATOR: Actor = { subject: 'local-administrator', name: 'Local administrator', role: 'ADMIN' };

export const OPEN_MODE_NOTICE = `
  WARNING: open mode. Nobody has to say who they are: every request from this machine
  acts as an administrator. Set AUTH_JWKS_URL or AUTH_SECRET to ask for tokens.

`;

/** @throws ConfigError if open mode would be reachable from other machines */
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

/** A host name or an address, with an optional port. */
const HOST = /^(\[[\da-f:.]+\]|[\w.-]+)(:\d+)?$/i;

const MAX_CACHED_HOSTS = 10;
/** `Host` values that are loopback names: they need not be parsed for every request. */
const loopbackHosts = new LRUCache<string, true>({ max: MAX_CACHED_HOSTS });

/**
 * Open mode: every request acts as the administrator of this machine. Only requests to a loopback name are accepted:
 * this prevents DNS rebinding, where a web page makes its own domain resolve to this machine to get the rights of a
 * same-origin page.
 */
export function localAdministrator({ host = '' }: IncomingHttpHeaders): Actor {
  if (loopbackHosts.get(host)) return LOCAL_ADMINISTRATOR;
  if (HOST.test(host) && URL.canParse(`http://${host}`) && isLoopbackIn(new URL(`http://${host}`))) {
    loopbackHosts.set(host, true);
    return LOCAL_ADMINISTRATOR;
  }
  throw new GraphQLError('Expected a name of this machine in the header Host, such as localhost.', {
    extensions: { code: 'FORBIDDEN', http: { status: 403 } },
  });
}
