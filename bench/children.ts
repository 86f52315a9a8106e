import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';

/** A child process that answers messages, one at a time. */
export class Child<Ready> {
  readonly #process: ChildProcess;
  readonly #name: string;
  /** The message it sent when it was ready. */
  readonly ready: Ready;

  private constructor(process: ChildProcess, name: string, ready: Ready) {
    this.#process = process;
    this.#name = name;
    this.ready = ready;
  }

  /** Starts a module of this folder, with `NODE_ENV=production`. Its stdout is discarded, its stderr is shown. */
  static async start<Ready>(module: string, args: readonly string[], execArgv: string[] = []): Promise<Child<Ready>> {
    const process = fork(fileURLToPath(new URL(module, import.meta.url)), args, {
      execArgv,
      env: { ...globalThis.process.env, NODE_ENV: 'production' },
      stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
    });
    return new Child(process, module, await nextMessage<Ready>(process, module));
  }

  /** @throws Error if the process ends instead of answering */
  ask<Answer>(question: object): Promise<Answer> {
    const answer = nextMessage<Answer>(this.#process, this.#name);
    this.#process.send(question);
    return answer;
  }

  async stop(): Promise<void> {
    const exit = once(this.#process, 'exit');
    this.#process.disconnect();
    await exit;
  }
}

function nextMessage<Message>(process: ChildProcess, name: string): Promise<Message> {
  return new Promise((resolve, reject) => {
    const ended = (code: number | null) => reject(new Error(`${name} ended with ${code} instead of answering.`));
    process.once('exit', ended);
    process.once('message', (message) => {
      process.off('exit', ended);
      resolve(message as Message);
    });
  });
}

/** For the child: reports that it is ready, answers the parent's questions, and exits when the parent disconnects. */
export function answerParent<Question, Answer>(
  ready: object,
  answer: (question: Question) => Answer | Promise<Answer>,
): void {
  process.on('message', async (question: Question) => {
    process.send?.(await answer(question));
  });
  process.on('disconnect', () => process.exit());
  process.send?.(ready);
}
