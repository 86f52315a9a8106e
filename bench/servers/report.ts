import { answerParent } from '../children.ts';

/** What a server has used since it started. */
export interface Usage {
  /** Milliseconds of all its threads. */
  cpu: number;
  /** Megabytes at the highest. */
  peakRss: number;
  /** SQL statements, where it was started to count them. */
  statements: number;
}

let statements = 0;

/** Counting is for runs that are not measured: it costs time, and not the same for every server. */
export const onStatement = process.argv.includes('--count') ? () => void statements++ : undefined;

/** Tells the parent where this server listens and, when asked, what it has used. */
export function reportServer(url: string): void {
  answerParent({ url }, (): Usage => {
    const { user, system } = process.cpuUsage();
    return { cpu: (user + system) / 1000, peakRss: process.resourceUsage().maxRSS / 1024, statements };
  });
}
