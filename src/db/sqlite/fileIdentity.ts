import { statSync } from 'node:fs';
import { DatabaseReplaced } from '../errors.ts';

/**
 * Returns a check that throws DatabaseReplaced once the files of a database have been deleted or replaced, and calls `onLost`
 * the first time. SQLite keeps on writing to such a file without an error, and what it writes is lost with the next start.
 *
 * To be called while the database is open, since its log exists only then. `databaseFile` is what `identityOf` said before it
 * was opened, so that what is replaced meanwhile is noticed, too.
 */
export function requireSameFiles(
  path: string,
  databaseFile: string | undefined,
  onLost: (error: Error) => void = () => undefined,
): () => void {
  const expected = [
    { file: path, identity: databaseFile },
    { file: `${path}-wal`, identity: identityOf(`${path}-wal`) },
  ];
  let lost: DatabaseReplaced | undefined;
  return () => {
    if (lost) throw lost;
    for (const { file, identity } of expected) {
      const found = identityOf(file);
      if (found === identity) continue;
      lost = new DatabaseReplaced(file, found ? 'replaced' : 'deleted');
      onLost(lost);
      throw lost;
    }
  };
}

/** The device and inode of a file; undefined if there is none. */
export function identityOf(path: string): string | undefined {
  // As big integers: inodes of some file systems are beyond 2^53.
  const stats = statSync(path, { bigint: true, throwIfNoEntry: false });
  return stats && `${stats.dev}:${stats.ino}`;
}
