import { randomFillSync } from 'node:crypto';

/** Counters begin below this, so that one can count on for as long as an instant lasts. */
const FIRST_COUNTERS = 2 ** 41;
const LOW = 2 ** 30;
/** Random bytes that are drawn at once: a call takes far longer than the few bytes of one id. */
const POOL_BYTES = 4_096;

/**
 * Makes UUIDs of version 7 that sort in the order in which they are made, given milliseconds that never go back. Those of one
 * millisecond have a counter of 42 bits in front of the random ones (RFC 9562, section 6.2, method 1): a clock that is held may
 * give the same millisecond for hours.
 */
export function orderedUuids(): (milliseconds: number) => Uint8Array {
  let last = -1;
  let counter = 0;
  const pool = Buffer.alloc(POOL_BYTES);
  let used = POOL_BYTES;
  /** So many random bytes, which no other call gets. */
  const random = (count: number): Buffer => {
    if (used + count > POOL_BYTES) {
      randomFillSync(pool);
      used = 0;
    }
    used += count;
    return pool.subarray(used - count, used);
  };
  return (milliseconds) => {
    counter = milliseconds > last ? random(6).readUIntBE(0, 6) % FIRST_COUNTERS : counter + 1;
    last = milliseconds;
    const bytes = Buffer.from(random(16));
    bytes.writeUIntBE(milliseconds, 0, 6);
    bytes.writeUInt16BE(0x7000 + Math.floor(counter / LOW), 6);
    bytes.writeUInt32BE(0x8000_0000 + (counter % LOW), 8);
    return bytes;
  };
}
