import { once } from 'node:events';
import { type IncomingMessage, request } from 'node:http';
import type { Actor } from '../../../src/domain/permissions.ts';
import { ADMIN, actingAs } from '../identity/actors.ts';
import type { Data } from '../servers/answers.ts';
import type { TestServer } from '../servers/server.ts';

export interface Exported {
  status: number;
  headers: IncomingMessage['headers'];
  trailers: IncomingMessage['trailers'];
  bytes: Buffer;
  text: string;
}

/** Begins an export over HTTP, with a body as it is or an object as JSON; the answer can be read at any pace. */
export async function beginExport(portal: TestServer, asked: unknown, actor: Actor = ADMIN): Promise<IncomingMessage> {
  const sent = request(`${portal.url}/export`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...actingAs(actor) },
    agent: false,
  });
  sent.end(typeof asked === 'string' ? asked : JSON.stringify(asked));
  const [answer] = (await once(sent, 'response')) as [IncomingMessage];
  return answer;
}

/** The whole answer to an export. */
export async function exported(portal: TestServer, asked: unknown, actor?: Actor): Promise<Exported> {
  const answer = await beginExport(portal, asked, actor);
  const chunks: Buffer[] = [];
  for await (const chunk of answer) chunks.push(chunk as Buffer);
  const bytes = Buffer.concat(chunks);
  const { statusCode: status = 0, headers, trailers } = answer;
  return { status, headers, trailers, bytes, text: bytes.toString() };
}

/** The rows of an export, as objects. */
export async function exportedRows(portal: TestServer, asked: object, actor?: Actor): Promise<Data[]> {
  const { status, text } = await exported(portal, { format: 'jsonl', ...asked }, actor);
  if (status !== 200) throw new Error(`Expected an export, but got ${status}: ${text}`);
  return text
    .split('\n')
    .slice(0, -1)
    .map((line) => JSON.parse(line));
}

/** The message of an export that is refused, with its status and code. */
export async function refusal(portal: TestServer, asked: unknown, actor?: Actor) {
  const { status, text, headers } = await exported(portal, asked, actor);
  const { errors } = JSON.parse(text);
  return { status, code: errors[0].extensions.code as string, message: errors[0].message as string, headers };
}
