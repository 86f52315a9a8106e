import { ConcurrentChange, DatabaseUnavailable, partsOf, UniqueViolation } from '../errors.ts';

/** The file or its disk is at fault, which may pass. What follows these words tells which step of it failed. */
const UNAVAILABLE = /^SQLITE_(BUSY|FULL|IOERR|READONLY|CANTOPEN|PERM|NOLFS|PROTOCOL)(_|$)/;

/** Errors of the driver in the words of the port; what has none stays as it is. */
export function translate(error: unknown): unknown {
  const { code, message } = partsOf(error);
  if (code === 'SQLITE_CONSTRAINT_UNIQUE') return new UniqueViolation(fieldOf(message), error);
  if (code === 'SQLITE_CONSTRAINT_FOREIGNKEY') return new ConcurrentChange(error);
  if (UNAVAILABLE.test(code)) return new DatabaseUnavailable('the database file cannot be used for now', error);
  return error;
}

/** Whether another process has the lock, for whichever reason. */
export function isBusy(error: unknown): boolean {
  return /^SQLITE_BUSY(_|$)/.test(partsOf(error).code);
}

/** From `UNIQUE constraint failed: contracts.referenceKey`. */
function fieldOf(message: string): string {
  return /\.(\w+?)(?:Key)?$/.exec(message)?.[1] ?? 'value';
}
