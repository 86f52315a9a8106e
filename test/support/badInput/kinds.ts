import { systemClock } from '../../../src/commands/systemClock.ts';
import { NOUNS, type NodeType } from '../../../src/domain/nouns.ts';
import type { Fixture } from './fixture.ts';

/** A value that a field must not take, and how it is refused. */
export interface BadValue {
  value: unknown;
  /** Of a user error, or `BAD_USER_INPUT` where GraphQL itself refuses it. */
  code: string;
  /** Where in the input the trouble lies, where it is not the field itself. */
  path?: string[];
}

/** What a field must not take, and some of what it has to take. */
export interface Field {
  bad: BadValue[];
  good: unknown[];
}

export const refused = (code: string, ...values: unknown[]): BadValue[] => values.map((value) => ({ value, code }));
export const untyped = (...values: unknown[]) => refused('BAD_USER_INPUT', ...values);
export const invalid = (...values: unknown[]) => refused('INVALID_INPUT', ...values);

/** Both kinds of what a text may be too long in: characters of one unit of UTF-16, and of two. */
const CHARACTERS = ['x', '\u{1F600}'];
let distinct = 0;

/** Exactly so many characters, and never the same twice: some fields have to be unique. */
function filled(character: string, length: number): string {
  const suffix = `${++distinct}`;
  return character.repeat(length - suffix.length) + suffix;
}

/** `clearable`: null takes it away. `keepable`: it may be left out, but not be null. */
export const text = (max: number, { clearable = false, keepable = false } = {}): Field => ({
  bad: [
    ...invalid(
      '',
      ' ',
      '\n\t\u00a0',
      '\u200b\u2800\u3164',
      'a\0b',
      '\ud800',
      'a\udc00b',
      ...CHARACTERS.map((character) => character.repeat(max + 1)),
    ),
    ...untyped(42, true, {}, ['x']),
    ...(keepable ? invalid(null) : []),
  ],
  good: [
    ...CHARACTERS.map((character) => filled(character, max)),
    `\n${filled('x', max)} `,
    ...(clearable ? [null] : []),
    ...(keepable ? [undefined] : []),
  ],
});

/** The name of a row: what is no id of the type, or nobody's, is not found. */
export const idOf = (type: NodeType, fixture: Fixture): Field => {
  const unknown = systemClock.newId(type);
  const others = Object.entries(fixture.ids).filter(([other]) => other !== type);
  const malformed = [
    '',
    ' ',
    'x',
    `${NOUNS[type].prefix}_`,
    unknown.toUpperCase(),
    ` ${unknown}`,
    `${unknown}0`,
    `${unknown.slice(0, -1)}u`,
    `${unknown}\0`,
    '\ud800',
    'x'.repeat(10_000),
  ];
  return {
    bad: [
      ...refused('NOT_FOUND', unknown, 7, ...malformed, ...others.map(([, id]) => id)),
      ...untyped(true, {}, [], 1.5),
    ],
    good: [],
  };
};

export const version = (current: number): Field => ({
  bad: [...refused('VERSION_CONFLICT', 0, -1, current + 1, 2 ** 31 - 1), ...untyped('1', 1.5, 2 ** 31, true, {})],
  good: [null, current],
});

export const oneOf = (
  words: readonly string[],
  nullable: 'nullable' | 'required' | 'defaulted' = 'required',
): Field => ({
  bad: [
    ...untyped('', 'WHALE', words[0]?.toLowerCase(), 0, true, {}, words),
    ...(nullable === 'nullable' ? invalid(null) : []),
  ],
  good: [...words, ...(nullable === 'defaulted' ? [null] : [])],
});

/** An idempotency key, which is never the same twice where it is good. */
export const key = (): Field => ({
  bad: [...invalid('', ' ', 'a\0b', 'a\nb', '\ud800', '\u200b', 'x'.repeat(256)), ...untyped(true, {}, [], 1.5)],
  good: [null, ++distinct, ...CHARACTERS.map((character) => filled(character, 255))],
});

export const flag: Field = { bad: untyped('true', 1, {}), good: [false, true] };
