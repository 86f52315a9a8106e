// Runs the server, restarted whenever its sources change, and the code generator side by side until Ctrl-C.
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { watch } from 'node:fs';
import { delimiter, resolve } from 'node:path';

const commands = [
  // A change of schema.graphql triggers a restart, too: through the code generated from it.
  'node --watch-preserve-output --watch-path=src --watch-path=drizzle --import ./src/preload.js src/main.ts',
  'graphql-codegen --config codegen.yml --watch',
];

// Works without npm too: `node scripts/dev.ts`.
const PATH = [resolve('node_modules/.bin'), process.env.PATH].join(delimiter);
const children = commands.map(start);
let stopping = false;

// The folder is watched instead of the file, which many editors replace when they save it. If this changes the schema, the
// code generator runs once more.
let saved: NodeJS.Timeout | undefined;
watch('.', { persistent: false }, (_, file) => {
  if (file !== 'schema.graphql') return;
  clearTimeout(saved);
  saved = setTimeout(start, 100, 'node scripts/codegen/page-arguments.ts').unref();
});

for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => stop(signal));

await Promise.race(children.map((child) => once(child, 'exit')));
// If one ends, the other is stopped.
if (!stopping) {
  process.exitCode = 1;
  stop('SIGTERM');
}

function start(command: string): ChildProcess {
  return spawn(`exec ${command}`, { shell: true, stdio: 'inherit', env: { ...process.env, PATH } });
}

/** This process ends when both have ended. */
function stop(signal: NodeJS.Signals): void {
  stopping = true;
  for (const child of children) child.kill(signal);
}
