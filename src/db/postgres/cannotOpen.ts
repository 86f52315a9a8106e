import { CannotOpenDatabase, partsOf } from '../errors.ts';

/** Why a database cannot be opened, in one line without secrets. */
export function cannotOpen(url: string, error: unknown): CannotOpenDatabase {
  return error instanceof CannotOpenDatabase ? error : new CannotOpenDatabase(explain(placeOf(url), error), error);
}

function explain(place: string, error: unknown): string {
  const { code, message } = partsOf(error);
  if (code === 'ENOTFOUND' || code === 'EAI_AGAIN') return `there is no host ${place}. Check DATABASE_URL.`;
  if (code === 'ECONNREFUSED') return `nothing listens at ${place}. Is the database running? Check DATABASE_URL.`;
  // PgBouncer has one code for everything.
  if (code === '28P01' || code === '28000' || /password authentication failed|no such user/.test(message)) {
    return /SSL|encryption/i.test(message)
      ? `${place} wants TLS. Add ?sslmode=require to DATABASE_URL.`
      : `${place} refuses the user or the password of DATABASE_URL.`;
  }
  if (code === '3D000' || /database .*does not exist|no such database/.test(message))
    return `${place} has no such database. Create it, or check DATABASE_URL.`;
  if (code === '42501') return `the user of DATABASE_URL may not create tables at ${place}.`;
  if (/unsupported startup parameter/.test(message))
    return `a pooler stands at ${place}. Add ?pgbouncer=true to DATABASE_URL.`;
  if (code === '25006') return `${place} takes no writes: is it a standby? Check DATABASE_URL.`;
  if (/does not support SSL/i.test(message)) return `${place} does not speak TLS. Remove sslmode from DATABASE_URL.`;
  if (/certificate|self.signed|SSL|TLS/i.test(message + code))
    return `the TLS certificate of ${place} is not trusted (${code || 'unknown reason'}). Name its authority with sslrootcert in DATABASE_URL.`;
  if (/timeout|terminated/i.test(message)) return `${place} does not answer.`;
  return `${place} answers with an error${code ? ` (${code})` : ''}.`;
}

/** Host and port, without credentials or anything else. */
function placeOf(url: string): string {
  try {
    const { hostname, port } = new URL(url);
    return `${hostname || 'localhost'}:${port || 5432}`;
  } catch {
    return 'the address in DATABASE_URL';
  }
}
