import { expect } from '@jest/globals';
import type { Answer } from '../servers/answers.ts';
import type { TestServer } from '../servers/server.ts';

export interface Posted {
  status: number;
  /** As it came over the wire. */
  text: string;
  answer: Answer;
}

/** Sends a body as it is to the API; for what no well-behaved client would send. */
export async function post(portal: TestServer, body: string, headers: Record<string, string> = {}): Promise<Posted> {
  const { status, text } = await portal.send(body, { headers });
  return { status, text, answer: JSON.parse(text) };
}

/** Asks for something that has to be refused: never with a failure of the server, always in words. Returns the codes. */
export async function codesOf(portal: TestServer, query: string, variables: object): Promise<string[]> {
  const { status, text, answer } = await post(portal, JSON.stringify({ query, variables }));
  expect(status).toBeLessThan(500);
  expectNoInternals(text);
  return (answer.errors ?? []).map(({ message, extensions }) => {
    expect(message).not.toBe('');
    return extensions.code;
  });
}

/** That an answer tells nothing of how the server is made. */
export function expectNoInternals(text: string): void {
  expect(text).not.toMatch(
    /\\n\s+at |node_modules|\/src\/|\.ts:|sqlite|postgres|drizzle|fastify|FST_|SQLITE_|select /i,
  );
  expect(text).not.toContain('INTERNAL_SERVER_ERROR');
}
