import { globSync, readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import {
  buildSchema,
  concatAST,
  type DefinitionNode,
  Kind,
  type OperationDefinitionNode,
  parse,
  validate,
} from 'graphql';
import * as client from '../../src/generated/client.ts';

const schema = buildSchema(readFileSync('schema.graphql', 'utf8'));
const files = globSync('src/client/documents/**/*.graphql').map((path) => ({
  path,
  document: parse(readFileSync(path, 'utf8')),
}));
const definitions = files.flatMap(({ document }) => document.definitions);

describe('the documents', () => {
  test('are valid together', () => {
    expect(validate(schema, concatAST(files.map(({ document }) => document)))).toEqual([]);
  });

  test.each(files)('$path holds what its name says', ({ path, document }) => {
    const name = basename(path, '.graphql').replace(/(?:^|-)(\w)/g, (_, letter) => letter.toUpperCase());
    expect(document.definitions.map(nameOf)).toEqual([name]);
  });

  test('are all generated, complete with their fragments', () => {
    const operations = definitions.filter(({ kind }) => kind === Kind.OPERATION_DEFINITION).map(nameOf);
    const generated = Object.entries(client).filter(([name]) => name.endsWith('Document'));
    expect(generated.map(([name]) => name).sort()).toEqual(operations.map((name) => `${name}Document`).sort());
    for (const [, document] of generated) {
      expect(validate(schema, document)).toEqual([]);
    }
  });
});

describe('the mutations', () => {
  const mutations = definitions.filter(
    (definition): definition is OperationDefinitionNode =>
      definition.kind === Kind.OPERATION_DEFINITION && definition.operation === 'mutation',
  );
  const fields = Object.keys(schema.getMutationType()?.getFields() ?? {});

  test('are those of the schema, one by one', () => {
    const expected = fields.map((field) => field.replace(/^\w/, (letter) => letter.toUpperCase()));
    expect(mutations.map(nameOf).sort()).toEqual(expected.sort());
  });

  test.each(mutations.map((mutation) => ({ name: nameOf(mutation), mutation })))(
    '$name asks for all of its payload',
    ({ mutation }) => {
      const [field] = mutation.selectionSet.selections;
      if (field?.kind !== Kind.FIELD) throw new Error('expected a mutation to select a field');
      const payload = schema.getType(`${nameOf(mutation)}Payload`);
      if (!payload || !('getFields' in payload)) throw new Error('expected the mutation to have a payload');
      const selected = field.selectionSet?.selections.map((selection) => 'name' in selection && selection.name?.value);
      expect(selected?.sort()).toEqual(Object.keys(payload.getFields()).sort());
    },
  );
});

function nameOf(definition: DefinitionNode): string {
  return ('name' in definition && definition.name?.value) || '';
}
