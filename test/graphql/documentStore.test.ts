import { expect, test } from '@jest/globals';
import { parse } from 'graphql';
import { documentStore } from '../../src/graphql/execution/documentStore.ts';

/** A document of about this many characters. */
const textOf = (name: string, length: number) => `query ${name} { viewer { name } } #${'x'.repeat(length)}`;

async function add(store: ReturnType<typeof documentStore>, name: string, length: number): Promise<string> {
  const text = textOf(name, length);
  await store.byKey.set(`schema:${name}`, parse(text));
  return text;
}

test('a document is found by its key, its hash and its text', async () => {
  const store = documentStore();
  const text = await add(store, 'One', 10);
  const found = store.byText(text);
  expect(found).toEqual({ hash: 'One', document: parse(text) });
  expect(store.byHash('One')).toBe(found);
  expect(await store.byKey.get('schema:One')).toBe(found?.document);
  expect(store.byText(`${text} `)).toBeUndefined();
  expect(store.byHash('Two')).toBeUndefined();
});

test('the documents that were not used for the longest time make room, and are not found by their text either', async () => {
  const store = documentStore();
  const one = await add(store, 'One', 90_000);
  const two = await add(store, 'Two', 90_000);
  expect(store.byText(one)).toBeDefined();
  const three = await add(store, 'Three', 90_000);
  expect([one, two, three].map((text) => store.byText(text)?.hash)).toEqual(['One', undefined, 'Three']);
  expect(await store.byKey.get('schema:Two')).toBeUndefined();
});

test('a document that is stored again is still found, and one that is removed is not', async () => {
  const store = documentStore();
  const text = await add(store, 'One', 10);
  await add(store, 'One', 10);
  expect(store.byText(text)?.hash).toBe('One');
  await store.byKey.delete('schema:One');
  expect(store.byText(text)).toBeUndefined();
});

test('a document that is larger than all that may be stored is not', async () => {
  const store = documentStore();
  const text = await add(store, 'Large', 300_000);
  expect(store.byText(text)).toBeUndefined();
  expect(store.byHash('Large')).toBeUndefined();
});
