import { existsSync } from 'node:fs';
import { join } from 'node:path';
import serveStatic from '@fastify/static';
import type { FastifyInstance, FastifyReply } from 'fastify';
import { NO_PORTAL_PAGE, NO_PORTAL_POLICY } from './noPortalPage.ts';

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
];

const LOAD_PORTAL = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "font-src 'self'",
  "img-src 'self'",
  "connect-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
].join('; ');

/** The names of these files change with their contents. */
const IMMUTABLE = 'public, max-age=31536000, immutable';
/** Asked for each time, and answered with 304 if it is the same. */
const REVALIDATED = 'no-cache';

/** Serves the portal in `folder`; where it has not been built, a page that says how. */
export async function addPortal(app: FastifyInstance, folder: string = BUILT_PORTAL): Promise<void> {
  if (!existsSync(join(folder, 'index.html'))) {
    app.get('/', (_request, reply) => sendPage(reply, NO_PORTAL_POLICY).send(NO_PORTAL_PAGE));
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
  for (const path of PORTAL_PATHS) {
    app.get(path, (_request, reply) => sendPage(reply, LOAD_PORTAL).sendFile('index.html'));
  }
}

function sendPage(reply: FastifyReply, policy: string): FastifyReply {
  return reply.header('content-security-policy', policy).type('text/html; charset=utf-8');
}
