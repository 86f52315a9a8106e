import { Writable } from 'node:stream';
import { afterEach, expect, test } from '@jest/globals';
import { createLogger } from '../../src/observability/logger.ts';
import { startServer, type TestServer, type TestServerOptions } from '../support/servers/server.ts';

const DEV_SERVER = 'http://localhost:5173';
const ELSEWHERE = 'https://front.example';

let server: TestServer | undefined;
afterEach(() => server?.stop());

async function start(options: TestServerOptions): Promise<{ ask(origin: string): Promise<Response>; lines: string[] }> {
  const lines: string[] = [];
  const sink = new Writable({
    write(line, _encoding, done) {
      lines.push(String(line));
      done();
    },
  });
  server = await startServer({ logger: createLogger('info', sink), ...options });
  const { url } = server;
  const body = JSON.stringify({ query: '{ viewer { role } }' });
  return {
    lines,
    ask: (origin) =>
      fetch(`${url}/graphql`, { method: 'POST', headers: { 'content-type': 'application/json', origin }, body }),
  };
}

const allowed = (response: Response) => response.headers.get('access-control-allow-origin');

test('in open mode, pages of this machine may call, and no others', async () => {
  const { ask } = await start({ identity: 'open mode' });
  for (const origin of [DEV_SERVER, 'http://127.0.0.1:3000', 'https://[::1]:8443']) {
    expect(allowed(await ask(origin))).toBe(origin);
  }
  for (const origin of [ELSEWHERE, 'http://localhost.example', 'http://10.0.0.1', 'null']) {
    expect(allowed(await ask(origin))).toBeNull();
  }
});

test('with tokens, pages of this machine may not call unless they are listed', async () => {
  const { ask } = await start({ corsOrigins: [ELSEWHERE] });
  expect(allowed(await ask(DEV_SERVER))).toBeNull();
  expect(allowed(await ask(ELSEWHERE))).toBe(ELSEWHERE);
});

test('the log has each refused origin once, with what to set, and none of this server itself', async () => {
  const { ask, lines } = await start({});
  for (let time = 1; time <= 3; time++) {
    await ask(ELSEWHERE);
    await ask(DEV_SERVER);
    await ask(new URL(server?.url ?? '').origin);
  }
  const refused = lines.filter((line) => line.includes('CORS_ORIGINS')).map((line) => JSON.parse(line).origin);
  expect(refused).toEqual([ELSEWHERE, DEV_SERVER]);
});
