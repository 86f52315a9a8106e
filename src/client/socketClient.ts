import type { GraphqlError, SubscriptionClient } from './followChanges.ts';

export interface SocketOptions {
  /** The address of the API, such as `https://portal.example/graphql`. */
  url: string;
  /** What is sent when a connection is opened, such as `authorization`; asked for anew each time. */
  headers?: () => Record<string, string> | Promise<Record<string, string>>;
  /** That of the browser or of Node unless given. */
  webSocket?: typeof WebSocket;
}

const PROTOCOL = 'graphql-transport-ws';
/** The code with which the server closes a connection whose token is missing, invalid or has expired. */
const FORBIDDEN = 4403;
const UNAUTHENTICATED: GraphqlError = {
  message: 'Expected a valid token.',
  extensions: { code: 'UNAUTHENTICATED' },
};

interface Message {
  type: string;
  payload?: unknown;
}

/** Subscribes by WebSocket, a connection for each subscription, for `followChanges`. The protocol is graphql-transport-ws. */
export function socketClient<Page>({
  url,
  headers = () => ({}),
  webSocket = globalThis.WebSocket,
}: SocketOptions): SubscriptionClient<Page> {
  return {
    subscribe(request, sink) {
      const socket = new webSocket(socketAddress(url), PROTOCOL);
      const send = (message: object) => socket.send(JSON.stringify(message));
      let isOver = false;

      /** Ends the subscription once: what comes later is about one that is over. */
      function end(tell?: () => void): void {
        if (isOver) return;
        isOver = true;
        socket.close(1000);
        tell?.();
      }

      socket.onopen = async () => {
        const payload = await headers();
        if (!isOver) send({ type: 'connection_init', ...(Object.keys(payload).length > 0 && { payload }) });
      };
      socket.onmessage = ({ data }) => {
        if (isOver) return;
        const { type, payload } = JSON.parse(data) as Message;
        if (type === 'connection_ack') send({ id: '1', type: 'subscribe', payload: request });
        else if (type === 'ping') send({ type: 'pong' });
        else if (type === 'next') sink.next(payload as Parameters<typeof sink.next>[0]);
        else if (type === 'error') end(() => sink.error(payload));
        else if (type === 'complete') end(() => sink.complete());
      };
      socket.onclose = ({ code }) => {
        const lost = new Error(`Expected more messages from ${url}, but the connection was closed with ${code}.`);
        end(() => sink.error(code === FORBIDDEN ? [UNAUTHENTICATED] : lost));
      };
      return () => end();
    },
  };
}

/** The same address for sockets; one without an origin is that of the page. */
function socketAddress(url: string): string {
  const { location } = globalThis as { location?: { href: string } };
  const address = new URL(url, location?.href);
  address.protocol = address.protocol.replace('http', 'ws');
  return address.href;
}
