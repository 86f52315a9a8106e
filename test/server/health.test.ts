import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { throttle } from '../../src/server/throttle.ts';
import { startServer, type TestServer } from '../support/servers/server.ts';

describe('a question that is put at most every second', () => {
  function asked() {
    const clock = { now: 0 };
    const answers: { resolve(value: number): void; reject(error: Error): void }[] = [];
    const ask = throttle(
      1_000,
      () => new Promise<number>((resolve, reject) => answers.push({ resolve, reject })),
      () => clock.now,
    );
    return { clock, answers, ask };
  }

  test('has one answer for all who ask meanwhile', async () => {
    const { clock, answers, ask } = asked();
    const all = [ask(), ask()];
    answers[0]?.resolve(1);
    expect(await Promise.all([...all, ask()])).toEqual([1, 1, 1]);
    clock.now = 999;
    expect(await ask()).toBe(1);
    expect(answers).toHaveLength(1);
  });

  test('is put again after that', async () => {
    const { clock, answers, ask } = asked();
    void ask();
    answers[0]?.resolve(1);
    await ask();
    clock.now = 1_000;
    const second = ask();
    answers[1]?.resolve(2);
    expect(await second).toBe(2);
  });

  test('is not put again before it is answered', async () => {
    const { clock, answers, ask } = asked();
    const first = ask();
    clock.now = 5_000;
    const later = ask();
    expect(answers).toHaveLength(1);
    answers[0]?.resolve(1);
    expect(await Promise.all([first, later])).toEqual([1, 1]);
  });

  test('is put again after it has failed', async () => {
    const { clock, answers, ask } = asked();
    const failing = ask();
    answers[0]?.reject(new Error('gone'));
    await expect(failing).rejects.toThrow('gone');
    clock.now = 1_000;
    void ask();
    expect(answers).toHaveLength(2);
  });
});

describe('the health of the server', () => {
  let portal: TestServer;
  let asked = 0;
  beforeAll(async () => {
    portal = await startServer({
      wrapDatabase: (database) => ({
        ...database,
        async isReady() {
          asked++;
          return true;
        },
      }),
    });
  });
  afterAll(() => portal.stop());

  test('does not ask the database each time that somebody asks the server', async () => {
    const statuses = await Promise.all(
      Array.from({ length: 50 }, async () => (await fetch(`${portal.url}/health/ready`)).status),
    );
    expect(new Set(statuses)).toEqual(new Set([200]));
    expect(asked).toBeLessThan(25);
  });

  test.each(['POST', 'PUT', 'DELETE'])('is not told to %s', async (method) => {
    const response = await fetch(`${portal.url}/health/ready`, { method, body: method === 'DELETE' ? null : '{' });
    expect(response.status).toBe(405);
    expect(response.headers.get('allow')).toBe('GET, HEAD');
  });
});
