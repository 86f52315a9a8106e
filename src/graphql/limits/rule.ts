import { type ASTVisitor, Kind, type ValidationContext } from 'graphql';
import type { Limits } from './limits.ts';
import { tooComplex } from './refusals.ts';
import { type Shape, shapes } from './shapes.ts';

type ShapeLimits = Pick<Limits, keyof Shape>;

/** What each limit is about, in words for people. */
const WORDS: Readonly<Record<keyof Shape, [before: string, after: string]>> = {
  depth: ['fields nested at most', 'deep'],
  fields: ['at most', 'fields, with those of fragments'],
  rootFields: ['at most', 'fields at the root'],
  aliases: ['at most', 'aliases, with those of fragments'],
  directives: ['at most', 'directives, with those of fragments'],
};
/** Beyond this a number says nothing: fragments that spread others twice soon have hundreds of digits. */
const COUNTABLE = 1_000_000;

/** The rule of validation that refuses operations which are too deep or too wide. */
export function limitShape(limits: ShapeLimits): (context: ValidationContext) => ASTVisitor {
  return (context) => {
    const document = context.getDocument();
    const shapeOf = shapes((name) => context.getFragment(name));
    for (const operation of document.definitions) {
      if (operation.kind !== Kind.OPERATION_DEFINITION) continue;
      const problem = problemOf(shapeOf(operation), limits);
      if (!problem) continue;
      context.reportError(tooComplex(problem, operation));
      // The other rules, which may take long over it, are left nothing to look at.
      Object.assign(document, { definitions: [] });
      break;
    }
    return {};
  };
}

function problemOf(shape: Shape, limits: ShapeLimits): string | undefined {
  const exceeded = (Object.keys(WORDS) as (keyof Shape)[]).find((limit) => shape[limit] > limits[limit]);
  if (!exceeded) return undefined;
  const [before, after] = WORDS[exceeded];
  const got = shape[exceeded] > COUNTABLE ? 'far more' : shape[exceeded];
  return `Expected ${before} ${limits[exceeded]} ${after}, but got ${got}.`;
}
