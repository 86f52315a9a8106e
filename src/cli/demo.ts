import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { loadConfig } from '../config/config.ts';
import { openDatabase } from '../db/open.ts';
import { fillWithDemo } from '../demo/fill.ts';
import { buildPortal } from './buildPortal.ts';
import { run } from './run.ts';
import { serve } from './serve.ts';

const A_CENTURY_S = 100 * 365 * 86_400;

await run(async () => {
  const config = loadConfig();
  const folder = mkdtempSync(join(tmpdir(), 'contract-portal-demo-'));
  process.once('exit', () => rmSync(folder, { recursive: true, force: true }));
  const databaseUrl = `file:${join(folder, 'demo.db')}`;

  const database = await openDatabase(databaseUrl, config);
  await fillWithDemo(database);
  await database.close();

  const portal = join(folder, 'portal');
  await buildPortal(portal);
  // The stories are older than changes are kept.
  const url = await serve({ ...config, databaseUrl, backups: null, changesKept: A_CENTURY_S }, { portal });
  process.stdout.write(`
This is the demo: its data is made up, and gone when you stop it with Ctrl-C.
Open ${new URL('/', url)} in a browser to see the portal, and ${url} to explore the API:
the document there runs as it stands.
Or ask from a shell:

  curl ${url} -H 'content-type: application/json' \\
    -d '{"query":"{ contracts(where: { status: [PENDING_APPROVAL] }) { nodes { title customer { name } } } }"}'
`);
});
