import { describe, expect, test } from '@jest/globals';
import { isVisible, withoutInvisible } from '../../src/domain/invisible.ts';

const INVISIBLE = {
  'zero-width space': '\u200b',
  'zero-width joiner': '\u200d',
  'word joiner': '\u2060',
  'byte order mark': '\ufeff',
  'Braille blank': '\u2800',
  'Hangul filler': '\u3164',
  'Hangul choseong filler': '\u115f',
  'Hangul jungseong filler': '\u1160',
  'halfwidth Hangul filler': '\uffa0',
  'soft hyphen': '\u00ad',
  'combining grapheme joiner': '\u034f',
  'Mongolian variation selector': '\u180b',
  'Mongolian vowel separator': '\u180e',
  'Khmer inherent vowel': '\u17b4',
  'variation selector': '\ufe0f',
  'variation selector of a supplement': '\u{e0100}',
  tag: '\u{e0041}',
  'left-to-right mark': '\u200e',
  'Arabic letter mark': '\u061c',
  override: '\u202e',
  isolate: '\u2066',
  'invisible times': '\u2062',
  'interlinear annotation anchor': '\ufff9',
  'shorthand format control': '\u{1bca0}',
  'musical beam': '\u{1d173}',
  'musical null notehead': '\u{1d159}',
  'hieroglyph joiner': '\u{13430}',
  'hieroglyph blank': '\u{13441}',
  'Khitan filler': '\u{16fe4}',
  noncharacter: '\ufdd0',
  escape: '\u001b',
  delete: '\u007f',
};

describe('nothing can be seen of a text of', () => {
  test.each(Object.entries(INVISIBLE))('%s', (_, character) => {
    expect(isVisible(` ${character.repeat(3)}\n`)).toBe(false);
    expect(withoutInvisible(`a${character}b${character}`)).toBe('ab');
  });

  test.each([
    ['no character', ''],
    ['white space', ' \t\n\u00a0\u1680\u2003\u202f\u205f\u3000\u2028\u0085'],
    ['a mark without a letter', '\u0301'],
    ['an enclosing mark', ' \u20dd'],
  ])('%s', (_, text) => expect(isVisible(text)).toBe(false));
});

test.each([
  ...'a-.0漢字ا',
  '\u{1F600}',
  'न\u093f',
  '\u0601',
  '\u06dd',
  '\ue000',
  '\ufffd',
  '\u{10fffd}',
  '\u200b\u200b!',
])('%s can be seen', (text) => expect(isVisible(text)).toBe(true));

test('white space stays where what cannot be seen goes', () => {
  expect(withoutInvisible('a \u00a0\u3000b')).toBe('a \u00a0\u3000b');
});
