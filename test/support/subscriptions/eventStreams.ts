import type { Data } from '../servers/answers.ts';

export interface SentEvent {
  event: string;
  id?: string;
  data: Data;
}

export interface EventStream {
  response: Response;
  /** The next event; null at the end of the stream. */
  hear(): Promise<SentEvent | null>;
  close(): void;
}

/** Asks for events as a page with an EventSource does, or as curl. */
export async function openEvents(
  { url }: { url: string },
  query: string,
  { headers = {}, ...init }: RequestInit & { headers?: Record<string, string> } = {},
): Promise<EventStream> {
  const ended = new AbortController();
  const response = await fetch(`${url}/graphql/stream?${new URLSearchParams({ query })}`, {
    ...init,
    headers: { accept: 'text/event-stream', ...headers },
    signal: ended.signal,
  });
  const reader = (response.body as ReadableStream<Uint8Array>).pipeThrough(new TextDecoderStream()).getReader();
  let text = '';
  return {
    response,
    async hear() {
      for (;;) {
        const end = text.indexOf('\n\n');
        if (end >= 0) {
          const lines = text.slice(0, end).split('\n');
          text = text.slice(end + 2);
          const event = Object.fromEntries(lines.map((line) => line.split(/: ?(.*)/s).slice(0, 2)));
          if (event.event) return { ...event, data: JSON.parse(event.data) } as SentEvent;
          continue;
        }
        const { done, value } = await reader.read();
        if (done) return null;
        text += value;
      }
    },
    close: () => ended.abort(),
  };
}
