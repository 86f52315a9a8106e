import type { Limits } from '../../config/limitDefaults.ts';
import { shapeRule } from './shapeRule.ts';

/** The maximum number of validation errors in a response, and of errors in variables. */
export const MAX_ERRORS = 5;

/** The limits on documents, as options of Apollo Server. They apply before the cost of an operation is computed. */
export function documentLimits(limits: Limits) {
  return {
    parseOptions: { maxSourceLength: limits.source, maxLexicalTokens: limits.tokens, maxComments: limits.comments },
    validationRules: [shapeRule(limits)],
    validationOptions: { maxErrors: MAX_ERRORS },
  };
}
