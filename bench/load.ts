// The load generator: a separate process, so that it does not take CPU time from the server's event loop.
import autocannon, { type Request } from 'autocannon';
import { answerParent } from './children.ts';
import { percentile } from './statistics.ts';

export interface Load {
  url: string;
  /** The bodies to post, in turn, over and over again. */
  bodies: readonly string[];
  /** What every answer has to start with. */
  expected: string;
  connections: number;
  seconds: number;
}

export interface Measured {
  /** Answers per second. */
  rate: number;
  /** Milliseconds. */
  p50: number;
  p99: number;
  answers: number;
}

async function measure({ url, bodies, expected, connections, seconds }: Load): Promise<Measured> {
  let next = 0;
  let wrong: string | undefined;
  const times: number[] = [];
  const start = performance.now();
  let last = start;
  const post = (request: Request): Request => ({ ...request, body: bodies[next++ % bodies.length] });
  const options: autocannon.Options = {
    url: `${url}/graphql`,
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    ...(bodies.length === 1 ? { body: bodies[0] } : { requests: [{ setupRequest: post }] }),
    connections,
    duration: seconds,
    sampleInt: 50,
    verifyBody: (body) => {
      if (!String(body).startsWith(expected)) wrong ??= String(body);
      return true;
    },
  };
  const { errors, timeouts, non2xx } = await new Promise<autocannon.Result>((resolve, reject) => {
    const run = autocannon(options, (error, result) => (error ? reject(error) : resolve(result)));
    run.on('response', (_client, _status, _bytes, time) => {
      times.push(time);
      last = performance.now();
    });
  });
  if (wrong !== undefined) throw new Error(`Expected ${expected} at the start, but got ${wrong.slice(0, 500)}`);
  if (times.length === 0) throw new Error(`Expected answers within ${seconds} s, but got none.`);
  if (errors + timeouts + non2xx > 0)
    throw new Error(`${errors} errors, ${timeouts} timeouts, ${non2xx} answers with another status than 2xx.`);
  const rising = Float64Array.from(times).sort();
  return {
    rate: (times.length * 1000) / (last - start),
    p50: percentile(rising, 50),
    p99: percentile(rising, 99),
    answers: times.length,
  };
}

answerParent<Load, Measured>({}, measure);
