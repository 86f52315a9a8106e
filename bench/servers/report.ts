import { answerParent } from '../children.ts';

/** What a server has used since it started. */
export interface Usage {
  /** CPU time of all its threads, in milliseconds. */
  cpu: number;
  /** Peak memory, in megabytes. */
  peakRss: number;
  /** Memory now, in megabytes. */
  rss: number;
  /** SQL statements; 0 unless it was started with `--count`. */
  statements: number;
}

let statements = 0;

/** Only for runs that are not measured: counting takes time, and not the same for every server. */
export const onStatement = process.argv.includes('--count') ? () => void statements++ : undefined;

/** Tells the parent where this server listens and, when asked, what it has used. */
export function reportServer(url: string): void {
  answerParent({ url }, (): Usage => {
    const { user, system } = process.cpuUsage();
    return {
      cpu: (user + system) / 1000,
      peakRss: process.resourceUsage().maxRSS / 1024,
      rss: process.memoryUsage.rss() / 1024 ** 2,
      statements,
    };
  });
}
