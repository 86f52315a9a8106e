import { DomainError, type UserError } from '../../../src/domain/errors.ts';

/** What a rule refuses: the user errors it throws. Throws where the rule throws nothing or something else. */
export function refusalOf(rule: () => unknown): UserError[] {
  try {
    rule();
  } catch (error) {
    if (error instanceof DomainError) return error.errors;
    throw error;
  }
  throw new Error('the rule refuses nothing');
}
