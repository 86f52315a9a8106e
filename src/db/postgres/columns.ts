import { bigint, customType, pgTable, text as pgText } from 'drizzle-orm/pg-core';

export { check, index, integer, primaryKey, uniqueIndex } from 'drizzle-orm/pg-core';

export const table = pgTable;

/** Text with byte-wise collation, so that both engines sort alike whatever the locale of the server. */
export const text = customType<{ data: string; driverData: string }>({ dataType: () => 'text COLLATE "C"' });

/** The text of an enum value, which a CHECK of the table enforces: see `inEnum`. */
export const enumText = <Value extends string>(_values: readonly Value[]) => pgText().$type<Value>();

/** An integer up to 2^53-1. */
export const safeInteger = () => bigint({ mode: 'number' });

/** An instant such as `2026-03-01T09:30:00.000Z`. */
export const instant = customType<{ data: string; driverData: string }>({
  dataType: () => 'timestamp (3) with time zone',
});

/** A day such as `2026-03-01`. */
export const day = customType<{ data: string; driverData: string }>({ dataType: () => 'date' });
