import { fromUUIDBytes } from 'typeid-js';
import { NOUNS, type NodeType } from '../domain/nouns.ts';
import type { Instant } from '../domain/time.ts';

/** Makes the id of a row that is dated at an instant. */
export type NextId = (type: NodeType, at: Instant) => string;

/**
 * Reproducible ids that sort by time and, as many former times have no fraction of a second, rows of one time in the order
 * in which their ids are made.
 */
export function countedIds(): NextId {
  let count = 0;
  return (type, at) => {
    count++;
    // UUIDv7 layout (RFC 9562, section 5.7): milliseconds, which cannot be negative, version and variant; then the count.
    const bytes = Buffer.alloc(16);
    bytes.writeUIntBE(Math.max(0, Date.parse(at)), 0, 6);
    bytes[6] = 0x70;
    bytes[8] = 0x80;
    bytes.writeUInt32BE(count, 9);
    return fromUUIDBytes(NOUNS[type].prefix, bytes);
  };
}
