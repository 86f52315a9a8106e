/** Another row has the same value in a field that has to be unique. */
export class UniqueViolation extends Error {
  readonly field: string;

  constructor(field: string, cause?: unknown) {
    super(`another row has the same ${field}`, { cause });
    this.name = 'UniqueViolation';
    this.field = field;
  }
}

/** What a transaction read has been changed by another one: nothing was written, and trying again is right. */
export class ConcurrentChange extends Error {
  constructor(cause?: unknown) {
    super('another transaction changed the same rows first', { cause });
    this.name = 'ConcurrentChange';
  }
}

/** The database cannot answer for now. */
export class DatabaseUnavailable extends Error {
  constructor(message: string, cause?: unknown) {
    super(message, { cause });
    this.name = 'DatabaseUnavailable';
  }
}

/** The database cannot be used at all; the message says what to do. */
export class CannotOpenDatabase extends Error {
  constructor(message: string, cause?: unknown) {
    super(message, { cause });
    this.name = 'CannotOpenDatabase';
  }
}

/** What the parts of an error say, whoever made it. */
export function partsOf(error: unknown): { code: string; message: string } {
  const { code, message } = (error ?? {}) as { code?: unknown; message?: unknown };
  return { code: typeof code === 'string' ? code : '', message: typeof message === 'string' ? message : String(error) };
}
