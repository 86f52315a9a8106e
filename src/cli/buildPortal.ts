import { join } from 'node:path';

const SOURCE = join(import.meta.dirname, '../../portal');

/** Builds the portal into a folder. Where the packages for that are not installed, there is none. */
export async function buildPortal(outDir: string): Promise<void> {
  const vite = await import('vite').catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ERR_MODULE_NOT_FOUND') return null;
    throw error;
  });
  await vite?.build({
    configFile: join(SOURCE, 'vite.config.ts'),
    logLevel: 'warn',
    build: { outDir },
  });
}
