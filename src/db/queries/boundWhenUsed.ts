import type { Session } from '../statements.ts';

/**
 * Binds parts to sessions, each when it is first used: every view and every transaction has a session of its own, and uses few of
 * many parts.
 */
export function boundWhenUsed<Parts extends object>(
  binds: {
    readonly [Name in keyof Parts]: (session: Session) => Parts[Name];
  },
): (session: Session) => Readonly<Parts> {
  const prototype = {};
  for (const [name, bind] of Object.entries<(session: Session) => unknown>(binds)) {
    Object.defineProperty(prototype, name, {
      enumerable: true,
      get(this: { session: Session }) {
        const value = bind(this.session);
        Object.defineProperty(this, name, { value, enumerable: true });
        return value;
      },
    });
  }
  return (session) => Object.create(prototype, { session: { value: session } });
}
