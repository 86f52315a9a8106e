import { parseJson } from '../graphql/schema/jsonNumbers.ts';
import { HttpError } from './httpError.ts';

/**
 * Parses the body of a request. A key `__proto__` is allowed only within the value of a variable, where GraphQL and the
 * input rules decide what is valid: anywhere else it can only be an attempt at prototype pollution.
 * @throws HttpError
 */
export function readJsonBody(text: string): unknown {
  let body: unknown;
  try {
    body = parseJson(text);
  } catch {
    throw malformed();
  }
  if ((text.includes('__proto__') || text.includes('\\u')) && hasStrayPrototype(body)) throw malformed();
  return body;
}

function malformed(): HttpError {
  return new HttpError(400, 'Expected a body of well-formed JSON, in which no key is "__proto__".');
}

function hasStrayPrototype(body: unknown): boolean {
  if (typeof body !== 'object' || body === null) return false;
  const { variables, ...others } = body as { variables?: unknown };
  return ownsPrototype(variables) || hasPrototype(others);
}

/** Goes level by level: recursion would overflow the stack. */
function hasPrototype(value: unknown): boolean {
  for (let level = [value]; level.length > 0; ) {
    if (level.some(ownsPrototype)) return true;
    level = level.flatMap((item) => (typeof item === 'object' && item !== null ? Object.values(item) : []));
  }
  return false;
}

function ownsPrototype(value: unknown): boolean {
  return typeof value === 'object' && value !== null && Object.hasOwn(value, '__proto__');
}
