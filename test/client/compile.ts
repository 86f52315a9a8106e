import { execFile } from 'node:child_process';
import { cp, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { basename, join } from 'node:path';

/** What the compiler has against one line. */
export interface Diagnostic {
  file: string;
  line: number;
  code: string;
  message: string;
}

/** Where the consumers live, with the strict compiler options of a front end's team. */
export const fixtures = join(import.meta.dirname, 'fixtures');

/** Type-checks files, by their names, as if they lay among the fixtures; answers what the compiler reports. */
export async function compile(files: Record<string, string>): Promise<Diagnostic[]> {
  // As deep in the tree as the fixtures, so that their imports resolve; hidden, so that no other tool looks inside.
  const folder = await mkdtemp(join(import.meta.dirname, '.compile-'));
  try {
    await cp(join(fixtures, 'tsconfig.json'), join(folder, 'tsconfig.json'));
    for (const [name, source] of Object.entries(files)) {
      await writeFile(join(folder, name), source);
    }
    return parse(await runCompiler(folder));
  } finally {
    await rm(folder, { recursive: true });
  }
}

function runCompiler(folder: string): Promise<string> {
  const compiler = join(import.meta.dirname, '../../node_modules/typescript/bin/tsc');
  return new Promise((resolve, reject) => {
    execFile(process.execPath, [compiler, '--pretty', 'false', '-p', folder], (error, stdout, stderr) => {
      const reportsErrors = error !== null && stdout !== '';
      if (error && !reportsErrors) reject(new Error(`the compiler failed: ${stderr}`, { cause: error }));
      else resolve(stdout);
    });
  });
}

function parse(output: string): Diagnostic[] {
  // A report starts in the first column; what explains it follows, indented.
  const reports = output.split(/^(?=\S)/m).filter(Boolean);
  return reports.map((report) => {
    const [, path, line, code, message] = /^(.+)\((\d+),\d+\): error (TS\d+): ([\s\S]*)$/.exec(report) ?? [];
    if (!path || !code || !message) {
      throw new Error(`expected a report of the compiler but got ${report}`);
    }
    return { file: basename(path), line: Number(line), code, message };
  });
}
