import { version as graphql } from 'graphql';
import { UsageError } from '../config/usageError.ts';
import { storageVersions } from '../db/versions.ts';

/**
 * The oldest versions that are safe to run, and what is wrong with older ones. That of Node is in `preload.js`.
 */
const MINIMUM_VERSIONS = {
  graphql: ['16.15.0', 'one small query can keep it busy for many seconds, and it ignores limits on documents'],
  'drizzle-orm': ['0.45.2', 'it allows SQL injection through column names (CVE-2026-39356)'],
  SQLite: ['3.51.3', 'it may corrupt a database that several connections use (the WAL-reset bug)'],
} as const;

export type Versions = Record<keyof typeof MINIMUM_VERSIONS, string>;

/**
 * Refuses to start with libraries that are known to be unsafe, whatever a lock file or an override has installed.
 * @throws UsageError with a line for each that is too old
 */
export function requireMinimumVersions(versions: Versions = { graphql, ...storageVersions() }): void {
  const problems = Object.entries(MINIMUM_VERSIONS).flatMap(([name, [floor, reason]]) => {
    const found = versions[name as keyof Versions];
    return isAtLeast(found, floor)
      ? []
      : [`contract-portal needs ${name} ${floor} or later, but this is ${found || 'unknown'}: ${reason}. Run npm ci.`];
  });
  if (problems.length > 0) throw new UsageError(problems.join('\n'));
}

/** A prerelease, such as `16.15.0-alpha.1`, counts as older than its release. */
function isAtLeast(version: string, floor: string): boolean {
  const [, numbers, early] = /^(\d+\.\d+\.\d+)(-.*)?/.exec(version) ?? [];
  if (!numbers) return false;
  const [found, wanted] = [numbers, floor].map((text) => text.split('.').map(Number)) as [number[], number[]];
  const different = found.findIndex((part, i) => part !== wanted[i]);
  return different < 0 ? !early : (found[different] ?? 0) > (wanted[different] ?? 0);
}
