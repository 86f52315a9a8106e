import { loadConfig } from '../config.ts';
import { run } from '../server/run.ts';
import { readArguments } from './arguments.ts';
import { mint } from './mint.ts';

await run(async () => {
  const wanted = readArguments(process.argv.slice(2));
  process.stdout.write(`${await mint(wanted, loadConfig().auth)}\n`);
});
