// Every list in schema.graphql has the same page arguments and @listSize, with the sizes that the code enforces. Writes
// them to the schema; with --check, only reports where they differ.
import { readFileSync, writeFileSync } from 'node:fs';
import { type FieldDefinitionNode, Kind, parse, print } from 'graphql';
import { DEFAULT_PAGE_SIZES, MAX_PAGE_SIZE, MAX_SKIP } from '../../src/graphql/pagination/pageArguments.ts';

const FILE = 'schema.graphql';
/** The default order of a list that does not have one yet. */
const NEWEST_FIRST = '{ field: CREATED_AT, direction: DESC }';
/** The lists that clients cannot sort. */
const FIXED_ORDER = ['Note.descendants'];

const isCheck = process.argv.includes('--check');
const source = readFileSync(FILE, 'utf8');
const lists = parse(source)
  .definitions.filter((definition) => definition.kind === Kind.OBJECT_TYPE_DEFINITION)
  .flatMap(({ name, fields }) => (fields ?? []).map((field) => ({ type: name.value, field })))
  .filter(({ field }) => /Connection!?$/.test(print(field.type)));
const problems: string[] = [];
let written = source;

// Backwards, so that the positions of the lists that are still to come stay valid.
for (const { type, field } of lists.toReversed()) {
  const [start, end] = [field.name.loc?.end ?? 0, field.loc?.end ?? 0];
  const actual = source.slice(start, end);
  const expected = signatureOf(type, field);
  written = written.slice(0, start) + expected + written.slice(end);
  const stranger = field.arguments?.find(({ name }) => !expected.includes(`\n    ${name.value}: `));
  // Not overwritten: somebody meant something by it.
  if (stranger)
    problems.unshift(`${placeOf(type, field)}: expected only page arguments, but got \`${print(stranger.name)}\`.`);
  else if (isCheck && actual !== expected) problems.unshift(`${placeOf(type, field)}: ${difference(expected, actual)}`);
}

if (problems.length > 0) {
  console.error(problems.join('\n'));
  process.exitCode = 1;
} else if (written !== source) writeFileSync(FILE, written);

/** All that follows the name of a list. Its default order is its own, as are directives other than `@listSize`. */
function signatureOf(type: string, field: FieldDefinitionNode): string {
  const noun = print(field.type).replace(/Connection!?$/, '');
  const size = type === 'Query' ? DEFAULT_PAGE_SIZES.root : DEFAULT_PAGE_SIZES.nested;
  const order = field.arguments?.find(({ name }) => name.value === 'orderBy')?.defaultValue?.loc;
  const directives = field.directives?.filter(({ name }) => name.value !== 'listSize') ?? [];
  const orderBy = `
    "The sort order. Ties are broken by id."
    orderBy: ${noun}Order = ${order ? source.slice(order.start, order.end) : NEWEST_FIRST}`;
  return `(
    "How many rows to return from the start of the list, or after \`after\`: 0 to ${MAX_PAGE_SIZE}. ${size} when neither \`first\` nor \`last\` is given."
    first: Int
    "Only rows after this cursor. The cursor must come from a list with the same order."
    after: String
    "How many rows to return from the end of the list, or before \`before\`: 0 to ${MAX_PAGE_SIZE}. Cannot be combined with \`first\`."
    last: Int
    "Only rows before this cursor. The cursor must come from a list with the same order."
    before: String
    "How many rows to skip from the start of the list, or after \`after\`: 0 to ${MAX_SKIP}. The cost grows with the number: prefer cursors for deep pages. Cannot be combined with \`last\`."
    skip: Int
    "Only rows that meet these conditions."
    where: ${noun}Where${FIXED_ORDER.includes(`${type}.${field.name.value}`) ? '' : orderBy}
  ): ${noun}Connection!${directives.map((directive) => `\n    ${print(directive)}`).join('')}
    @listSize(
      assumedSize: ${size}
      slicingArguments: ["first", "last"]
      sizedFields: ["nodes", "edges"]
      requireOneSlicingArgument: false
    )`;
}

function placeOf(type: string, { name }: FieldDefinitionNode): string {
  return `${FILE}:${name.loc?.startToken.line}: ${type}.${name.value}`;
}

/** The first line that differs. */
function difference(expected: string, actual: string): string {
  const [lines, others] = [expected, actual].map((text) => text.split('\n').map((line) => line.trim()));
  const i = lines?.findIndex((line, at) => line !== others?.[at]) ?? 0;
  return `expected \`${lines?.[i]}\`, but got \`${others?.[i] ?? ''}\`. Run npm run codegen.`;
}
