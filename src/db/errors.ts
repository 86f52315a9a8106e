/** Another row has the same value in a unique field. */
export class UniqueViolation extends Error {
  readonly field: string;

  constructor(field: string, cause?: unknown) {
    super(`another row has the same ${field}`, { cause });
    this.name = 'UniqueViolation';
    this.field = field;
  }
}

/** Another transaction changed what this one read: nothing was written, and it can be retried. */
export class ConcurrentChange extends Error {
  constructor(cause?: unknown) {
    super('another transaction changed the same rows first', { cause });
    this.name = 'ConcurrentChange';
  }
}

/** The same, after waiting in vain for a lock of the other transaction. */
export class LockTimeout extends ConcurrentChange {}

/** The database is temporarily unavailable. */
export class DatabaseUnavailable extends Error {
  constructor(message: string, cause?: unknown) {
    super(message, { cause });
    this.name = 'DatabaseUnavailable';
  }
}

/** More is to be written than can be: nothing of this took place, and it can be tried again. */
export class Overloaded extends DatabaseUnavailable {}

/** Whoever asked for a transaction has gone before it began: it did not take place. */
export class CallerGone extends Error {
  constructor() {
    super('whoever asked for this transaction has gone');
    this.name = 'CallerGone';
  }
}

/** A file of the database was deleted or replaced while it was open: nothing that is written any more would be kept. */
export class DatabaseReplaced extends DatabaseUnavailable {
  constructor(file: string, how: 'deleted' | 'replaced') {
    super(
      `${file} was ${how} while it was in use. Nothing is written any more, since a restart would lose it: put the right file in its place, and start again`,
    );
    this.name = 'DatabaseReplaced';
  }
}

/** A transaction that has claimed the same idempotency key takes too long. */
export class KeyInUse extends DatabaseUnavailable {
  constructor(cause?: unknown) {
    super('another transaction holds the same idempotency key', cause);
    this.name = 'KeyInUse';
  }
}

/** The database cannot be used at all; the message says what to do. */
export class CannotOpenDatabase extends Error {
  constructor(message: string, cause?: unknown) {
    super(message, { cause });
    this.name = 'CannotOpenDatabase';
  }
}

/** There is no new backup, and nothing else has changed; the message says why and what to do. */
export class BackupFailed extends Error {
  constructor(message: string, cause?: unknown) {
    super(message, { cause });
    this.name = 'BackupFailed';
  }
}

/** The code and message of any thrown value. */
export function partsOf(error: unknown): { code: string; message: string } {
  const { code, message } = (error ?? {}) as { code?: unknown; message?: unknown };
  return { code: typeof code === 'string' ? code : '', message: typeof message === 'string' ? message : String(error) };
}
