// What makeBackup starts: makes one backup, after all that is more urgent on this machine.
import { constants, setPriority } from 'node:os';
import { backupSqlite } from './backup.ts';

const [, , path = '', target = ''] = process.argv;
setPriority(constants.priority.PRIORITY_LOW);
try {
  backupSqlite(path, target);
} catch (error) {
  process.stderr.write((error as Error).message);
  process.exitCode = 1;
}
