import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { expect, jest, test } from '@jest/globals';
import { startServer } from '../support/servers/server.ts';

// Programs take their time to start where the machine is busy.
jest.setTimeout(30_000);

/** Makes a program print at its end whether it has loaded what traces. */
const PRINT_LOADED = `import module from 'node:module';
process.on('exit', () => console.log('loaded:', Object.keys(module._cache).some((path) => path.includes('/@opentelemetry/'))));`;
const PRINTING = `data:text/javascript,${encodeURIComponent(PRINT_LOADED)}`;
const SDK = pathToFileURL(resolve('test/support/programs/tracingSdk.ts')).href;

async function outputOf(...imported: string[]): Promise<string> {
  const NODE_OPTIONS = imported.map((program) => `--import=${program}`).join(' ');
  const server = await startServer({ transport: 'process', env: { NODE_OPTIONS } });
  const headers = { 'apollo-require-preflight': 'yes', traceparent: `00-${'a'.repeat(32)}-${'b'.repeat(16)}-01` };
  await fetch(`${server.url}/graphql?query={customers{totalCount}}`, { headers });
  const { code, stdout } = await server.stop();
  expect(code).toBe(0);
  return stdout;
}

test('a server that is started with an SDK of OpenTelemetry is traced, and stops as ever', async () => {
  const output = await outputOf(SDK, PRINTING);
  expect(output).toMatch(new RegExp(`traceId: '${'a'.repeat(32)}',(?:(?!traceId)[^])*name: 'query'`));
  expect(output).toContain('loaded: true');
});

test('a server without one loads nothing that traces', async () => {
  expect(await outputOf(PRINTING)).toContain('loaded: false');
});
