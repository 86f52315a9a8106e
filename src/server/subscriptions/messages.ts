import type { RawData } from 'ws';
import { z } from 'zod';
import { readJsonBody } from '../jsonBody.ts';
import { object, operation } from './operation.ts';

/** The name of the protocol, which clients ask for when they open a socket. */
export const PROTOCOL = 'graphql-transport-ws';

const message = z.discriminatedUnion('type', [
  z.object({ type: z.literal('connection_init'), payload: object.nullish() }),
  z.object({ type: z.literal(['ping', 'pong']) }),
  z.object({ type: z.literal('subscribe'), id: z.string().min(1), payload: operation }),
  z.object({ type: z.literal('complete'), id: z.string().min(1) }),
]);

/** A message of a client. */
export type ClientMessage = z.infer<typeof message>;

/** Reads a message of a client; undefined if it is none. */
export function readMessage(data: RawData, isBinary: boolean): ClientMessage | undefined {
  try {
    return isBinary ? undefined : message.parse(readJsonBody(data.toString()));
  } catch {
    return undefined;
  }
}
