import { sql } from 'drizzle-orm';
import type { Columns } from '../tables.ts';

/** The day that a contract without a start or an end sorts by: after all others. */
export const NO_DAY = '9999-12-31';

/** The columns of a row that can change. */
export const lifetime = ({ integer, instant }: Columns) => ({
  version: integer().notNull(),
  createdAt: instant().notNull(),
  updatedAt: instant().notNull(),
});

export const oneOf = (column: string, words: readonly string[]) =>
  sql.raw(`"${column}" in (${words.map((word) => `'${word}'`).join(', ')})`);

export const lengthBetween = (column: string, min: number, max: number) =>
  sql.raw(`length("${column}") between ${min} and ${max}`);

// Not `coalesce`: the generator of migrations cuts index expressions at commas.
export const dayOrLast = (column: string) =>
  sql.raw(`(case when "${column}" is null then '${NO_DAY}' else "${column}" end)`);
