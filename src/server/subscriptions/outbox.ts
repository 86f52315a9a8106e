import type { WebSocket } from 'ws';

type Write = (done: () => void) => void;

/** Sends to a client as fast as it takes what it is sent. */
export interface Outbox {
  /** Sends a page or its like; resolves once the client has taken it, or is gone. */
  send(text: string): Promise<void>;
  /** Answers a message. Until the client has taken the answer, nothing more is read from it: answers cannot pile up. */
  reply(text: string): void;
}

export function outbox(socket: WebSocket): Outbox {
  let replies = 0;

  async function replyBy(write: Write): Promise<void> {
    if (replies++ === 0) socket.pause();
    await new Promise<void>((resolve) => write(resolve));
    if (--replies === 0) socket.resume();
  }

  const sending =
    (text: string): Write =>
    (done) =>
      socket.send(text, done);
  socket.on('ping', (data) => void replyBy((done) => socket.pong(data, false, done)));
  return {
    send: (text) => new Promise((resolve) => sending(text)(resolve)),
    reply: (text) => void replyBy(sending(text)),
  };
}
