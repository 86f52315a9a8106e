import { readFileSync } from 'node:fs';
import { describe, expect, test } from '@jest/globals';
import { readConfig } from '../../src/config/config.ts';
import { SETTINGS } from '../../src/config/settings.ts';

/** The rows of the table: the value, the name of the constant or setting, and the file that enforces it. */
const rows = [
  ...readFileSync('docs/limits.md', 'utf8').matchAll(
    /^\| [^|]+ \| ([\d,]+)[^|]* \| `(\w+)` +\| `(.+?)` +\| [^|]+ \|$/gm,
  ),
].map(([, value = '', name = '', file = '']) => ({ name, file, value: Number(value.replaceAll(',', '')) }));
const settings = rows.filter(({ name }) => name.startsWith('LIMIT_'));
const constants = rows.filter(({ name }) => !name.startsWith('LIMIT_'));

describe('the table of docs/limits.md', () => {
  test('has every limit that can be set', () => {
    const names = Object.keys(SETTINGS).filter((name) => name.startsWith('LIMIT_'));
    expect(settings.map(({ name }) => name).sort()).toEqual(names.sort());
  });

  test.each(settings)('gives $name its default, $value', ({ name, value }) => {
    const tokens = { AUTH_SECRET: 'x'.repeat(32), AUTH_ISSUER: 'test', AUTH_AUDIENCE: 'test' };
    expect(readConfig({ ...tokens, [name]: String(value) })).toEqual(readConfig(tokens));
  });

  test.each(constants)('gives $name the value that it has in $file, $value', ({ name, file, value }) => {
    const source = readFileSync(file, 'utf8');
    const [, expression = ''] = new RegExp(`^(?:export )?const ${name} = ([\\d_ *]+);$`, 'm').exec(source) ?? [];
    const factors = expression.replaceAll('_', '').split('*').map(Number);
    expect(factors.reduce((product, factor) => product * factor)).toBe(value);
  });

  test('has every constant of those files', () => {
    const files = new Set(constants.map(({ file }) => file));
    const names = [...files].flatMap((file) => readFileSync(file, 'utf8').match(/(?<=const )MAX_\w+(?= =)/g) ?? []);
    expect(constants.map(({ name }) => name).sort()).toEqual(names.sort());
  });

  test('names files that read the setting', () => {
    const limitOf = (name: string) =>
      name
        .slice('LIMIT_'.length)
        .toLowerCase()
        .replace(/_(\w)/g, (_, letter: string) => letter.toUpperCase());
    for (const { name, file } of settings) expect(readFileSync(file, 'utf8')).toContain(limitOf(name));
  });
});
