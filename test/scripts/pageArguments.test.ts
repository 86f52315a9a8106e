import { spawnSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeEach, expect, test } from '@jest/globals';
import { folderWithSources } from '../support/programs/npmScripts.ts';

const folder = folderWithSources();
const path = join(folder.path, 'schema.graphql');
const schema = readFileSync(path, 'utf8');
beforeEach(() => writeFileSync(path, schema));
afterAll(() => folder.remove());

function run(...args: string[]) {
  const { status, stderr } = spawnSync(process.execPath, ['scripts/codegen/page-arguments.ts', ...args], {
    cwd: folder.path,
    encoding: 'utf8',
  });
  return { status, problems: stderr.split('\n').slice(0, -1) };
}

/** The text of `Contract.notes` in the schema, from its name to the end of its directive. */
const [notes = ''] =
  /notes\(.*?requireOneSlicingArgument: false\n {4}\)/s.exec(schema.slice(schema.indexOf('\ntype Contract '))) ?? [];

const DEVIATIONS: [what: string, before: string, after: string, expected: string, actual: string][] = [
  [
    'a missing argument',
    '    "Only rows that meet these conditions."\n    where: NoteWhere\n',
    '',
    'conditions',
    'order',
  ],
  ['another type', 'skip: Int', 'skip: Float', 'skip: Int', 'skip: Float'],
  ['a default', 'first: Int', 'first: Int = 10', 'first: Int', 'first: Int = 10'],
  ['the conditions of another type', 'where: NoteWhere', 'where: EventWhere', 'where: NoteWhere', 'where: EventWhere'],
  ['the order of another type', 'NoteOrder', 'EventOrder', 'NoteOrder', 'EventOrder'],
  ['another default size', '10 when neither', '20 when neither', '10 when neither', '20 when neither'],
  ['another largest page', '0 to 100', '0 to 500', '0 to 100', '0 to 500'],
  ['another description', 'Only rows after', 'Rows after', 'Only rows after', 'Rows after'],
  ['a page that may be null', 'NoteConnection!', 'NoteConnection', '): NoteConnection!', '): NoteConnection'],
  ['another assumed size', 'assumedSize: 10', 'assumedSize: 20', 'assumedSize: 10', 'assumedSize: 20'],
  ['another sized field', '["nodes", "edges"]', '["nodes"]', '["nodes", "edges"]', '["nodes"]'],
];

test.each(DEVIATIONS)('a list with %s is reported with its place, and written as the others are', (...deviation) => {
  const [, before, after, expected, actual] = deviation;
  const changed = schema.replace(notes, notes.replace(before, after));
  expect(changed).not.toBe(schema);
  writeFileSync(path, changed);

  const line = schema.slice(0, schema.indexOf(notes)).split('\n').length;
  const { status, problems } = run('--check');
  expect(status).toBe(1);
  expect(problems).toHaveLength(1);
  expect(problems[0]).toMatch(
    new RegExp(`^schema\\.graphql:${line}: Contract\\.notes: expected \`.*\`, but got \`.*\`\\.`),
  );
  expect(problems[0]).toContain(expected);
  expect(problems[0]).toContain(actual);

  expect(run()).toEqual({ status: 0, problems: [] });
  expect(readFileSync(path, 'utf8')).toBe(schema);
});

test('a new list of which only the name and the type are written gets the rest, at the size of its place', () => {
  const added = '"More."\n  more: EventConnection!\n';
  writeFileSync(
    path,
    schema.replace('type Note implements Node {', `$&\n  ${added}`).replace(/type Query @auth {/, `$&\n  ${added}`),
  );
  expect(run()).toEqual({ status: 0, problems: [] });
  const written = readFileSync(path, 'utf8').match(/more\(.*?requireOneSlicingArgument: false\n {4}\)/gs);
  const events = schema.match(/events\(.*?requireOneSlicingArgument: false\n {4}\)/gs);
  const ordered = written?.map((text) => text.replace('more', 'events').replace('CREATED_AT', 'OCCURRED_AT'));
  expect(ordered).toEqual([events?.at(0), events?.at(-1)]);
});

test('an argument that is no page argument is reported, and not overwritten', () => {
  const changed = schema.replace(notes, notes.replace('first: Int', 'urgent: Boolean\n    $&'));
  writeFileSync(path, changed);
  const problems = [expect.stringContaining('Contract.notes: expected only page arguments, but got `urgent`.')];
  expect(run('--check')).toEqual({ status: 1, problems });
  expect(run()).toEqual({ status: 1, problems });
  expect(readFileSync(path, 'utf8')).toBe(changed);
});

test('a default order of its own and other directives stay', () => {
  const own = notes
    .replace('direction: ASC', 'direction: DESC')
    .replace('@listSize', '@deprecated(reason: "Old.")\n    $&');
  const changed = schema.replace(notes, own);
  writeFileSync(path, changed);
  expect(run('--check')).toEqual({ status: 0, problems: [] });
});
