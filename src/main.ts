import { run } from './cli/run.ts';
import { serve } from './cli/serve.ts';
import { readServeArguments } from './cli/serveArguments.ts';
import { loadConfig } from './config/config.ts';
import { shareOf } from './config/workers.ts';

await run(async () => {
  const { workers, worker } = readServeArguments(process.argv.slice(2));
  if (worker) return serve(shareOf(loadConfig(), worker), { worker });
  if (workers === 1) return serve(loadConfig());
  // Imported only here, so that a server that runs alone never loads what starts others.
  const { serveByWorkers } = await import('./cli/serveByWorkers.ts');
  return serveByWorkers(loadConfig(), workers);
});
