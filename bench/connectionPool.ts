import { connect, type Socket } from 'node:net';

interface ConnectionPool {
  /** Sends the request on a connection that is idle, or a new one; `answered` gets the status, 0 if there is no answer. */
  send(answered: (status: number) => void): void;
  /** Closes all connections: what is not answered yet never will be. */
  close(): void;
}

const STATUS_AT = 'HTTP/1.1 '.length;

/**
 * Connections that send one request, over and over again, each one at a time. Reads no more of an answer than its status and
 * its length: on a machine that the server shares, what sends the load must cost little.
 */
export function connectionPool({
  host,
  port,
  request,
}: {
  host: string;
  port: number;
  request: Buffer;
}): ConnectionPool {
  const idle: ((answered: (status: number) => void) => void)[] = [];
  const sockets = new Set<Socket>();

  function open(): (answered: (status: number) => void) => void {
    const socket = connect({ host, port, noDelay: true });
    let waiting: ((status: number) => void) | undefined;
    let [status, missing, isClosing] = [0, 0, false];
    const send = (answered: (status: number) => void) => {
      waiting = answered;
      socket.write(request);
    };
    const settle = (result: number) => {
      const answered = waiting;
      waiting = undefined;
      answered?.(result);
    };
    sockets.add(socket);
    socket.on('error', () => undefined);
    socket.on('close', () => {
      sockets.delete(socket);
      const place = idle.indexOf(send);
      if (place >= 0) idle.splice(place, 1);
      settle(0);
    });
    socket.on('data', (chunk) => {
      if (missing === 0) {
        // All headers of our servers fit into the first chunk.
        const end = chunk.indexOf('\r\n\r\n') + 4;
        const head = chunk.toString('latin1', 0, end).toLowerCase();
        status = Number(head.slice(STATUS_AT, STATUS_AT + 3));
        if (status === 503 && !head.includes('\r\nretry-after: ')) status = 0;
        isClosing = head.includes('\r\nconnection: close');
        missing = end + Number(/\r\ncontent-length: (\d+)/.exec(head)?.[1] ?? Number.NaN);
      }
      missing -= chunk.length;
      if (missing > 0) return;
      if (Number.isNaN(missing)) return socket.destroy();
      missing = 0;
      if (!isClosing) idle.push(send);
      settle(status);
    });
    return send;
  }

  return {
    send(answered) {
      (idle.pop() ?? open())(answered);
    },
    close() {
      for (const socket of sockets) socket.destroy();
    },
  };
}
