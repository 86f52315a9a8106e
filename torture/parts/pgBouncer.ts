import { spawn, spawnSync } from 'node:child_process';
import { text } from 'node:stream/consumers';
import { type Part, Skipped } from '../outcome.ts';

/** Those that show the most in a short time: races, faults, the feed. */
const SHORT = 'postgres/(faults|idempotencyKeys)|api/(races|changesUnderWrites|savepoints)';
/**
 * All but those about connections themselves, such as the round trips that they take: PgBouncer knows one user, passes no settings on,
 * and keeps connections to a database whose settings have changed.
 */
const FULL = '^(?!.*postgres/(opening|readOnly|pooled|batches|pipelinedWrites|search)\\.)';

/** Runs the tests of PostgreSQL behind PgBouncer, which pools connections by transaction. */
export const pgBouncer: Part = async function* ({ isShort }) {
  if (spawnSync('pgbouncer', ['--version']).status !== 0) throw new Skipped('needs pgbouncer');
  const tests = spawn(
    'npm',
    ['test', '--', '--selectProjects=postgres', '--silent', `--testPathPatterns=${isShort ? SHORT : FULL}`],
    { env: { ...process.env, TEST_PGBOUNCER: 'yes' }, stdio: ['ignore', 'ignore', 'pipe'] },
  );
  const said = await text(tests.stderr);
  const count = (what: string) => Number(new RegExp(`^Tests:.*?(\\d+) ${what}`, 'm').exec(said)?.[1] ?? 0);
  const failed = said.split('\n').filter((line) => line.includes('●'));
  if (failed.length === 0 && count('passed') === 0) failed.push(said);
  yield { part: 'tests behind PgBouncer', rounds: count('total'), acknowledged: count('passed'), problems: failed };
};
