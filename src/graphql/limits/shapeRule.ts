import {
  type ASTVisitor,
  type ExecutableDefinitionNode,
  GraphQLError,
  isExecutableDefinitionNode,
  Kind,
  type ValidationContext,
} from 'graphql';
import type { Limits } from '../../config/limitDefaults.ts';
import { type DocumentMetrics, documentMetrics } from '../documents/documentMetrics.ts';
import { tooComplex } from './limitErrors.ts';

type ShapeLimits = Pick<Limits, keyof DocumentMetrics>;

/** How each limit is worded in error messages. */
const WORDS: Readonly<Record<keyof DocumentMetrics, [before: string, after: string]>> = {
  depth: ['fields nested at most', 'deep'],
  fields: ['at most', 'fields, with those of fragments'],
  rootFields: ['at most', 'fields at the root'],
  aliases: ['at most', 'aliases, with those of fragments'],
  directives: ['at most', 'directives, with those of fragments'],
};
/** Larger counts are not printed: nested fragments grow exponentially, to hundreds of digits. */
const MAX_PRINTED = 1_000_000;

/** Validation rule that rejects operations that are too deep or too wide, and fragment cycles. */
export function shapeRule(limits: ShapeLimits): (context: ValidationContext) => ASTVisitor {
  return (context) => {
    const document = context.getDocument();
    const shapeOf = documentMetrics((name) => context.getFragment(name));
    for (const definition of document.definitions) {
      if (!isExecutableDefinitionNode(definition)) continue;
      const problem = problemOf(definition, shapeOf(definition), limits);
      if (!problem) continue;
      context.reportError(problem);
      // Empties the document so that the other rules, which may be slow on it, have nothing to validate.
      Object.assign(document, { definitions: [] });
      break;
    }
    return {};
  };
}

function problemOf(
  definition: ExecutableDefinitionNode,
  shape: DocumentMetrics,
  limits: ShapeLimits,
): GraphQLError | undefined {
  if (shape.depth === Number.POSITIVE_INFINITY) {
    return new GraphQLError('Expected no fragment to be spread inside of itself.', { nodes: definition });
  }
  if (definition.kind === Kind.FRAGMENT_DEFINITION) return undefined;
  const exceeded = (Object.keys(WORDS) as (keyof DocumentMetrics)[]).find((limit) => shape[limit] > limits[limit]);
  if (!exceeded) return undefined;
  const [before, after] = WORDS[exceeded];
  const got = shape[exceeded] > MAX_PRINTED ? 'far more' : shape[exceeded];
  return tooComplex(`Expected ${before} ${limits[exceeded]} ${after}, but got ${got}.`, definition);
}
