const WIDTH_CHARACTERS = 30;

/** Draws a progress bar on stderr, on one line that is redrawn with each percent. */
export function progressBar(noun: string): { show(done: number, total: number): void; end(): void } {
  let drawn = -1;
  return {
    show(done, total) {
      const percent = Math.floor((100 * done) / total);
      if (percent === drawn) return;
      drawn = percent;
      const bar = '#'.repeat(Math.floor((WIDTH_CHARACTERS * done) / total)).padEnd(WIDTH_CHARACTERS, '.');
      process.stderr.write(`\r[${bar}] ${done} of ${total} ${noun}`);
    },
    end() {
      if (drawn >= 0) process.stderr.write('\n');
    },
  };
}
