import { sql } from 'drizzle-orm';
import type { Columns } from './columnTypes.ts';

export type SortDirection = 'ASC' | 'DESC';

/**
 * Sort keys of contracts without a day, which come last in both directions. They are the extreme dates of PostgreSQL;
 * as texts in SQLite, they sort after and before every digit.
 */
export const NO_DAY = { ASC: 'infinity', DESC: '-infinity' } as const;

/** Sort keys of contracts without a currency: after and before all capital letters. */
export const NO_CURRENCY = { ASC: '~', DESC: '-' } as const;

/** The columns common to all mutable rows. */
export const lifetime = ({ integer, instant }: Columns) => ({
  version: integer().notNull(),
  createdAt: instant().notNull(),
  updatedAt: instant().notNull(),
});

/** The condition of a CHECK: a value of an enum. */
export const inEnum = (column: string, values: readonly string[]) =>
  sql.raw(`"${column}" in (${values.map((value) => `'${value}'`).join(', ')})`);

/** The condition of a CHECK: this many characters, both ends included. */
export const lengthBetween = (column: string, min: number, max: number) =>
  sql.raw(`length("${column}") between ${min} and ${max}`);

// Not `coalesce`: the migration generator splits index expressions at commas.
const orElse = (column: string, value: string) =>
  sql.raw(`(case when "${column}" is null then ${value} else "${column}" end)`);

export const dayOrLast = (column: string, direction: SortDirection) => orElse(column, `'${NO_DAY[direction]}'`);
export const currencyOrLast = (direction: SortDirection) => orElse('valueCurrency', `'${NO_CURRENCY[direction]}'`);
export const amountOrLast = orElse('valueMinor', '0');
