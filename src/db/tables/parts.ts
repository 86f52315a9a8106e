import { sql } from 'drizzle-orm';
import type { Columns } from './columnTypes.ts';

type Direction = 'ASC' | 'DESC';

/**
 * What a contract without a day sorts by, so that it comes last in both directions. PostgreSQL knows these days as the ends
 * of all; as texts, which they are in SQLite, they come after and before every digit.
 */
export const NO_DAY = { ASC: 'infinity', DESC: '-infinity' } as const;

/** What a contract without a value sorts by in place of a currency: after and before all capital letters. */
export const NO_CURRENCY = { ASC: '~', DESC: '-' } as const;

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
const orElse = (column: string, value: string) =>
  sql.raw(`(case when "${column}" is null then ${value} else "${column}" end)`);

export const dayOrLast = (column: string, direction: Direction) => orElse(column, `'${NO_DAY[direction]}'`);
export const currencyOrLast = (direction: Direction) => orElse('valueCurrency', `'${NO_CURRENCY[direction]}'`);
export const amountOrLast = orElse('valueMinor', '0');
