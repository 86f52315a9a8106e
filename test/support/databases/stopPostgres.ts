import { rmSync } from 'node:fs';

export default async function stopPostgres(): Promise<void> {
  if (!globalThis.suitePostgres) return;
  await globalThis.suitePostgres.stop();
  rmSync(globalThis.suitePostgres.folder, { recursive: true, force: true });
}
