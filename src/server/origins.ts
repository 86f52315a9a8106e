import type { FastifyBaseLogger, FastifyRequest } from 'fastify';
import { LRUCache } from 'lru-cache';
import { isLoopbackIn } from '../config/loopback.ts';

/** What the origin that a request names is: of this host, one whose pages may call the API, or one whose may not. */
export type ClassifyOrigin = (request: Pick<FastifyRequest, 'host'>, origin: string) => 'own' | 'allowed' | 'refused';

interface OriginOptions {
  /** The origins of `CORS_ORIGINS`. */
  listed: readonly string[];
  /** Whether everybody on this machine is an administrator, so that no page of it could do more than any program. */
  isOpenMode: boolean;
  log: FastifyBaseLogger;
}

const MAX_LOGGED_ORIGINS = 100;
const MAX_LOGGED_CHARACTERS = 200;

/**
 * Allows pages of the listed origins, in open mode also those of this machine, such as a development server. The log has each origin that was refused once, with what to set.
 */
export function classifyOrigins({ listed, isOpenMode, log }: OriginOptions): ClassifyOrigin {
  const logged = new LRUCache<string, true>({ max: MAX_LOGGED_ORIGINS });
  return ({ host }, origin) => {
    const url = URL.canParse(origin) ? new URL(origin) : null;
    if (listed.includes(origin)) return 'allowed';
    if (url?.host === host) return 'own';
    if (isOpenMode && url && isLoopbackIn(url)) return 'allowed';
    const named = origin.slice(0, MAX_LOGGED_CHARACTERS);
    if (!logged.has(named)) {
      logged.set(named, true);
      log.warn({ origin: named }, 'pages of this origin may not call the API; if they should, add it to CORS_ORIGINS');
    }
    return 'refused';
  };
}
