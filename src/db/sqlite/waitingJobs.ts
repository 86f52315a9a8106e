import { CallerGone } from '../errors.ts';

/** The most transactions that wait to begin. */
const MAX_WAITING = 2_000;
/** How long they wait: clients are answered before their connections are cut. */
export const MAX_WAIT_MS = 5_000;

export interface Job {
  /** May be called again after it or another job has failed. */
  work(): Promise<unknown>;
  resolve(result: unknown): void;
  reject(error: unknown): void;
  /** Until when it has to begin, on the clock of `performance.now`. */
  readonly deadline: number;
  isGone(): boolean;
}

export interface WaitingJobs {
  readonly size: number;
  /** @throws the refusal if too many wait */
  add(job: Job): void;
  /** The first jobs that somebody still waits for, `max` at most; they wait no more. */
  take(max: number): Job[];
}

/** Jobs in the order they came; each is rejected with `refusal` if nobody takes it in time. */
export function waitingJobs(refusal: () => Error): WaitingJobs {
  const timers = new Map<Job, NodeJS.Timeout>();

  function remove(job: Job): void {
    clearTimeout(timers.get(job));
    timers.delete(job);
  }

  return {
    get size() {
      return timers.size;
    },
    add(job) {
      if (timers.size >= MAX_WAITING) throw refusal();
      const refuse = () => {
        remove(job);
        job.reject(refusal());
      };
      timers.set(job, setTimeout(refuse, Math.max(0, job.deadline - performance.now())));
    },
    take(max) {
      const taken: Job[] = [];
      for (const job of timers.keys()) {
        if (taken.length === max) break;
        remove(job);
        if (job.isGone()) job.reject(new CallerGone());
        else taken.push(job);
      }
      return taken;
    },
  };
}
