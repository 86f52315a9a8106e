import { loadConfig } from './config.ts';
import { run } from './server/run.ts';
import { serve } from './server/serve.ts';

await run(() => serve(loadConfig()));
