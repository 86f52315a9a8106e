// Compares schema.graphql with the schema of the last release. With --release, makes it the schema of the last release.
import { copyFileSync, readFileSync } from 'node:fs';
import { buildSchema, type GraphQLSchema } from 'graphql';
import { schemaProblems } from './check/schemaChanges.ts';

const RELEASED = 'schema.released.graphql';
const PRESENT = 'schema.graphql';

const today = new Date().toISOString().slice(0, 10);
const problems = await schemaProblems(schemaOf(RELEASED), schemaOf(PRESENT), today);

if (problems.length > 0) {
  console.error(
    [
      `${PRESENT} breaks clients of ${RELEASED}:`,
      ...problems.map((problem) => `  ${problem}`),
      'Keep what was released, mark it with @deprecated(reason: "Use `…`. Removed after 2027-06-30."), and release that;',
      'it may go in a release after that day.',
    ].join('\n'),
  );
  process.exitCode = 1;
} else if (process.argv.includes('--release')) {
  copyFileSync(PRESENT, RELEASED);
  console.log(`${RELEASED} is ${PRESENT} of this release now.`);
}

function schemaOf(file: string): GraphQLSchema {
  return buildSchema(readFileSync(file, 'utf8'));
}
