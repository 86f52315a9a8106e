import { type ServerChild, startServer } from './servers.ts';

/** The servers that are compared. The two hand-written ones are the limit; which of them is faster depends on the view. */
export const COMPARED_SERVERS = {
  loop: { label: '(a) hand-written, a statement per list', module: 'hand', args: ['loop'] },
  batch: { label: '(a) hand-written, a statement per level', module: 'hand', args: ['batch'] },
  apollo: { label: '(b) Apollo Server, defaults', module: 'apollo', args: [] },
  portal: { label: '(c) contract portal', module: 'portal', args: [] },
} as const;
export type Name = keyof typeof COMPARED_SERVERS;
export const NAMES = Object.keys(COMPARED_SERVERS) as Name[];

interface StartOptions {
  /** Whether statements are counted; not for runs that are measured. */
  count?: boolean;
  execArgv?: string[];
}

export function startComparedServer(
  name: Name,
  file: string,
  { count = false, execArgv }: StartOptions = {},
): Promise<ServerChild> {
  const { module, args } = COMPARED_SERVERS[name];
  return startServer(module, [file, ...args, ...(count ? ['--count'] : [])], execArgv);
}
