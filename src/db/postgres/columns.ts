import { bigint, customType, pgTable, text as pgText } from 'drizzle-orm/pg-core';

export { check, index, integer, primaryKey, uniqueIndex } from 'drizzle-orm/pg-core';

export const table = pgTable;

/** Text with byte-wise collation, so that both engines sort alike whatever the locale of the server. */
export const text = customType<{ data: string; driverData: string }>({ dataType: () => 'text COLLATE "C"' });

/** Text from a fixed list, enforced by a CHECK of the table. */
export const word = <Word extends string>(_words: readonly Word[]) => pgText().$type<Word>();

/** An integer up to 2^53-1. */
export const safeInteger = () => bigint({ mode: 'number' });

/** An instant such as `2026-03-01T09:30:00.000Z`. */
export const instant = customType<{ data: string; driverData: string }>({
  dataType: () => 'timestamp (3) with time zone',
});

/** A day such as `2026-03-01`. */
export const day = customType<{ data: string; driverData: string }>({ dataType: () => 'date' });
