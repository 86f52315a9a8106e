import { parseJson } from '../graphql/numbers.ts';

/** Thrown where a body is not what it should be; Fastify answers with the status. */
export class BadBody extends Error {
  readonly statusCode = 400;
  readonly code = 'BAD_BODY';

  constructor(message: string) {
    super(message);
    this.name = 'BadBody';
  }
}

/**
 * Reads the body of a request. A key `__proto__` may only be within the value of a variable, where GraphQL and the rules of
 * inputs say what may be there: elsewhere it has no meaning but to do harm.
 * @throws BadBody
 */
export function readJsonBody(text: string): unknown {
  let body: unknown;
  try {
    // Some programs write a byte order mark.
    body = parseJson(text.replace(/^\ufeff/, ''));
  } catch {
    throw new BadBody('the body is not well-formed JSON');
  }
  if (/__proto__|\\u/.test(text) && hasStrayPrototype(body)) throw new BadBody('the body has a key __proto__');
  return body;
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
