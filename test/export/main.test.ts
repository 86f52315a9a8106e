import { spawnSync } from 'node:child_process';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, jest, test } from '@jest/globals';
import { readArguments } from '../../src/cli/importArguments.ts';
import { freshFolder, runProgram } from '../support/programs/npmScripts.ts';

// Programs take their time to start where the machine is busy.
jest.setTimeout(60_000);

const folder = freshFolder();
const DATABASE_URL = `file:${folder.path}/portal.db`;
afterAll(() => folder.remove());

const run = (script: string, ...args: string[]) =>
  runProgram(script, { cwd: folder.path, env: { DATABASE_URL }, args });
const inFolder = (name: string) => join(folder.path, name);
const AS = ['--as', 'urn:people:7:Mona'];

beforeAll(async () => {
  expect((await run('seed', '--customers', '60')).code).toBe(0);
});

test('npm run export writes a file and its checksum, which sha256sum takes, too', async () => {
  const where = `'{"status":["APPROVED","DRAFT"]}'`;
  const args = ['--type', 'contracts', '--format', 'csv', '--out', 'c.csv', '--where', where, '--columns', 'id,status'];
  const { code, stdout } = await run('export', ...args);
  expect(code).toBe(0);
  const rows = readFileSync(inFolder('c.csv'), 'utf8').split('\r\n').slice(1, -1);
  expect(rows.length).toBeGreaterThan(5);
  expect(rows.every((row) => /^ctr_\w+,(APPROVED|DRAFT)$/.test(row))).toBe(true);
  expect(stdout).toMatch(new RegExp(`^Wrote ${rows.length} rows to c.csv, SHA-256 [\\da-f]{64}\\.\n$`));
  expect(readFileSync(inFolder('c.csv.sha256'), 'utf8')).toMatch(
    new RegExp(`^# ${rows.length} rows\n[\\da-f]{64}  c.csv\n$`),
  );
  const { status } = spawnSync('sha256sum', ['--check', '--strict', 'c.csv.sha256'], { cwd: folder.path });
  expect(status).toBe(0);
  expect(readdirSync(folder.path).filter((name) => name.includes('unfinished'))).toEqual([]);
});

test.each(['csv', 'jsonl'])(
  'npm run export:verify accepts a %s file, and finds a changed byte or row',
  async (format) => {
    const name = `n.${format}`;
    await run('export', '--type', 'notes', '--format', format, '--out', name);
    expect(await run('export:verify', name)).toMatchObject({
      code: 0,
      stdout: `${name} is as it was exported: 7200 rows.\n`,
    });

    const bytes = readFileSync(inFolder(name));
    const changed = Buffer.from(bytes);
    const place = Math.floor(bytes.length / 2);
    changed.writeUInt8(bytes.readUInt8(place) ^ 1, place);
    const checksum = readFileSync(inFolder(`${name}.sha256`), 'utf8');
    for (const [file, sum] of [
      [changed, checksum],
      [bytes.subarray(0, -1), checksum],
      [bytes, checksum.replace('7200', '7201')],
    ] as const) {
      writeFileSync(inFolder(name), file);
      writeFileSync(inFolder(`${name}.sha256`), sum);
      const { code, stdout, stderr } = await run('export:verify', name);
      expect({ code, stdout }).toEqual({ code: 1, stdout: '' });
      expect(stderr).toMatch(/^Expected n\.\w+ to have 720\d rows and the SHA-256 .* Export it again\.\n$/);
    }
  },
);

test('an export that cannot be made leaves the former file as it is', async () => {
  const args = ['--format', 'jsonl', '--out', 'kept.jsonl'];
  await run('export', '--type', 'customers', ...args);
  const before = readFileSync(inFolder('kept.jsonl'));
  for (const wrong of [
    ['--type', 'people'],
    ['--type', 'contracts', '--where', `'{"awaitsMe":true}'`],
    ['--type', 'contracts', '--where', '{'],
  ]) {
    const { code, stderr } = await run('export', ...wrong, ...args);
    expect(code).toBe(1);
    expect(stderr).toMatch(/^(Nothing was exported: Expected|Usage: npm run export -- ).*\n$/);
  }
  expect(readFileSync(inFolder('kept.jsonl'))).toEqual(before);
  expect((await run('export:verify', 'kept.jsonl')).code).toBe(0);
});

test('npm run import tries by default, writes with --apply, and changes nothing the second time', async () => {
  const rows = ['externalReference,name,segment', 'a-1,Ann,RETAIL', 'a-2,Bob,RETAIL', 'a-3,,RETAIL'];
  writeFileSync(inFolder('p.csv'), rows.join('\n'));
  const args = ['--type', 'customers', '--from', 'p.csv', ...AS];
  const report = (...lines: string[]) => expect.stringContaining(lines.map((line) => `${line}\n`).join(''));
  const refused = ['line 4: refused', '  Field "name" of required type "String!" was not provided.'];
  expect(await run('import', ...args)).toMatchObject({
    code: 1,
    stdout: report(
      'line 2: created',
      'line 3: created',
      ...refused,
      'A dry run, nothing was written: 2 created, 0 updated, 0 unchanged, 1 refused.',
    ),
  });
  writeFileSync(inFolder('p.csv'), rows.slice(0, 3).join('\n'));
  expect(await run('import', ...args, '--apply')).toMatchObject({
    code: 0,
    stdout: report('line 2: created', 'line 3: created', '2 created, 0 updated, 0 unchanged, 0 refused.'),
  });
  expect(await run('import', ...args, '--apply')).toMatchObject({
    code: 0,
    stdout: report('line 2: unchanged', 'line 3: unchanged', '0 created, 0 updated, 2 unchanged, 0 refused.'),
  });
  await run(
    'export',
    '--type',
    'events',
    '--where',
    `'{"actorSubject":["urn:people:7"]}'`,
    '--format',
    'jsonl',
    '--out',
    'e.jsonl',
  );
  expect(readFileSync(inFolder('e.jsonl'), 'utf8').match(/"actorName":"Mona"/g)).toHaveLength(2);
});

test.each([
  [['--type', 'notes'], /^Usage: .*but got notes\)\.$/],
  [['--type', 'events', ...AS], /^Usage: .*--from takes/],
  [['--type', 'events', '--from', 'x.csv', '--as', 'nobody'], /^Usage: .*--as takes who imports/],
])('npm run import tells how it is used where it gets %j', (args, message) => {
  expect(() => readArguments(args)).toThrow(message);
});

test.each([
  ['x.txt', /^Expected a file that ends in \.csv or \.jsonl, but got x\.txt\.\n$/],
  ['gone.csv', /^The file gone\.csv cannot be read or written \(ENOENT\)\.\n$/],
])('npm run import ends with one line where it cannot read %s', async (name, message) => {
  const { code, stderr } = await run('import', '--type', 'events', '--from', name, ...AS);
  expect(code).toBe(1);
  expect(stderr).toMatch(message);
});
