import type { WebSocket } from 'ws';

/** How many messages a client may leave untaken before nothing more is read from it: more than its subscriptions send. */
const MAX_UNTAKEN = 16;

/** Sends to a client as fast as it takes what it is sent. Resolves once it has taken a message, or is gone. */
export type Send = (text: string) => Promise<void>;

/**
 * The way to a client. One that takes nothing is not listened to, either: otherwise it could make the server pile up
 * answers to what it says.
 */
export function outbox(socket: WebSocket): Send {
  let untaken = 0;

  async function put(write: (taken: () => void) => void): Promise<void> {
    if (untaken++ === MAX_UNTAKEN) socket.pause();
    await new Promise<void>((taken) => write(taken));
    if (--untaken === MAX_UNTAKEN) socket.resume();
  }

  socket.on('ping', (data) => void put((taken) => socket.pong(data, false, taken)));
  return (text) => put((taken) => socket.send(text, taken));
}
