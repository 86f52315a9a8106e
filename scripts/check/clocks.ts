// Rules and commands take the time and new ids from the context, so that whoever runs a command can date what it writes.
import { globSync, readFileSync } from 'node:fs';

/** The one clock of the machine, and ids dated by their caller. */
const ALLOWED = ['src/commands/systemClock.ts', 'src/commands/deterministicId.ts'];
const clock = /\bnew Date\(\)|\bDate\.now\b|\bperformance\b|\bfrom 'typeid-js'|\brandomUUID\b/;
const problems: string[] = [];

for (const file of globSync('src/{domain,commands}/**/*.ts').sort()) {
  if (ALLOWED.includes(file)) continue;
  readFileSync(file, 'utf8')
    .split('\n')
    .forEach((line, i) => {
      if (clock.test(line)) problems.push(`${file}:${i + 1}: expected clock.now() or clock.newId(): ${line.trim()}`);
    });
}

if (problems.length > 0) {
  console.error(problems.join('\n'));
  process.exitCode = 1;
}
