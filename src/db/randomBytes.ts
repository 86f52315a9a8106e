import { randomFillSync } from 'node:crypto';

/** Random bytes that are drawn at once: a call takes far longer than the few bytes of one id. */
const POOL_BYTES = 4_096;

/** Gives so many random bytes, which no other call gets. They are overwritten later: copy what is to be kept. */
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
