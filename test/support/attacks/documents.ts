/** A request of somebody who wants to do harm. */
export interface Attack {
  what: string;
  body: string | Buffer<ArrayBuffer>;
  headers?: Record<string, string>;
  /** Whether it may be answered after all: what it asks for is little. */
  harmless?: boolean;
}

type Part = (i: number) => string;

const times = (count: number, part: Part | string) =>
  Array.from({ length: count }, (_, i) => (typeof part === 'string' ? part : part(i))).join(' ');
const nested = (depth: number, start: string, middle: string, end: string) =>
  start.repeat(depth) + middle + end.repeat(depth);
const query = (what: string, text: string, more: Partial<Attack> = {}): Attack => ({
  what,
  body: JSON.stringify({ query: text }),
  ...more,
});

const contractFragment = (i: number, inside: string) => `fragment F${i} on Contract { ${inside} }`;
const again = 'customer { contracts(first: 1) { nodes {';
const contracts = (args: string) => `{ contracts(${args}) { totalCount } }`;

const deepAndWide: Attack[] = [
  query('fields 400 deep', `{ contracts { nodes { ${nested(130, again, ' id ', '} } } ')} } } }`),
  query('fields 2,000 deep, not closed', `{ contracts ${'{ nodes '.repeat(2_000)}`),
  query('inline fragments 600 deep', `{ viewer { ${nested(600, '... { ', 'id', ' }')} } }`, { harmless: true }),
  query('10,000 repeated fields', `{ viewer { ${times(10_000, 'id')} } }`),
  query('1,900 repeated fields', `{ viewer { ${times(1_900, 'id')} } }`),
  query('200 repeated fields with arguments', `{ ${times(200, 'contracts(first: 1) { totalCount }')} }`),
  query('180 inline fragments beside each other', `{ viewer { ${times(180, '... { id }')} } }`, { harmless: true }),
  query('1,000 aliases', `{ viewer { ${times(600, (i) => `a${i}: id`)} } }`),
  query('300 aliases at the root', `{ ${times(300, (i) => `a${i}: viewer { subject }`)} }`),
  query('an alias of 19,000 characters', `{ viewer { ${'a'.repeat(19_000)}: id } }`, { harmless: true }),
  query(
    'pages in pages in pages',
    '{ contracts(first: 100) { nodes { notes(first: 100) { nodes { replies(first: 100) { nodes { id } } } } } } }',
  ),
  query(
    'every list counted',
    `{ customers(first: 100) { nodes { contracts(first: 100) { totalCount nodes { notes { totalCount } } } } } }`,
  ),
  query('rows passed over', `{ ${times(10, (i) => `a${i}: contracts(first: 1, skip: 1000000) { nodes { id } }`)} }`),
];

const fragments: Attack[] = [
  query(
    'fragments that spread another one twice, 150 times over',
    `{ contracts { nodes { ...F0 } } } ${times(150, (i) => contractFragment(i, `...F${i + 1} ...F${i + 1}`))} ${contractFragment(150, 'id')}`,
  ),
  query(
    'the same with lists and aliases',
    `{ contracts { nodes { ...F0 } } } ${times(40, (i) => contractFragment(i, `a: ${again} ...F${i + 1} } } } b: ${again} ...F${i + 1} } } }`))} ${contractFragment(40, 'id')}`,
  ),
  query('a fragment in itself', '{ contracts { nodes { ...F0 } } } fragment F0 on Contract { ...F0 }'),
  query(
    'a fragment in itself, in a list',
    `{ contracts { nodes { ...F0 } } } ${contractFragment(0, `${again} ...F0 } } }`)}`,
  ),
  query(
    'a ring of 200 fragments',
    `{ contracts { nodes { ...F0 } } } ${times(200, (i) => contractFragment(i, `id ...F${(i + 1) % 200}`))}`,
  ),
  query(
    'fragments that spread all fragments',
    `{ contracts { nodes { ...F0 } } } ${times(20, (i) =>
      contractFragment(
        i,
        times(20, (j) => `...F${j}`),
      ),
    )}`,
  ),
  query(
    'fragments that spread all later ones',
    `{ contracts { nodes { ...F0 } } } ${times(30, (i) => contractFragment(i, `id ${times(29 - i, (j) => `...F${i + j + 1}`)}`))}`,
  ),
  query('200 fragments that nobody uses', `{ viewer { subject } } ${times(200, (i) => contractFragment(i, 'id'))}`),
  query(
    'one fragment spread 600 times',
    `{ viewer { ${times(600, '...F')} } } fragment F on Viewer { subject name role }`,
  ),
  query('300 fragments that are not there', `{ viewer { ${times(300, (i) => `...F${i}`)} } }`),
];

const definitions: Attack[] = [
  query('300 operations without a name', times(300, '{ viewer { subject } }')),
  query(
    '300 operations, none of them chosen',
    times(250, (i) => `query Q${i} { viewer { subject } }`),
  ),
  query(
    'operations that share fragments',
    `${times(100, (i) => `query Q${i} { ...F0 }`)} ${times(100, (i) => `fragment F${i} on Query { viewer { subject } ${i < 99 ? `...F${i + 1}` : ''} }`)}`,
  ),
  query('400 variables that nobody uses', `query (${times(400, (i) => `$v${i}: Int`)}) { viewer { subject } }`),
  query('a subscription', 'subscription { viewer { subject } }'),
  query('1,000 directives on one field', `{ viewer { subject ${times(390, '@include(if: true)')} } }`),
  query('directives that are not there', `{ viewer { subject ${times(900, '@a')} } }`),
  query('directives on many fields', `{ viewer { ${times(200, 'id @skip(if: false)')} } }`),
  query('a definition of a type', `type T { a: Int } ${times(300, (i) => `scalar S${i}`)}`),
  query('5,000 comments', `${'#\n'.repeat(5_000)}{ viewer { subject } }`),
  query('60,000 commas', `{ viewer { subject ${','.repeat(60_000)} } }`),
  query('19,900 commas', `{ viewer { subject ${','.repeat(19_900)} } }`, { harmless: true }),
];

const names: Attack[] = [
  query('1,000 fields that are not there', `{ ${times(900, (i) => `customer${i}`)} }`),
  query('a name of 19,000 characters that is not there', `{ ${'contract'.repeat(2_300)} }`),
  query('300 arguments that are not there', `{ contracts(${times(300, (i) => `firs${i}: 1`)}) { totalCount } }`),
  query('the same argument 600 times', contracts(times(600, 'first: 1'))),
];

const introspection: Attack[] = [
  query(
    'the schema of the schema, fields in fields',
    `{ __schema { types { ${nested(8, 'fields { type { ', 'name', ' } }')} } } }`,
  ),
  query(
    'the same by arguments, which no rule counts',
    `{ __schema { types { ${nested(2, 'fields { args { type { ', 'name', ' } } }')} } } }`,
  ),
  query(
    'the schema ten times',
    `{ ${times(10, (i) => `a${i}: __schema { types { fields { args { type { name } } } } }`)} }`,
    { harmless: true },
  ),
  query('kinds of kinds', `{ __schema { types { ${nested(500, 'ofType { ', 'name', ' }')} } } }`),
];

export const attackDocuments: Attack[] = [...deepAndWide, ...fragments, ...definitions, ...names, ...introspection];
