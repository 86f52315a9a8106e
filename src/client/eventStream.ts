import type { SubscriptionClient } from './followChanges.ts';

export interface EventStreamOptions {
  /** The address of subscriptions: that of the API with `/stream` behind it. */
  url: string;
  /** The headers of each request, such as `authorization`; asked for anew each time. */
  headers?: () => Record<string, string> | Promise<Record<string, string>>;
  fetch?: typeof fetch;
}

/** Subscribes by server-sent events, for `followChanges`. Unlike the EventSource of browsers it can send a token. */
export function eventStreamClient<Page>(options: EventStreamOptions): SubscriptionClient<Page> {
  return {
    subscribe(request, sink) {
      const stop = new AbortController();
      receive(options, request, stop.signal, (text) => sink.next(JSON.parse(text))).then(
        () => sink.complete(),
        (error) => {
          if (!stop.signal.aborted) sink.error(error);
        },
      );
      return () => stop.abort();
    },
  };
}

/** Resolves when the server ends the subscription. Throws its errors if it refuses, or what happened to the connection. */
async function receive(
  { url, headers = () => ({}), fetch = globalThis.fetch }: EventStreamOptions,
  request: object,
  signal: AbortSignal,
  next: (text: string) => void,
): Promise<void> {
  const response = await fetch(url, {
    method: 'POST',
    headers: { accept: 'text/event-stream', 'content-type': 'application/json', ...(await headers()) },
    body: JSON.stringify(request),
    signal,
  });
  if (!response.headers.get('content-type')?.startsWith('text/event-stream')) {
    const { errors } = (await response.json().catch(() => ({}))) as { errors?: unknown };
    throw errors ?? new Error(`Expected a stream of events from ${url}, but got the status ${response.status}.`);
  }
  for await (const event of eventsOf(response.body as ReadableStream<Uint8Array>)) {
    const fields = new Map(event.split('\n').map((line) => line.split(/: ?(.*)/s, 2) as [string, string]));
    if (fields.get('event') === 'complete') return;
    if (fields.get('event') === 'next') next(fields.get('data') ?? '');
  }
  throw new Error(`Expected more events from ${url}, but the connection was closed.`);
}

/** The texts between empty lines. */
async function* eventsOf(body: ReadableStream<Uint8Array>): AsyncGenerator<string> {
  const reader = body.pipeThrough(new TextDecoderStream() as TransformStream<Uint8Array, string>).getReader();
  let text = '';
  for (let part = await reader.read(); !part.done; part = await reader.read()) {
    const events = (text + part.value).split('\n\n');
    text = events.pop() ?? '';
    yield* events;
  }
}
