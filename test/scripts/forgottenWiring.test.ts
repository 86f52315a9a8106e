import { execFileSync, spawnSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, expect, test } from '@jest/globals';
import { folderWithSources } from '../support/programs/npmScripts.ts';

const folders: { path: string; remove(): void }[] = [];
afterAll(() => {
  for (const folder of folders) folder.remove();
});

/** The errors of the compiler after files of the project have been changed and code has been generated. */
function errorsAfter(changes: Record<string, (text: string) => string>): string[] {
  const folder = folderWithSources();
  folders.push(folder);
  for (const [file, change] of Object.entries(changes)) {
    const path = join(folder.path, file);
    writeFileSync(path, change(readFileSync(path, 'utf8')));
  }
  const run = { cwd: folder.path, encoding: 'utf8' } as const;
  execFileSync('node_modules/.bin/graphql-codegen', ['--config', 'codegen.yml'], { ...run, stdio: 'ignore' });
  const { stdout } = spawnSync('node_modules/.bin/tsc', ['--pretty', 'false'], run);
  return stdout.match(/^src.*error.*/gm) ?? [];
}

const FORGOTTEN: [what: string, before: string, more: string, file: string, name: string][] = [
  ['a field', 'type Contract implements Node {', 'fieldA: String', 'contract.ts', 'fieldA'],
  ['a condition', 'input NoteWhere {', 'conditionB: [String!]', 'note.ts', 'conditionB'],
  ['an order', 'enum CustomerOrderField {', 'ORDER_C', 'customer.ts', 'ORDER_C'],
  ['an input', 'input CreateEventInput {', 'inputD: String', 'mutation.ts', 'inputD'],
  ['a query', 'type Query @auth {', 'queryE: String', 'query.ts', 'queryE'],
];

test('what is in the schema alone does not compile, and the compiler says what is missing and where', () => {
  const errors = errorsAfter({
    'schema.graphql': (schema) =>
      FORGOTTEN.reduce(
        (text, [, before, more]) => text.replace(before, `${before}\n  "Forgotten."\n  ${more}`),
        schema,
      ),
  });
  const expected = FORGOTTEN.map(([, , , file, name]) => new RegExp(`^src/graphql/resolvers/${file}.*"${name}"`));
  for (const error of expected) expect(errors).toContainEqual(expect.stringMatching(error));
  expect(errors).toHaveLength(FORGOTTEN.length);
}, 120_000);

const BADGE = `
  "A badge." type Badge implements Node { "The id." id: ID! "What it says." text: String }
  "A page." type BadgeConnection { "The rows." nodes: [Badge!]! "Their number." totalCount: Int! }
  "The conditions." input BadgeWhere { "One of these." id: [ID!] }
  "The orders." enum BadgeOrderField { "By age." CREATED_AT }
`;

test('a noun that has no table, no queries or no resolvers does not compile, and the compiler says where they go', () => {
  const errors = errorsAfter({
    'schema.graphql': (schema) => schema + BADGE,
    'src/domain/nouns.ts': (text) =>
      text.replace('NOUNS = {', "NOUNS = {\n  Badge: { one: 'badge', many: 'badges', prefix: 'bdg' },"),
  });
  expect(errors.map((error) => error.replace(/\(.*?\)/, '')).sort()).toEqual([
    expect.stringMatching(/^src\/db\/queries\/index\.ts.*"badges"/),
    expect.stringMatching(/^src\/db\/tables\.ts.*"badges"/),
    expect.stringMatching(/^src\/graphql\/resolvers\/index\.ts.*'Badge' is missing/),
  ]);
}, 120_000);
