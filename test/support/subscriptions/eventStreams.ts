import type { Answer, Data } from '../servers/answers.ts';

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

/** What is answered at once: the first event of a stream, or else all that there is. The rest of a stream is not read. */
export async function firstAnswer(response: Response): Promise<{ text: string; answer: Answer }> {
  let text = '';
  for await (const part of (response.body as ReadableStream<Uint8Array>).pipeThrough(new TextDecoderStream())) {
    text += part;
    // A stream begins with a comment.
    if (/^data: .*\n\n/m.test(text)) break;
  }
  return { text, answer: JSON.parse(/^data: (.*)$/m.exec(text)?.[1] ?? text) };
}
