import { loadConfig } from '../config/config.ts';
import { mint } from './mintToken.ts';
import { run } from './run.ts';
import { readArguments } from './tokenArguments.ts';

await run(async () => {
  const wanted = readArguments(process.argv.slice(2));
  process.stdout.write(`${await mint(wanted, loadConfig().auth)}\n`);
});
