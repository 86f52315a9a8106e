import { type SQL, type SQLChunk, sql } from 'drizzle-orm';

/** Columns, names, parameters or expressions with commas between them. */
export const commaSeparated = (parts: readonly SQLChunk[]): SQL => sql.join([...parts], sql`, `);
