import { isLinearizable } from '../linearizability/isLinearizable.ts';
import { createRegister, operate } from '../linearizability/portalRegister.ts';
import { type RegisterOperation, registerFrom } from '../linearizability/register.ts';
import type { Outcome, Part, Run } from '../outcome.ts';
import { cluster, serverOn, sqliteFile } from '../start.ts';

const SERVERS = 3;
const CLIENTS = 6;
const OPERATIONS_PER_CLIENT = 4;

/**
 * Records what clients of three servers on one database see of one contract that all of them read and change, and looks for an
 * order in which that can have happened.
 */
export const histories: Part = async function* (run) {
  const rounds = run.isShort ? 30 : 1_000;
  yield await record('histories over 3 servers, SQLite', sqliteFile(run), rounds, run);
  yield await record('histories over 3 servers, PostgreSQL', (await cluster(run)).url, rounds, run);
};

async function record(part: string, url: string, rounds: number, run: Run): Promise<Outcome> {
  const { random } = run;
  const servers = await Promise.all(Array.from({ length: SERVERS }, () => serverOn(url, run)));
  const anyServer = () => servers[Math.floor(random() * SERVERS)]?.url as string;
  const problems: string[] = [];
  let acknowledged = 0;
  for (let round = 0; round < rounds; round++) {
    const { id, ...initial } = await createRegister(anyServer());
    const operations: RegisterOperation[] = [];
    const work = async (client: number) => {
      // What it has seen last is what it expects.
      let seen = initial.version;
      for (let i = 0; i < OPERATIONS_PER_CLIENT; i++) {
        const operation = await operate(anyServer(), id, { value: `${client} ${i}`, seen, random });
        const { came } = operation;
        if (came) seen = 'conflictWith' in came ? came.conflictWith : came.version;
        operations.push(operation);
      }
    };
    await Promise.all(Array.from({ length: CLIENTS }, (_, client) => work(client)));
    acknowledged += operations.filter(({ came }) => came).length;
    if (isLinearizable(operations, registerFrom(initial))) continue;
    const history = operations.toSorted((a, b) => a.invoked - b.invoked).map((operation) => JSON.stringify(operation));
    problems.push(`no order explains round ${round}:\n${history.join('\n')}`);
  }
  await Promise.all(servers.map((server) => server.stop()));
  return { part, rounds, acknowledged, problems };
}
