import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import {
  answerType,
  GRAPHQL_TYPE,
  HTML_TYPE,
  JSON_TYPE,
  preferredType,
  refusalType,
} from '../../src/graphql/execution/mediaTypes.ts';

describe('an answer is written in', () => {
  test.each([
    [undefined, JSON_TYPE],
    ['', JSON_TYPE],
    ['*/*', JSON_TYPE],
    ['application/*', JSON_TYPE],
    ['application/json', JSON_TYPE],
    ['APPLICATION/JSON', JSON_TYPE],
    ['application/json; charset="UTF-8"', JSON_TYPE],
    ['application/graphql-response+json', GRAPHQL_TYPE],
    ['application/graphql-response+json,application/json;q=0.9', GRAPHQL_TYPE],
    ['application/json;q=0.9, application/graphql-response+json', GRAPHQL_TYPE],
    ['application/json;q=0.5, */*;q=0.1', JSON_TYPE],
    ['application/json;q=0, */*;q=0.1', GRAPHQL_TYPE],
    ['text/html, */*;q=0.1', JSON_TYPE],
    ['text/html;x="a,application/json", application/graphql-response+json', GRAPHQL_TYPE],
  ])('what the client likes best: %s', (accept, type) => {
    expect(answerType(accept)).toBe(type);
  });

  test.each([
    'text/html',
    'application/json;v=2',
    'application/json;charset=iso-8859-1',
    'application/json;q=0',
    '*/*;q=0',
    'text/html;x="a,application/json,b"',
    'json',
    ',;="',
  ])('nothing where the client accepts %s alone', (accept) => {
    expect(answerType(accept)).toBeNull();
  });
});

test.each([
  [undefined, JSON_TYPE],
  ['*/*', JSON_TYPE],
  ['application/json', JSON_TYPE],
  ['text/html', JSON_TYPE],
  ['application/graphql-response+json,application/json;q=0.9', GRAPHQL_TYPE],
  ['application/json, application/graphql-response+json', GRAPHQL_TYPE],
  ['application/json, application/graphql-response+json;q=0', JSON_TYPE],
])('a refusal is written in the type of GraphQL for clients that name it: %s', (accept, type) => {
  expect(refusalType(accept)).toBe(type);
});

test('browsers that open a page would rather have one', () => {
  const accept = 'text/html,application/xhtml+xml,application/xml;q=0.9,image/avif,*/*;q=0.8';
  expect(preferredType(accept, [JSON_TYPE, HTML_TYPE])).toBe(HTML_TYPE);
});

test('whatever the header says, of what is offered one is chosen that has a quality, or none', () => {
  const offered = ['a/x', 'b/y'] as const;
  const range = fc.constantFrom('a/x', 'b/y', 'a/*', '*/*', 'c/z');
  const quality = fc.constantFrom(0, 0.2, 0.7, 1);
  fc.assert(
    fc.property(fc.uniqueArray(fc.tuple(range, quality), { minLength: 1, selector: ([name]) => name }), (ranges) => {
      const qualities = new Map<string, number>(ranges);
      const of = (type: string) => qualities.get(type) ?? qualities.get(`${type[0]}/*`) ?? qualities.get('*/*') ?? 0;
      const chosen = preferredType(ranges.map(([name, q]) => `${name};q=${q}`).join(', '), offered);
      const best = Math.max(...offered.map(of));
      expect(chosen === null ? 0 : of(chosen)).toBe(best);
    }),
  );
});

test('a hostile header takes no longer than its length', () => {
  for (const accept of ['"'.repeat(30_000), ',;="\\'.repeat(6_000), 'a/b;'.repeat(8_000), 'a/b,'.repeat(8_000)]) {
    expect(answerType(accept)).toBeNull();
  }
});
