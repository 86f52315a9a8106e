import { execFileSync, spawnSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, expect, test } from '@jest/globals';
import { folderWithSources } from '../support/programs/npmScripts.ts';

const FORGOTTEN: [what: string, before: string, more: string, file: string, name: string][] = [
  ['a field', 'type Contract implements Node {', 'fieldA: String', 'contract.ts', 'fieldA'],
  ['a condition', 'input NoteWhere {', 'conditionB: [String!]', 'note.ts', 'conditionB'],
  ['an order', 'enum CustomerOrderField {', 'ORDER_C', 'customer.ts', 'ORDER_C'],
  ['an input', 'input CreateEventInput {', 'inputD: String', 'mutation.ts', 'inputD'],
  ['a query', 'type Query @auth {', 'queryE: String', 'query.ts', 'queryE'],
];

const BADGE = `
  "A badge." type Badge implements Node { "The id." id: ID! "What it says." text: String }
  "A page." type BadgeConnection { "The rows." nodes: [Badge!]! "Their number." totalCount: Int! }
  "The conditions." input BadgeWhere { "One of these." id: [ID!] }
  "The orders." enum BadgeOrderField { "By age." CREATED_AT }
`;

/** The errors of the compiler after the changes below, without their places in files. */
let errors: string[];

beforeAll(() => {
  const folder = folderWithSources();
  function change(file: string, changed: (text: string) => string): void {
    const path = join(folder.path, file);
    writeFileSync(path, changed(readFileSync(path, 'utf8')));
  }
  change('schema.graphql', (schema) =>
    FORGOTTEN.reduce(
      (text, [, before, more]) => text.replace(before, `${before}\n  "Forgotten."\n  ${more}`),
      schema + BADGE,
    ),
  );
  change('src/domain/nouns.ts', (text) =>
    text.replace('NOUNS = {', "NOUNS = {\n  Badge: { one: 'badge', many: 'badges', prefix: 'bdg' },"),
  );
  const run = { cwd: folder.path, encoding: 'utf8' } as const;
  execFileSync('node_modules/.bin/graphql-codegen', ['--config', 'codegen.yml'], { ...run, stdio: 'ignore' });
  const { stdout } = spawnSync('node_modules/.bin/tsc', ['--pretty', 'false'], run);
  errors = (stdout.match(/^src.*error.*/gm) ?? []).map((error) => error.replace(/\(.*?\)/, ''));
  folder.remove();
}, 120_000);

test.each(FORGOTTEN)(
  '%s that is in the schema alone does not compile, and the compiler says where it is missing',
  (...[, , , file, name]) => {
    expect(errors).toContainEqual(expect.stringMatching(new RegExp(`^src/graphql/resolvers/${file}.*"${name}"`)));
  },
);

const MISSING = [
  // It writes rows of all nouns.
  /^src\/seed\/rows\.ts.*"badges"/,
  /^src\/db\/queries\/index\.ts.*"badges"/,
  /^src\/db\/tables\.ts.*"badges"/,
  /^src\/graphql\/resolvers\/index\.ts.*'Badge' is missing/,
];

test('a noun that has no table, no queries or no resolvers does not compile, and the compiler says where they go', () => {
  for (const missing of MISSING) expect(errors).toContainEqual(expect.stringMatching(missing));
});

test('the compiler complains of nothing else', () => {
  expect(errors).toHaveLength(FORGOTTEN.length + MISSING.length);
});
