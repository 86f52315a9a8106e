import { createHash } from 'node:crypto';
import { fromUUIDBytes } from 'typeid-js';
import { NOUNS, type NodeType } from '../domain/nouns.ts';
import type { Instant } from '../domain/time.ts';

/**
 * A reproducible id for generated data, dated at the given instant.
 * `key` distinguishes ids of the same instant.
 */
export function deterministicId(type: NodeType, at: Instant, key: string | number): string {
  const bytes = createHash('sha256').update(`${type} ${at} ${key}`).digest().subarray(0, 16);
  // UUIDv7 layout (RFC 9562, section 5.7): milliseconds, version, variant; the remaining bits come from the hash.
  bytes.writeUIntBE(Date.parse(at), 0, 6);
  bytes[6] = 0x70 | (bytes.readUInt8(6) & 0x0f);
  bytes[8] = 0x80 | (bytes.readUInt8(8) & 0x3f);
  return fromUUIDBytes(NOUNS[type].prefix, bytes);
}
