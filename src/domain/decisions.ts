import { DomainError, invalidInput, type UserError } from './errors.ts';

/** The most decisions that are taken at once. */
const MAX_DECISIONS = 100;

/** @throws DomainError if there are too many decisions */
export function requireFewDecisions({ length }: readonly unknown[]): void {
  if (length <= MAX_DECISIONS) return;
  const message = `Expected at most ${MAX_DECISIONS} decisions, but got ${length}. Send them in several mutations.`;
  throw new DomainError(invalidInput(['input', 'decisions'], message));
}

/** The ids that several of the decisions are about: it would depend on their order what becomes of the contract. */
export function contradictedIds(decisions: readonly { readonly id: string }[]): ReadonlySet<string> {
  const positions = new Map(decisions.map(({ id }, position) => [id, position]));
  return new Set(decisions.filter(({ id }, position) => positions.get(id) !== position).map(({ id }) => id));
}

/** The refusal of decisions that contradict each other. */
export function contradiction(): DomainError {
  const message = 'Expected one decision on each contract, but got several on this one. None of them was taken.';
  return new DomainError(invalidInput(['input', 'id'], message));
}

/** The error of one decision, with paths that begin at the input of all decisions. */
export function inDecision(position: number, { errors }: DomainError): DomainError {
  const atPosition = ({ path: [input = 'input', ...rest], ...error }: UserError) =>
    ({ ...error, path: [input, 'decisions', String(position), ...rest] }) as UserError;
  return new DomainError(...errors.map(atPosition));
}
