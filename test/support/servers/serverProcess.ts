import { addressOf, type Ending, freshFolder, type Program, startProgram } from '../programs/npmScripts.ts';

export interface ProcessOptions {
  transport: 'process';
  /** Where it runs: a folder as of a fresh clone, which is removed in the end, where left out. */
  cwd?: string;
  /** Settings, as `npm start` takes them; the usual ones, on a free port of the loopback interface, where left out. */
  env?: Record<string, string>;
  /** What the shell does first, such as to set a limit. */
  prepare?: string;
  /** The program that runs it, such as a tracer. */
  under?: string;
}

export interface ServerProcess extends Program {
  url: string;
  /** Asks it to end, and waits until it has. */
  stop(signal?: NodeJS.Signals): Promise<Ending>;
}

/** Starts a server as `npm start` does, and waits until it listens. */
export async function startProcess({ cwd, env, prepare, under }: ProcessOptions): Promise<ServerProcess> {
  const folder = cwd === undefined ? freshFolder() : undefined;
  const program = startProgram('start', { cwd: cwd ?? folder?.path ?? '.', env, prepare, under });
  const stop: ServerProcess['stop'] = async (signal = 'SIGTERM') => {
    program.process.kill(signal);
    const ending = await program.ended;
    folder?.remove();
    return ending;
  };
  return { ...program, url: await addressOf(program), stop };
}
