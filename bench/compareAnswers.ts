import { NAMES, type Name, startComparedServer } from './comparedServers.ts';
import { post, usageOf } from './servers.ts';
import { viewOf } from './view.ts';

/** What one answer takes and gives. */
export interface Answer {
  statements: number;
  bytes: number;
}

/**
 * Asks every server for every view. What each took, by `<name> <contracts>`.
 * @throws where one of them gives other data than the others, were it by a byte
 */
export async function compareAnswers(file: string, views: readonly number[]): Promise<Map<string, Answer>> {
  const expected = new Map<number, string>();
  const answers = new Map<string, Answer>();
  for (const name of NAMES) {
    const server = await startComparedServer(name, file, { count: true });
    for (const contracts of views) {
      // Three times, as an operation may be served in another way when it comes again.
      for (let time = 0; time < 3; time++) {
        const before = await usageOf(server);
        const text = await post(server, viewOf(contracts));
        const { statements } = await usageOf(server);
        answers.set(key(name, contracts), {
          statements: statements - before.statements,
          bytes: Buffer.byteLength(text),
        });
        // Around the data, each server has its own: a line break, what the operation cost.
        const data = JSON.stringify(JSON.parse(text).data);
        if (data !== (expected.get(contracts) ?? data)) throw new Error(`${name} answers ${contracts} differently.`);
        expected.set(contracts, data);
      }
    }
    await server.stop();
  }
  return answers;
}

export const key = (name: Name, contracts: number) => `${name} ${contracts}`;
