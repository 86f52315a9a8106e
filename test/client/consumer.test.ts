import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from '@jest/globals';
import { compile, type Diagnostic, fixtures } from './compile.ts';
import { mistakes } from './mistakes.ts';

const page = await readFile(join(fixtures, 'contract-page.tsx'), 'utf8');

describe('a page that uses the hooks rightly', () => {
  test('compiles', async () => {
    expect(await compile({ 'page.tsx': page })).toEqual([]);
  });

  test("compiles with Apollo Client's modern signatures", async () => {
    const modern = `import '@apollo/client';
      declare module '@apollo/client' {
        interface TypeOverrides { signatureStyle: 'modern' }
      }`;
    expect(await compile({ 'page.tsx': page, 'modern.tsx': modern })).toEqual([]);
  });
});

describe('a page with one mistake does not compile', () => {
  let diagnostics: Diagnostic[];

  beforeAll(async () => {
    diagnostics = await compile(
      Object.fromEntries(mistakes.map(({ right, wrong }, index) => [fileName(index), replaceOnce(right, wrong)])),
    );
  });

  test.each(mistakes.map((mistake, index) => ({ ...mistake, index })))(
    '$mistake',
    ({ index, right, code, message }) => {
      expect(diagnostics.filter(({ file }) => file === fileName(index))).toEqual([
        { file: fileName(index), line: lineOf(right), code, message: expect.stringContaining(message) },
      ]);
    },
  );
});

function fileName(index: number): string {
  return `mistake-${index}.tsx`;
}

function replaceOnce(right: string, wrong: string): string {
  const parts = page.split(right);
  if (parts.length !== 2) {
    throw new Error(`expected the page to have ${right} once but got it ${parts.length - 1} times`);
  }
  return parts.join(wrong);
}

function lineOf(text: string): number {
  return page.slice(0, page.indexOf(text)).split('\n').length;
}
