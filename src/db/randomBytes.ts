import { randomFillSync } from 'node:crypto';

/** How many random bytes are drawn at once, since a call costs far more than the few bytes of an id. */
const POOL_BYTES = 4_096;

/** Returns what gives random bytes, 4,096 at most. They are a view of a buffer that is filled again later: copy what is to be kept. */
export function randomBytePool(): (count: number) => Buffer {
  const pool = Buffer.alloc(POOL_BYTES);
  let used = POOL_BYTES;
  return (count) => {
    if (used + count > POOL_BYTES) {
      randomFillSync(pool);
      used = 0;
    }
    used += count;
    return pool.subarray(used - count, used);
  };
}
