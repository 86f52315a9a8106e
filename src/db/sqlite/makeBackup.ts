import { execFile } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { BackupFailed } from '../errors.ts';

const PROGRAM = fileURLToPath(new URL('./backupProcess.ts', import.meta.url));

/**
 * Makes a backup as `backupSqlite` does, in a process of its own: a thread could not be ended before SQLite returns, and would share
 * the priority of the server. Once `signal` is aborted, the process is killed.
 * @throws BackupFailed
 */
export function makeBackup(path: string, target: string, signal?: AbortSignal): Promise<void> {
  // It needs none of the settings, of which some are secrets, and nothing that NODE_OPTIONS would load.
  const options = { env: {}, killSignal: 'SIGKILL', signal } as const;
  return new Promise((resolve, reject) => {
    execFile(process.execPath, ['--no-warnings', PROGRAM, path, target], options, (error, _, stderr) => {
      if (error) reject(new BackupFailed(stderr || `the process that makes it has ended: ${error.message}`, error));
      else resolve();
    });
  });
}
