import { existsSync } from 'node:fs';
import { readConfig } from './config.ts';
import { run, serve } from './server/serve.ts';

if (existsSync('.env')) process.loadEnvFile('.env');
await run(() => serve(readConfig(process.env)));
