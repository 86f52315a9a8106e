import { BadRequest, quote } from '../domain/errors.ts';

/** A place in the feed: behind the change of this position, of the feed of an epoch. */
export interface FeedPlace {
  readonly epoch: string;
  readonly position: number;
}

/** Encodes a place as a cursor, opaque to clients. */
export function cursorOf({ epoch, position }: FeedPlace): string {
  return Buffer.from(JSON.stringify([epoch, position])).toString('base64url');
}

/** @throws BadRequest if it is not a cursor of a feed */
export function parseCursor(cursor: string): FeedPlace {
  const place = parse(cursor);
  if (!place) throw new BadRequest(`Expected a cursor from an earlier page of changes, but got ${quote(cursor)}.`);
  return place;
}

function parse(cursor: string): FeedPlace | null {
  try {
    const place: unknown = JSON.parse(Buffer.from(cursor, 'base64url').toString());
    if (!Array.isArray(place) || place.length !== 2) return null;
    const [epoch, position]: unknown[] = place;
    const isPlace = typeof epoch === 'string' && typeof position === 'number' && Number.isSafeInteger(position);
    return isPlace && position >= 0 ? { epoch, position } : null;
  } catch {
    return null;
  }
}
