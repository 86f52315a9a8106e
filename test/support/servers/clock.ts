import { jest } from '@jest/globals';

/** What goes on as ever: only the clock that budgets are filled by stands still. */
const GOES_ON = [
  'Date',
  'hrtime',
  'nextTick',
  'queueMicrotask',
  'setImmediate',
  'clearImmediate',
  'setInterval',
  'clearInterval',
  'setTimeout',
  'clearTimeout',
] as const;

/** Stops the clock of this file of tests: nobody gets points back while a busy machine takes its time. */
export function stopClock(): { advance(seconds: number): void; resume(): void } {
  jest.useFakeTimers({ doNotFake: [...GOES_ON] });
  return {
    advance(seconds) {
      jest.advanceTimersByTime(seconds * 1_000);
    },
    resume() {
      jest.useRealTimers();
    },
  };
}
