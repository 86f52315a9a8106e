import type { KeyValue, Order, SortKey } from '../../db/orders.ts';
import { BadRequest, quote } from '../../domain/errors.ts';

/** Encodes the position of a row in a list of this order: opaque to clients, and valid for this order only. */
export function encodeCursor({ field, direction }: Order<string>, keys: readonly SortKey[], row: object): string {
  const place = [field, direction, ...keys.map((key) => key.valueIn(row))];
  return Buffer.from(JSON.stringify(place)).toString('base64url');
}

/**
 * The sort key values of the row that a cursor points to.
 * @throws BadRequest if it is not a cursor, or one of another order
 */
export function decodeCursor(
  cursor: string,
  { field, direction }: Order<string>,
  keys: readonly SortKey[],
): KeyValue[] {
  const place = parse(cursor);
  if (!place) throw new BadRequest(`Expected a cursor from an earlier page, but got ${quote(cursor)}.`);
  const [cursorField, cursorDirection, ...values] = place;
  if (cursorField !== field || cursorDirection !== direction) {
    throw new BadRequest(`Expected a cursor of the order ${field} ${direction}, but got one of another order.`);
  }
  if (values.length !== keys.length || !keys.every((key, i) => key.accepts(values[i]))) {
    throw new BadRequest(`Expected a cursor from an earlier page, but got ${quote(cursor)}.`);
  }
  return values as KeyValue[];
}

function parse(cursor: string): unknown[] | null {
  try {
    const place: unknown = JSON.parse(Buffer.from(cursor, 'base64url').toString());
    return Array.isArray(place) ? place : null;
  } catch {
    return null;
  }
}
