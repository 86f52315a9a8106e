import { run } from './cli/run.ts';
import { serve } from './cli/serve.ts';
import { loadConfig } from './config/config.ts';

await run(() => serve(loadConfig()));
