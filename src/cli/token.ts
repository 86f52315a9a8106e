import { loadConfig } from '../config/config.ts';
import { run } from './run.ts';
import { readArguments } from './tokenArguments.ts';
import { mint } from './mintToken.ts';

await run(async () => {
  const wanted = readArguments(process.argv.slice(2));
  process.stdout.write(`${await mint(wanted, loadConfig().auth)}\n`);
});
