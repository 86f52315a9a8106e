import type { WebSocket } from 'ws';

/** How many times a client may be silent in a row: idle, and while it is taking what it is sent. */
const MAX_SILENCES = { idle: 1, busy: 4 };

/** Asks the client at intervals, in milliseconds, whether it still is there, and gives it up if it does not answer. */
export function keepAlive(socket: WebSocket, interval: number): void {
  let silences = 0;
  const timer = setInterval(() => {
    if (silences++ < (socket.bufferedAmount > 0 ? MAX_SILENCES.busy : MAX_SILENCES.idle)) socket.ping();
    else socket.terminate();
  }, interval).unref();
  const hear = () => {
    silences = 0;
  };
  socket.on('pong', hear).on('ping', hear).on('message', hear);
  socket.once('close', () => clearInterval(timer));
}
