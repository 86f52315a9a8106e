import { loadConfig } from './config/config.ts';
import { run } from './cli/run.ts';
import { serve } from './cli/serve.ts';

await run(() => serve(loadConfig()));
