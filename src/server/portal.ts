import { existsSync } from 'node:fs';
import { join } from 'node:path';
import serveStatic from '@fastify/static';
import type { FastifyInstance, FastifyReply } from 'fastify';
import type { PortalOidc } from '../config/portalOidc.ts';
import { NO_PORTAL_POLICY, noPortalPage } from './noPortalPage.ts';

/** Where `npm run build:portal` writes. */
const BUILT_PORTAL = join(import.meta.dirname, '../../portal/dist');

/** The pages of the portal: one program, which shows what the path says. They are those of `portal/src/App.tsx`. */
const PORTAL_PATHS = [
  '/',
  '/approvals',
  '/contracts',
  '/contracts/*',
  '/customers',
  '/customers/*',
  '/events',
  '/settings',
  '/signed-in',
];

/** The names of these files change with their contents. */
const IMMUTABLE = 'public, max-age=31536000, immutable';
/** Asked for each time, and answered with 304 if it is the same. */
const REVALIDATED = 'no-cache';

export interface PortalOptions {
  /** The folder of the built portal; by default that of `npm run build:portal`. */
  folder?: string | undefined;
  /** How people sign in; null if they paste tokens. */
  oidc: PortalOidc | null;
  /** Whether the API can be explored in a browser. */
  explorer: boolean;
}

/** Serves the portal in `folder`; where it has not been built, a page that says how. */
export async function addPortal(
  app: FastifyInstance,
  { folder = BUILT_PORTAL, oidc, explorer }: PortalOptions,
): Promise<void> {
  // Also for a portal that is served from source.
  app.get('/portal.json', () => ({ oidc }));
  if (!existsSync(join(folder, 'index.html'))) {
    app.get('/', (_request, reply) => sendPage(reply, NO_PORTAL_POLICY).send(noPortalPage(explorer)));
    return;
  }
  await app.register(serveStatic, {
    root: folder,
    wildcard: false,
    index: false,
    preCompressed: true,
    cacheControl: false,
    setHeaders(reply, path) {
      reply.header('cache-control', path.includes('/assets/') ? IMMUTABLE : REVALIDATED);
    },
  });
  const policy = policyWith(oidc);
  for (const path of PORTAL_PATHS) {
    app.get(path, (_request, reply) => sendPage(reply, policy).sendFile('index.html'));
  }
}

/** Everything comes from this server, but tokens come from the provider. */
function policyWith(oidc: PortalOidc | null): string {
  const provider = oidc ? ` ${new URL(oidc.authority).origin}` : '';
  return [
    "default-src 'none'",
    "script-src 'self'",
    "style-src 'self'",
    "font-src 'self'",
    "img-src 'self'",
    `connect-src 'self'${provider}`,
    "base-uri 'none'",
    "form-action 'none'",
    "frame-ancestors 'none'",
  ].join('; ');
}

function sendPage(reply: FastifyReply, policy: string): FastifyReply {
  return reply.header('content-security-policy', policy).type('text/html; charset=utf-8');
}
