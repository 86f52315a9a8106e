import { z } from 'zod';

const SECONDS = { s: 1, m: 60, h: 3_600, d: 86_400 };

/** A duration such as `3600` or `12h`, in seconds. */
export const duration = z
  .string()
  .regex(/^\d{1,9}[smhd]?$/)
  .transform((text) => Number.parseInt(text, 10) * (SECONDS[text.at(-1) as keyof typeof SECONDS] ?? 1))
  .refine((seconds) => seconds >= 1 && seconds <= 365 * SECONDS.d);

export const DURATIONS = 'seconds such as 3600, or a time such as 90m, 12h or 7d, of up to 365d';
