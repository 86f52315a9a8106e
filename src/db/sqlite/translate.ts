import { ConcurrentChange, DatabaseUnavailable, partsOf, UniqueViolation } from '../errors.ts';

/** Errors of the driver in the words of the port; what has none stays as it is. */
export function translate(error: unknown): unknown {
  const { code, message } = partsOf(error);
  switch (code) {
    case 'SQLITE_CONSTRAINT_UNIQUE':
      return new UniqueViolation(fieldOf(message), error);
    case 'SQLITE_CONSTRAINT_FOREIGNKEY':
      return new ConcurrentChange(error);
    case 'SQLITE_BUSY':
    case 'SQLITE_FULL':
    case 'SQLITE_IOERR':
      return new DatabaseUnavailable('the database file cannot be written for now', error);
    default:
      return error;
  }
}

/** From `UNIQUE constraint failed: contracts.referenceKey`. */
function fieldOf(message: string): string {
  return /\.(\w+?)(?:Key)?$/.exec(message)?.[1] ?? 'value';
}
