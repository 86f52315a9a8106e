import { createSecretKey } from 'node:crypto';
import { z } from 'zod';

const MIN_BYTES = 32;

/** A text that nobody can guess, as a key. */
export const secret = z
  .string()
  .refine((text) => Buffer.byteLength(text) >= MIN_BYTES)
  .transform((text) => createSecretKey(text, 'utf8'));

export const SECRETS = `a text of at least ${MIN_BYTES} bytes`;
