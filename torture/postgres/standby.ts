import { execFileSync } from 'node:child_process';
import { chownSync, mkdtempSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type PostgresServer, postgresIn } from '../../test/support/databases/postgresServer.ts';

/** By what name the primary knows its standby. */
const STANDBY = 'standby';

/**
 * A standby that follows a primary, not started: made of a copy of its folder, for which it has to be stopped. Its `start`
 * resolves once it has been promoted.
 */
export async function standbyOf(primary: PostgresServer): Promise<PostgresServer> {
  const folder = mkdtempSync(join(tmpdir(), 'portal-standby-'));
  execFileSync('cp', ['-a', `${primary.folder}/.`, folder]);
  const signal = join(folder, 'standby.signal');
  writeFileSync(signal, '');
  const { uid, gid } = statSync(join(folder, 'PG_VERSION'));
  chownSync(signal, uid, gid);
  const { hostname, port, username, password } = new URL(primary.url);
  const source = `host=${hostname} port=${port} user=${username} password=${password} application_name=${STANDBY}`;
  return postgresIn(folder, { primary_conninfo: source });
}
