import type { JWTPayload } from 'jose';
import { type Actor, ROLES } from '../../domain/permissions.ts';
import { characterProblem, LIMITS } from '../../domain/validation.ts';

/** Thrown where a token is refused for what it says; the message is for the log. */
export class RefusedToken extends Error {
  constructor(reason: string) {
    super(reason);
    this.name = 'RefusedToken';
  }
}

/**
 * Who the claims of a checked token are about. Id and name are kept with all that the person does, so they are held to
 * the rules of stored text.
 * @throws RefusedToken
 */
export function actorOf(claims: JWTPayload, roleClaim: string): Actor {
  const role = ROLES.find((known) => known === claims[roleClaim]);
  if (!role) throw new RefusedToken('the role is missing or unknown');
  // As it came: two people may differ in nothing but white space.
  const id = textOf(claims, 'sub', LIMITS.actorId);
  if (id.trim() === '') throw new RefusedToken('sub is empty');
  return { subject: id, name: textOf(claims, 'name', LIMITS.actorName).trim() || id, role };
}

function textOf(claims: JWTPayload, claim: string, max: number): string {
  const value = claims[claim] ?? '';
  if (typeof value !== 'string') throw new RefusedToken(`${claim} is no text`);
  if (value.length > max) throw new RefusedToken(`${claim} is longer than ${max}`);
  if (characterProblem(value) || /\p{Cc}/u.test(value)) throw new RefusedToken(`${claim} has control characters`);
  return value;
}
