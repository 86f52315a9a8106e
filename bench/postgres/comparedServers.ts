import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { type ServerChild, startFile } from '../servers.ts';
import { viewOf } from '../view.ts';
import { postgraphileViewOf } from './postgraphileView.ts';

const POSTGRAPHILE = 'bench/postgres/servers/postgraphile';

/** The servers that are compared on PostgreSQL: their files, and what they are asked for a view. */
export const COMPARED = {
  hand: { label: '(a) hand-written, pipelined', file: 'postgres/servers/hand.ts', viewOf },
  postgraphile: {
    label: '(b) PostGraphile 5',
    file: 'postgres/servers/postgraphile/server.js',
    viewOf: postgraphileViewOf,
  },
  portal: { label: '(c) contract portal', file: 'servers/portal.ts', viewOf },
} as const;
export type Name = keyof typeof COMPARED;
export const NAMES = Object.keys(COMPARED) as Name[];

export function startCompared(name: Name, url: string, execArgv: string[] = []): Promise<ServerChild> {
  if (name === 'postgraphile') install();
  return startFile(COMPARED[name].file, [url], execArgv);
}

/** Not with the packages of the project: nothing else needs these. */
function install(): void {
  if (existsSync(`${POSTGRAPHILE}/node_modules/postgraphile`)) return;
  process.stderr.write('Installing PostGraphile ...\n');
  execFileSync('npm', ['ci', '--no-audit', '--no-fund'], { cwd: POSTGRAPHILE, stdio: ['ignore', 'ignore', 'inherit'] });
}
