import { randomBytePool } from '../db/randomBytes.ts';

/** Counters begin below this, so that one can count on for as long as an instant lasts. */
const FIRST_COUNTERS = 2 ** 41;
const LOW = 2 ** 30;

/**
 * Makes UUIDs of version 7 that sort in the order in which they are made, given milliseconds that never go back. Those of one
 * millisecond have a counter of 42 bits in front of the random ones (RFC 9562, section 6.2, method 1): a clock that is held may
 * give the same millisecond for hours.
 */
export function orderedUuids(): (milliseconds: number) => Uint8Array {
  let last = -1;
  let counter = 0;
  const random = randomBytePool();
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
