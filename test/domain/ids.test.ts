import { expect, test } from '@jest/globals';
import { idSuffix, typeOfId } from '../../src/domain/ids.ts';
import { NODE_TYPES, NOUNS } from '../../src/domain/nouns.ts';

const SUFFIX = '01kaq3w0v5fk7ajq1cymfjmyhd';

test.each(NODE_TYPES.map((type) => [type, NOUNS[type].prefix] as const))(
  'an id of a %s starts with %s',
  (type, prefix) => {
    expect(typeOfId(`${prefix}_${SUFFIX}`)).toBe(type);
    expect(idSuffix(`${prefix}_${SUFFIX}`)).toBe(SUFFIX);
  },
);

test.each([
  ['nothing', ''],
  ['a bare suffix', SUFFIX],
  ['an unknown prefix', `usr_${SUFFIX}`],
  ['an empty prefix', `_${SUFFIX}`],
  ['a prefix in capitals', `CUS_${SUFFIX}`],
  ['a suffix in capitals', `cus_${SUFFIX.toUpperCase()}`],
  ['a suffix too short', `cus_${SUFFIX.slice(1)}`],
  ['a suffix too long', `cus_${SUFFIX}0`],
  ['more than 128 bits', `cus_8${SUFFIX.slice(1)}`],
  ['a letter that base 32 leaves out', `cus_${SUFFIX.slice(0, -1)}l`],
  ['white space around it', ` cus_${SUFFIX}`],
  ['a line break after it', `cus_${SUFFIX}\n`],
  ['a name that every object has', 'constructor'],
])('%s is no id', (_, id) => expect(typeOfId(id)).toBeNull());
