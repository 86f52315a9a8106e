import type { WebSocket } from 'ws';

/** How long a client may take until a socket that is to be closed is closed. */
const CLOSE_WITHIN_MS = 1_000;
const MAX_REASON_BYTES = 123;

/** Why the server closes a socket: the codes of WebSockets and of graphql-transport-ws. */
export const CODES = {
  goingAway: 1001,
  tryAgainLater: 1013,
  invalidMessage: 4400,
  unacknowledged: 4401,
  forbidden: 4403,
  otherProtocol: 4406,
  initTimeout: 4408,
  duplicateId: 4409,
  repeatedInit: 4429,
} as const;

export type Code = (typeof CODES)[keyof typeof CODES];

/** Closes a socket once `work` is done; at once if that, or the client, takes too long. */
export async function closeAfter(work: Promise<unknown>, socket: WebSocket, code: Code, reason: string): Promise<void> {
  const deadline = setTimeout(() => socket.terminate(), CLOSE_WITHIN_MS).unref();
  socket.once('close', () => clearTimeout(deadline));
  await work;
  socket.close(code, Buffer.from(reason).subarray(0, MAX_REASON_BYTES));
}
