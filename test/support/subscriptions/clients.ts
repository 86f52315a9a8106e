import type { ExecutionResult } from 'graphql';
import { createClient as createSseClient } from 'graphql-sse';
import { createClient as createSocketClient } from 'graphql-ws';
import { WebSocket } from 'ws';
import type { Actor } from '../../../src/domain/permissions.ts';
import { ADMIN, actingAs } from '../identity/actors.ts';

export const TRANSPORTS = ['WebSocket', 'server-sent events'] as const;
export type Transport = (typeof TRANSPORTS)[number];

export interface Subscribing {
  query: string;
  variables?: Record<string, unknown>;
  operationName?: string;
}

// biome-ignore lint/suspicious/noExplicitAny: tests look into pages of any shape.
export type PageData = any;

/** One subscription of a client as front ends use it. */
export interface SubscriptionClient {
  /** The data of the next page. Throws what the client is told, if it is an error. */
  next(): Promise<PageData>;
  /** What the client is told in place of pages: codes of errors, or "complete". */
  ending(): Promise<string>;
  /** Ends it, as the client does. */
  stop(): Promise<void>;
}

interface ClientOptions {
  actor?: Actor;
  /** Headers besides those that say who it is. */
  headers?: Record<string, string>;
}

/** Subscribes with the client library of a transport, which does not try again by itself. */
export function subscribe(
  { url }: { url: string },
  transport: Transport,
  operation: Subscribing,
  { actor = ADMIN, headers = {} }: ClientOptions = {},
): SubscriptionClient {
  const sent = { ...actingAs(actor), ...headers };
  class Socket extends WebSocket {
    constructor(address: string, protocols: string[]) {
      super(address, protocols, { headers: sent });
    }
  }
  const client =
    transport === 'WebSocket'
      ? createSocketClient({ url: socketUrl(url), webSocketImpl: Socket, retryAttempts: 0, onNonLazyError: () => {} })
      : createSseClient({ url: `${url}/graphql/stream`, headers: sent, retryAttempts: 0 });
  const pages = client.iterate<PageData>(operation) as AsyncIterableIterator<ExecutionResult<PageData>>;
  const take = async (): Promise<ExecutionResult<PageData> | undefined> => {
    const { done, value } = await pages.next();
    return done ? undefined : value;
  };
  return {
    async next() {
      const result = await take();
      if (!result || result.errors) throw new Error(`expected a page, but got ${JSON.stringify(result)}`);
      return result.data;
    },
    async ending() {
      try {
        const result = await take();
        return result ? codesOf(result.errors) : 'complete';
      } catch (error) {
        return Array.isArray(error) ? codesOf(error) : String((error as { code?: unknown }).code ?? error);
      }
    },
    async stop() {
      await pages.return?.();
      await client.dispose();
    },
  };
}

function codesOf(errors: readonly { extensions?: object }[] | undefined): string {
  return (errors ?? []).map(({ extensions }) => (extensions as { code?: string } | undefined)?.code).join(', ');
}

export const socketUrl = (url: string) => `${url.replace(/^http/, 'ws')}/graphql`;
