import { execFileSync, spawnSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, expect, test } from '@jest/globals';
import { folderWithSources } from '../support/programs/npmScripts.ts';

const folder = folderWithSources();
afterAll(() => folder.remove());

const FORGOTTEN: [what: string, before: string, more: string, error: RegExp][] = [
  ['a field', 'type Contract implements Node {', 'fieldA: String', /^src\/graphql\/resolvers\/contract\.ts.*"fieldA"/m],
  ['a condition', 'input NoteWhere {', 'conditionB: [String!]', /^src\/graphql\/resolvers\/note\.ts.*"conditionB"/m],
  ['an order', 'enum CustomerOrderField {', 'ORDER_C', /^src\/graphql\/resolvers\/customer\.ts.*"ORDER_C"/m],
  ['an input', 'input CreateEventInput {', 'inputD: String', /^src\/graphql\/resolvers\/mutation\.ts.*"inputD"/m],
];

test('what is in the schema alone does not compile, and the compiler says what is missing and where', () => {
  const path = join(folder.path, 'schema.graphql');
  const schema = FORGOTTEN.reduce(
    (text, [, before, more]) => text.replace(before, `${before}\n  "Forgotten."\n  ${more}`),
    readFileSync(path, 'utf8'),
  );
  writeFileSync(path, schema);
  const run = { cwd: folder.path, encoding: 'utf8' } as const;
  execFileSync('node_modules/.bin/graphql-codegen', ['--config', 'codegen.yml'], { ...run, stdio: 'ignore' });
  const { stdout } = spawnSync('node_modules/.bin/tsc', ['--pretty', 'false'], run);
  for (const [, , , error] of FORGOTTEN) expect(stdout).toMatch(error);
  expect(stdout.match(/^src.*error/gm)).toHaveLength(FORGOTTEN.length);
}, 120_000);
