import { execSync } from 'node:child_process';
import { cpSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Instruction } from './dockerfile.ts';

/** What would be started in a container. */
export interface Image {
  /** The folder that stands for `/`. */
  root: string;
  workdir: string;
  user: string;
  volume: string;
  env: Record<string, string>;
  healthcheck: string[];
  command: string[];
}

/**
 * Carries out the instructions of a Dockerfile in folders below `folder`, one for the root of each stage, from the files in
 * `context`. Commands run on this machine, with the paths of containers in their place. Returns the last stage.
 * @throws Error for instructions that it does not know
 */
export function buildImage(instructions: readonly Instruction[], context: string, folder: string): Image {
  const stages = new Map<string, Image>();
  let image: Image | undefined;
  for (const { name, text, options } of instructions) {
    if (name === 'FROM') {
      const [, base = '', stage = 'last'] = /^(\S+)(?: AS (\S+))?$/.exec(text) ?? [];
      if (!/^node:24-slim$/.test(base)) throw new Error(`Expected the base node:24-slim, but got ${base}.`);
      const root = join(folder, stage);
      mkdirSync(root);
      image = { root, workdir: '/', user: 'root', volume: '', env: {}, healthcheck: [], command: [] };
      stages.set(stage, image);
    } else {
      if (!image) throw new Error(`Expected FROM before ${name}.`);
      carryOut(image, { name, text, options }, stages, context);
    }
  }
  if (!image) throw new Error('Expected a Dockerfile with a stage, but got none.');
  return image;
}

function carryOut(image: Image, step: Instruction, stages: ReadonlyMap<string, Image>, context: string): void {
  const { name, text, options } = step;
  const inImage = (path: string) => join(image.root, path.startsWith('/') ? path : join(image.workdir, path));
  switch (name) {
    case 'WORKDIR':
      image.workdir = text;
      mkdirSync(inImage(text), { recursive: true });
      return;
    case 'COPY': {
      const paths = text.split(' ');
      const target = paths.pop() as string;
      const from = options.from === undefined ? context : (stages.get(options.from) as Image).root;
      const isFolder = target.endsWith('/');
      for (const path of paths)
        cpSync(join(from, path), inImage(isFolder ? join(target, path) : target), {
          recursive: true,
          verbatimSymlinks: true,
        });
      return;
    }
    case 'RUN':
      execSync(text.replace(/(?<= )\/(?=\w)/g, `${image.root}/`), { cwd: inImage('.'), stdio: 'inherit' });
      return;
    case 'ENV':
      for (const pair of text.split(' ')) {
        const [, variable = '', value = ''] = /^(\w+)=(\S+)$/.exec(pair) ?? [];
        image.env[variable] = value;
      }
      return;
    case 'USER':
      image.user = text;
      return;
    case 'VOLUME':
      image.volume = text;
      return;
    case 'HEALTHCHECK':
      image.healthcheck = JSON.parse(text.slice(text.indexOf('[')));
      return;
    case 'CMD':
      image.command = JSON.parse(text);
      return;
    case 'EXPOSE':
      return;
    default:
      throw new Error(
        `Expected an instruction that this script can carry out, but got ${name}. Teach it, or leave it out.`,
      );
  }
}
