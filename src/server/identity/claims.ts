import type { JWTPayload } from 'jose';
import { IMPORT_SUBJECT } from '../../domain/imports.ts';
import { isVisible, withoutInvisible } from '../../domain/invisible.ts';
import type { Actor } from '../../domain/permissions.ts';
import { ROLES } from '../../domain/roles.ts';
import { characterCount, lineProblem } from '../../domain/texts.ts';
import { LIMITS } from '../../domain/validation.ts';

/** Thrown if a token is refused because of its claims; the message is for the log. */
export class RefusedToken extends Error {
  constructor(reason: string) {
    super(reason);
    this.name = 'RefusedToken';
  }
}

/**
 * The person that the claims of a verified token describe. Subject and name are stored with everything the person does,
 * so the rules for stored text apply to them. A name without visible characters counts as absent: the subject is used
 * instead.
 * @throws RefusedToken
 */
export function actorFromClaims(claims: JWTPayload, roleClaim: string): Actor {
  const role = ROLES.find((candidate) => candidate === claims[roleClaim]);
  if (!role) throw new RefusedToken('the role is missing or unknown');
  const subject = subjectOf(claims);
  const name = textOf(claims, 'name', LIMITS.actorName).trim();
  return { subject, name: isVisible(name) ? name : subject, role };
}

/**
 * Returned unchanged. A subject that looks like another one is refused, not corrected: it might pass for that person.
 */
function subjectOf(claims: JWTPayload): string {
  const subject = textOf(claims, 'sub', LIMITS.actorId);
  if (!isVisible(subject)) throw new RefusedToken('sub is empty');
  if (/^\p{White_Space}|\p{White_Space}$/u.test(subject))
    throw new RefusedToken('sub has leading or trailing white space');
  if (withoutInvisible(subject) !== subject) throw new RefusedToken('sub has invisible characters');
  if (subject.normalize('NFC') !== subject) throw new RefusedToken('sub is not in the normal form NFC');
  if (subject === IMPORT_SUBJECT) throw new RefusedToken('sub is reserved for the import of a former portal');
  return subject;
}

function textOf(claims: JWTPayload, claim: string, max: number): string {
  const value = claims[claim] ?? '';
  if (typeof value !== 'string') throw new RefusedToken(`${claim} is no text`);
  if (characterCount(value) > max) throw new RefusedToken(`${claim} is longer than ${max}`);
  if (lineProblem(value)) throw new RefusedToken(`${claim} has characters that a line of text may not have`);
  return value;
}
