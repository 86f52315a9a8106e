import { InputCheck, LIMITS } from './validation.ts';

/**
 * The reason for an action; mandatory if `required`.
 * @throws DomainError if it is missing, too long or malformed
 */
export function actionReason(reason: string | null | undefined, required: boolean): string | null {
  const check = new InputCheck();
  const path = ['input', 'reason'];
  const checked = required ? check.text(path, reason, LIMITS.reason) : check.optionalText(path, reason, LIMITS.reason);
  check.done();
  return checked;
}
