import { readFileSync } from 'node:fs';
import { Child } from './children.ts';
import type { Load, Measured } from './load.ts';
import type { Usage } from './servers/report.ts';

/** The Node options in the command of `npm start`. */
const OPTIONS: string[] = JSON.parse(readFileSync('package.json', 'utf8')).scripts.start.split(' ').slice(2, -1);

export type ServerChild = Child<{ url: string }>;
export type LoadChild = Child<object>;

/** Starts a server of any kind, a file of this folder, with the Node options of `npm start`. */
export const startFile = (file: string, args: readonly string[], execArgv: string[] = []): Promise<ServerChild> =>
  Child.start(file, args, [...OPTIONS, ...execArgv]);

/** Starts one of `servers`. */
export const startServer = (module: string, args: readonly string[], execArgv: string[] = []): Promise<ServerChild> =>
  startFile(`servers/${module}.ts`, args, execArgv);

export const startLoad = (): Promise<LoadChild> => Child.start('load.ts', []);

export const usageOf = (server: ServerChild): Promise<Usage> => server.ask<Usage>({});

export const measure = (load: LoadChild, what: Load): Promise<Measured> => load.ask<Measured>(what);

export interface Sample extends Measured {
  /** CPU time of the server per answer, in milliseconds. */
  cpu: number;
}

/** Runs the load and measures the CPU time that it takes the server. */
export async function sample(server: ServerChild, load: LoadChild, what: Omit<Load, 'url'>): Promise<Sample> {
  const before = await usageOf(server);
  const measured = await measure(load, { url: server.ready.url, ...what });
  return { ...measured, cpu: ((await usageOf(server)).cpu - before.cpu) / measured.answers };
}

/** The text of one answer. */
export async function post({ ready }: ServerChild, body: string): Promise<string> {
  const headers = { 'content-type': 'application/json' };
  const response = await fetch(`${ready.url}/graphql`, { method: 'POST', headers, body });
  const text = await response.text();
  if (!text.startsWith('{"data":')) throw new Error(`Expected data, but got ${response.status} ${text.slice(0, 500)}`);
  return text;
}
