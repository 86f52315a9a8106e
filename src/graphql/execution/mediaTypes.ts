import { LRUCache } from 'lru-cache';

/** The default media type of responses. */
export const JSON_TYPE = 'application/json; charset=utf-8';
/** For clients that read the body whatever the status is. */
export const GRAPHQL_TYPE = 'application/graphql-response+json; charset=utf-8';
export const HTML_TYPE = 'text/html';

/** A media range: one item of an Accept header. */
interface MediaRange {
  type: string;
  parameters: string[];
  quality: number;
}

/**
 * The offered media type that the client prefers, by its Accept header (RFC 9110, 12.5.1); the first one if it has no
 * preference, and null if it accepts none.
 */
export function preferredType<Type extends string>(accept: string | undefined, offered: readonly Type[]): Type | null {
  if (!accept || accept === '*/*') return offered[0] ?? null;
  const ranges = split(accept, ',').map(rangeOf);
  let best = { type: null as Type | null, quality: 0, specificity: 0, place: 0 };
  for (const type of offered) {
    const { quality, specificity, place } = closest(type, ranges);
    const ahead = quality - best.quality || specificity - best.specificity || best.place - place;
    if (quality > 0 && ahead > 0) best = { type, quality, specificity, place };
  }
  return best.type;
}

type AnswerType = typeof JSON_TYPE | typeof GRAPHQL_TYPE;

const MAX_CACHED_HEADERS = 100;
/** Results by Accept header; most clients send the same one every time. */
const cache = new LRUCache<string, AnswerType>({ max: MAX_CACHED_HEADERS });

/** The media type of a response; null if the client accepts none of them. */
export function answerType(accept = ''): AnswerType | null {
  const cached = cache.get(accept);
  if (cached) return cached;
  const type = preferredType<AnswerType>(accept, [JSON_TYPE, GRAPHQL_TYPE]);
  if (type) cache.set(accept, type);
  return type;
}

/** The media type of a rejection: clients that name the GraphQL type read code and message in no other. */
export function refusalType(accept = '') {
  const named = accept.toLowerCase().includes('application/graphql-response+json');
  return (named && preferredType(accept, [GRAPHQL_TYPE])) || JSON_TYPE;
}

/** The most specific range that matches a type determines its quality. */
function closest(offered: string, ranges: MediaRange[]) {
  const { type, parameters } = rangeOf(offered);
  const [main] = type.split('/');
  let found = { quality: 0, specificity: -1, place: -1 };
  for (const [place, range] of ranges.entries()) {
    const level = [`*/*`, `${main}/*`, type].indexOf(range.type);
    if (level < 0 || !range.parameters.every((parameter) => parameters.includes(parameter))) continue;
    const specificity = 2 * level + Math.sign(range.parameters.length);
    const ahead = specificity - found.specificity || range.quality - found.quality;
    if (ahead >= 0) found = { quality: range.quality, specificity, place };
  }
  return found;
}

function rangeOf(item: string): MediaRange {
  const [type = '', ...rest] = split(item, ';').map((part) => part.trim().toLowerCase());
  const pairs = rest.filter(Boolean).map((part) => part.replace(/\s*=\s*"?([^"]*)"?$/, '=$1'));
  const quality = pairs.find((pair) => pair.startsWith('q='));
  return {
    type,
    parameters: pairs.filter((pair) => !pair.startsWith('q=')),
    quality: quality ? Number.parseFloat(quality.slice(2)) || 0 : 1,
  };
}

/** Splits a header value at separators outside quotes. */
function split(value: string, separator: ',' | ';'): string[] {
  return value.match(separator === ',' ? /(?:[^,"]|"(?:[^"\\]|\\.)*"?)+/g : /(?:[^;"]|"(?:[^"\\]|\\.)*"?)+/g) ?? [];
}
