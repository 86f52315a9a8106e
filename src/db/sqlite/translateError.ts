import { ConcurrentChange, DatabaseUnavailable, partsOf, UniqueViolation } from '../errors.ts';

/** Errors of the file or its disk, which may be temporary. Extended codes, which name the failed step, match too. */
const UNAVAILABLE = /^SQLITE_(BUSY|FULL|IOERR|READONLY|CANTOPEN|PERM|NOLFS|PROTOCOL)(_|$)/;

/** Translates driver errors to those of the port; others are returned unchanged. */
export function translate(error: unknown): unknown {
  const { code, message } = partsOf(error);
  if (code === 'SQLITE_CONSTRAINT_UNIQUE') return new UniqueViolation(fieldOf(message), error);
  if (code === 'SQLITE_CONSTRAINT_FOREIGNKEY') return new ConcurrentChange(error);
  if (UNAVAILABLE.test(code)) return new DatabaseUnavailable('the database file cannot be used for now', error);
  return error;
}

/** Whether another process holds the lock, for whatever reason. */
export function isBusy(error: unknown): boolean {
  return /^SQLITE_BUSY(_|$)/.test(partsOf(error).code);
}

/** From `UNIQUE constraint failed: contracts.referenceKey`. */
function fieldOf(message: string): string {
  return /\.(\w+?)(?:Key)?$/.exec(message)?.[1] ?? 'value';
}
