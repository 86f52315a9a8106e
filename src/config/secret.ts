import { createSecretKey } from 'node:crypto';
import { z } from 'zod';
import { commaList } from './commaList.ts';

const MIN_BYTES = 32;

/** A text that nobody can guess, as a key. */
export const secret = z
  .string()
  .refine((text) => Buffer.byteLength(text) >= MIN_BYTES)
  .transform((text) => createSecretKey(text, 'utf8'));

/** Several of them. */
export const secrets = commaList.pipe(z.array(secret));

export const SECRETS = `a text of at least ${MIN_BYTES} bytes`;
export const SECRET_LISTS = `texts of at least ${MIN_BYTES} bytes, separated by commas`;
