import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { promisify } from 'node:util';

const SOURCE = join(import.meta.dirname, '../../portal');
const require = createRequire(import.meta.url);

/**
 * Builds the portal into a folder, in a process of its own, since Vite changes the environment. Where its source or Vite
 * is not installed, as in production, there is none.
 */
export async function buildPortal(outDir: string): Promise<void> {
  const vite = viteProgram();
  if (!vite || !existsSync(SOURCE)) return;
  const options = ['build', SOURCE, '--outDir', outDir, '--logLevel', 'warn'];
  // Its cache would stay behind in the folder of temporary files.
  const env = { NODE_DISABLE_COMPILE_CACHE: '1' };
  await promisify(execFile)(process.execPath, [vite, ...options], { env });
}

function viteProgram(): string | null {
  try {
    return join(dirname(require.resolve('vite/package.json')), 'bin/vite.js');
  } catch {
    return null;
  }
}
