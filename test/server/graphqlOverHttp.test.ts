import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { type AuditResult, auditServer } from 'graphql-http';
import { startServer, type TestServer } from '../support/servers/server.ts';

let portal: TestServer;

beforeAll(async () => {
  portal = await startServer();
});
afterAll(() => portal.stop());

/** The audits of GraphQL over HTTP, by how binding they are: how many there are, and what was found. */
async function audit(fetchFn: typeof fetch): Promise<Record<string, { ok: number; findings: string[] }>> {
  const results = await auditServer({ url: `${portal.url}/graphql`, fetchFn });
  const found: Record<string, { ok: number; findings: string[] }> = {};
  for (const result of results) {
    const [level = ''] = result.name.split(' ');
    found[level] ??= { ok: 0, findings: [] };
    if (result.status === 'ok') found[level].ok++;
    else found[level].findings.push(finding(result));
  }
  return found;
}

const finding = ({ name, status }: AuditResult) => `${status}: ${name}`;

/** As clients of ours do, which show that they are no web page of somebody else. */
const withPreflight: typeof fetch = (url, init = {}) =>
  fetch(
    url,
    init.method === 'POST' ? init : { ...init, headers: { ...init.headers, 'apollo-require-preflight': 'yes' } },
  );

test('passes all 61 audits of GraphQL over HTTP when GETs have the preflight header', async () => {
  expect(await audit(withPreflight)).toEqual({
    MUST: { ok: 13, findings: [] },
    SHOULD: { ok: 23, findings: [] },
    MAY: { ok: 25, findings: [] },
  });
});

test('passes all that it must and should without the header, and refuses nothing but bare GETs', async () => {
  const { MUST, SHOULD, MAY } = await audit(fetch);
  expect({ MUST, SHOULD }).toEqual({ MUST: { ok: 13, findings: [] }, SHOULD: { ok: 23, findings: [] } });
  expect(MAY?.ok).toBe(22);
  for (const name of MAY?.findings ?? []) expect(name).toMatch(/^notice: MAY .*\bGETs?\b/);
});
