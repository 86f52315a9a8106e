import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import serveStatic from '@fastify/static';
import type { FastifyInstance } from 'fastify';
import { EXAMPLE } from '../graphql/execution/sandbox.ts';

/** Altair is made with a framework that puts its styles into the page, and shows results in a frame of its own. */
const LOAD_EXPLORER = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self' 'unsafe-inline'",
  "font-src 'self' data:",
  "img-src 'self' data:",
  "worker-src 'self' blob:",
  "connect-src 'self'",
  "base-uri 'self'",
  "form-action 'none'",
  "frame-ancestors 'none'",
].join('; ');

/**
 * Opens Altair with the example, signed in as in the portal in the same tab. Altair stores the headers that it knows for later visits, so
 * the token, which must end with its tab, is added where a request is sent.
 */
const START = `
const endpointURL = new URL('/graphql', location.href).href;
const token = sessionStorage.getItem('contract-portal.token');
if (token) {
  const send = fetch;
  window.fetch = (...call) => {
    const request = new Request(...call);
    if (request.url.startsWith(endpointURL) && !request.headers.has('authorization'))
      request.headers.set('authorization', 'Bearer ' + token);
    return send(request);
  };
}
AltairGraphQL.init({ endpointURL, initialQuery: ${JSON.stringify(EXAMPLE)}, disableAccount: true });
`;

/** Leaves the page of Apollo Sandbox if its CDN cannot be reached. */
const FALLBACK = `
const leave = () => {
  if (!('EmbeddedSandbox' in window)) location.replace('/explorer');
};
if (document.readyState === 'complete') leave();
else addEventListener('load', leave);
setTimeout(leave, 5000);
`;

/** Hides what advertises other products. */
const STYLE = '<style>app-banner-container { display: none }</style>';

/**
 * Serves Altair at `/explorer`: it needs nothing from elsewhere. Returns whether it did: the package is left out of
 * installations for production.
 */
export async function addExplorer(app: FastifyInstance): Promise<boolean> {
  const folder = altairFolder();
  if (!folder) return false;
  await app.register(serveStatic, {
    root: folder,
    prefix: '/explorer/',
    index: false,
    allowedPath: (path) => path !== '/index.html' && !path.endsWith('/'),
    decorateReply: false,
  });
  app.get('/explorer', async (_request, reply) =>
    reply
      .header('content-security-policy', LOAD_EXPLORER)
      .type('text/html; charset=utf-8')
      .send(await readPage(folder)),
  );
  for (const [name, script] of Object.entries({ 'start.js': START, 'fallback.js': FALLBACK })) {
    app.get(`/explorer/${name}`, (_request, reply) => reply.type('text/javascript; charset=utf-8').send(script));
  }
  return true;
}

/** The folder of the page's files; null where the package is not installed. Its module is not imported, as that takes time at each start. */
function altairFolder(): string | null {
  try {
    return fileURLToPath(new URL('dist/', import.meta.resolve('altair-static')));
  } catch {
    return null;
  }
}

async function readPage(folder: string): Promise<string> {
  const page = await readFile(join(folder, 'index.html'), 'utf8');
  return page
    .replace('<base href="/" />', `<base href="/explorer/">${STYLE}`)
    .replace('</body>', '<script type="module" src="start.js"></script></body>');
}
