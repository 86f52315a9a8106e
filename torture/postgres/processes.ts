import { setTimeout as pause } from 'node:timers/promises';
import type { PostgresServer } from '../../test/support/databases/postgresServer.ts';
import type { Random } from '../random.ts';
import { administer } from './administer.ts';

interface Process {
  pid: number;
}

/** Kills one of the processes that serve the portal, upon which PostgreSQL restarts all of them. */
export async function killBackend({ url }: PostgresServer, random: Random): Promise<void> {
  const backends = await untilAnswered(() =>
    administer<Process>(url, `select pid from pg_stat_activity where application_name = 'contract-portal'`),
  );
  const chosen = backends[Math.floor(random() * backends.length)];
  if (chosen) endAtOnce(chosen);
}

/** Kills a PostgreSQL with all its processes, none of which gets to write anything more. */
export async function killCluster({ url }: PostgresServer): Promise<void> {
  const [postmaster, ...others] = await untilAnswered(() =>
    administer<Process>(
      url,
      `select split_part(pg_read_file('postmaster.pid'), E'\\n', 1)::int as pid
      union all select pid from pg_stat_activity`,
    ),
  );
  for (const each of [postmaster as Process, ...others]) endAtOnce(each);
}

/** Starts it again: it refuses as long as a process of before holds the memory that they share. */
export async function startAgain(server: PostgresServer): Promise<void> {
  await untilAnswered(() => server.start());
}

/** Asks until there is an answer: while PostgreSQL recovers, it takes no connections. */
async function untilAnswered<T>(ask: () => Promise<T>): Promise<T> {
  for (;;) {
    try {
      return await ask();
    } catch {
      await pause(50);
    }
  }
}

function endAtOnce({ pid }: Process): void {
  try {
    process.kill(pid, 'SIGKILL');
  } catch {
    // It has ended by itself, as the one has that told the others.
  }
}
