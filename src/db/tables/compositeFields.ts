import { fromMinorUnits } from '../../domain/money.ts';

/** A field of the API that combines several columns of its row. */
export interface CompositeField<Row> {
  readonly columns: readonly (keyof Row & string)[];
  make(row: Row): unknown;
}

/**
 * The composite fields of a table, by name. They are made in a loop over the rows of a page: a resolver for each of them
 * would cost more than the rest of the row.
 */
export type CompositeFields<Row> = Readonly<Record<string, CompositeField<Row>>>;

/** The person in two columns; null if there is none. */
export function composeActor(subject: string | null, name: string | null): { subject: string; name: string } | null {
  return subject === null || name === null ? null : { subject, name };
}

/** The amount in two columns; null if there is none. */
export function composeMoney(
  minor: number | null,
  currency: string | null,
): { amount: string; currency: string } | null {
  return minor === null || currency === null ? null : { amount: fromMinorUnits(minor, currency), currency };
}
