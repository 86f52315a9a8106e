import { z } from 'zod';

/** A variable that lists values, separated by commas; none if it is empty. */
export const commaList = z
  .string()
  .default('')
  .transform((list) =>
    list
      .split(',')
      .map((item) => item.trim())
      .filter(Boolean),
  );
