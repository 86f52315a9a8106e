import { connect, createServer, type Socket } from 'node:net';

/** An address that leads to another server after a failover, as a load balancer or a floating IP gives one. */
interface MovingAddress {
  /** The URL that leads through it. */
  url: string;
  /** Leads to another server from now on, and cuts what leads to the one before. */
  moveTo(url: string): void;
  close(): void;
}

export async function movingAddress(first: string): Promise<MovingAddress> {
  let target = new URL(first);
  const sockets = new Set<Socket>();
  const cut = () => {
    for (const socket of sockets) socket.destroy();
  };
  const server = createServer((from) => {
    const to = connect(Number(target.port), target.hostname);
    for (const [socket, other] of [
      [from, to],
      [to, from],
    ] as const) {
      sockets.add(socket);
      socket
        .on('error', () => undefined)
        .on('close', () => {
          sockets.delete(socket);
          other.destroy();
        });
      socket.pipe(other);
    }
  }).listen(0, '127.0.0.1');
  await new Promise((listening) => server.once('listening', listening));
  const url = new URL(first);
  url.port = String((server.address() as { port: number }).port);
  return {
    url: url.href,
    moveTo(next) {
      target = new URL(next);
      cut();
    },
    close() {
      server.close();
      cut();
    },
  };
}
