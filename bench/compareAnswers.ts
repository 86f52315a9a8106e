import { NAMES, type Name, startComparedServer } from './comparedServers.ts';
import { post, usageOf } from './servers.ts';
import { viewOf } from './view.ts';

/** The cost and size of one answer. */
export interface Answer {
  statements: number;
  bytes: number;
}

/**
 * Requests every view from every server; returns the cost of each answer, by `<name> <contracts>`.
 * @throws Error if the data of one server differs from that of the others by a single byte
 */
export async function compareAnswers(file: string, views: readonly number[]): Promise<Map<string, Answer>> {
  const expected = new Map<number, string>();
  const answers = new Map<string, Answer>();
  for (const name of NAMES) {
    const server = await startComparedServer(name, file, { count: true });
    for (const contracts of views) {
      // Three times, since an operation may be executed in another way when it is repeated.
      for (let time = 0; time < 3; time++) {
        const before = await usageOf(server);
        const text = await post(server, viewOf(contracts));
        const { statements } = await usageOf(server);
        answers.set(key(name, contracts), {
          statements: statements - before.statements,
          bytes: Buffer.byteLength(text),
        });
        // Outside the data, answers may differ: line breaks, `extensions`.
        const data = JSON.stringify(JSON.parse(text).data);
        if (data !== (expected.get(contracts) ?? data))
          throw new Error(`${name} returns other data for a view of ${contracts} than the servers before it.`);
        expected.set(contracts, data);
      }
    }
    await server.stop();
  }
  return answers;
}

export const key = (name: Name, contracts: number) => `${name} ${contracts}`;
