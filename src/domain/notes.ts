import { InputCheck, LIMITS } from './validation.ts';

/** @throws DomainError if the text of a note is empty, too long or malformed */
export function noteBody(body: string): string {
  const check = new InputCheck();
  const checked = check.text(['input', 'body'], body, LIMITS.body);
  check.done();
  return checked;
}
