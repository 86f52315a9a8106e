import { ModernFakeTimers } from '@jest/fake-timers';
import { ModuleMocker } from 'jest-mock';

type ProjectConfig = ConstructorParameters<typeof ModernFakeTimers>[0]['config'];

const { exit } = process;

/** Runs a file of tests in the realm of the worker, where the modules are, instead of in a VM context of its own. */
export default class Environment {
  global = globalThis;
  moduleMocker = new ModuleMocker(globalThis);
  fakeTimersModern: ModernFakeTimers;

  /** Sets the globals of the project. */
  constructor({ projectConfig }: { projectConfig: ProjectConfig }) {
    Object.assign(globalThis, projectConfig.globals);
    this.fakeTimersModern = new ModernFakeTimers({ config: projectConfig, global: globalThis });
  }

  async setup(): Promise<void> {}

  async teardown(): Promise<void> {
    this.fakeTimersModern.dispose();
    // Jest wraps it for each file.
    process.exit = exit;
  }

  getVmContext(): null {
    return null;
  }
}
