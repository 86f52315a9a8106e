import { Child } from './children.ts';
import type { Answer, OpenLoad } from './openLoop.ts';
import { measure, post, type ServerChild, startLoad, startServer, usageOf } from './servers.ts';
import { percentile } from './statistics.ts';
import { viewOf } from './view.ts';

/** The clients who find out how much the server can answer, each waiting for its answers. */
const CLIENTS = 16;
/** How many times as many requests are sent then. */
const FACTOR = 5;
/** What is sent before and after, as a share of what the server can answer. */
const USUAL = 0.5;
const VIEW = viewOf(20);

/** What became of requests that were sent for some time. */
interface Phase {
  /** Requests per second. */
  sent: number;
  /** Answers per second of the same time. */
  accepted: number;
  /** Answers for each second that the server's processor worked. */
  acceptedPerCpu: number;
  /** Milliseconds from when a request was due. */
  p50: number;
  p99: number;
  shed: number;
  shedP50: number;
  shedP99: number;
  /** How many were neither accepted nor told when to try again. */
  lost: number;
  answers: readonly Answer[];
}

export interface Overloaded {
  /** Answers per second, and per second of processor time, to clients that wait for theirs. */
  peak: number;
  peakPerCpu: number;
  before: Phase;
  under: Phase;
  after: Phase;
  /** The most memory that the server took, in megabytes. */
  peakRss: number;
}

/** Sends views to a server on the database of a URL: half of what it can answer, five times that, and half again. */
export async function overloaded(url: string, seconds: number): Promise<Overloaded> {
  const server = await startServer('portal', [url]);
  await post(server, VIEW);
  const closed = await startLoad();
  const what = { url: server.ready.url, bodies: [VIEW], expected: '{"data":', connections: CLIENTS, seconds };
  await measure(closed, what);
  const { cpu: before } = await usageOf(server);
  const { rate: peak, answers } = await measure(closed, what);
  const peakPerCpu = (answers * 1_000) / ((await usageOf(server)).cpu - before);
  await closed.stop();
  const open = await Child.start<object>('openLoop.ts', []);
  const phase = async (rate: number) => phaseOf(server, open, { url: server.ready.url, body: VIEW, rate, seconds });
  const phases = {
    before: await phase(USUAL * peak),
    under: await phase(FACTOR * peak),
    after: await phase(USUAL * peak),
  };
  const { peakRss } = await usageOf(server);
  await open.stop();
  await server.stop();
  return { peak, peakPerCpu, ...phases, peakRss };
}

async function phaseOf(server: ServerChild, load: Child<object>, what: OpenLoad): Promise<Phase> {
  const { cpu: before } = await usageOf(server);
  const answers = await load.ask<Answer[]>(what);
  const cpu = (await usageOf(server)).cpu - before;
  const [accepted, shed] = [200, 503].map((wanted) => answers.filter(({ status }) => status === wanted)) as [
    Answer[],
    Answer[],
  ];
  const inTime = accepted.filter(({ due, ms }) => due + ms <= what.seconds * 1_000);
  return {
    sent: answers.length / what.seconds,
    accepted: inTime.length / what.seconds,
    acceptedPerCpu: (accepted.length * 1_000) / cpu,
    p50: timeOf(accepted, 50),
    p99: timeOf(accepted, 99),
    shed: shed.length / what.seconds,
    shedP50: timeOf(shed, 50),
    shedP99: timeOf(shed, 99),
    lost: answers.length - accepted.length - shed.length,
    answers,
  };
}

/** A percentile of how long answers took; 0 if there are none. */
function timeOf(answers: readonly Answer[], percent: number): number {
  const rising = answers.map(({ ms }) => ms).sort((a, b) => a - b);
  return rising.length === 0 ? 0 : percentile(rising, percent);
}

/** Until when, in whole seconds, any request was turned down, or one in a hundred took longer than this. */
export function secondsUntilUsual({ answers }: Phase, ms: number): number {
  const bySecond = Map.groupBy(answers, ({ due }) => Math.floor(due / 1_000));
  const unusual = [...bySecond].filter(
    ([, each]) => timeOf(each, 99) > ms || each.some(({ status }) => status !== 200),
  );
  return Math.max(0, ...unusual.map(([second]) => second + 1));
}
