import { z } from 'zod';
import { commaList } from './commaList.ts';

/** The categories that flags of contracts can have where none are configured. */
export const FLAG_CATEGORIES: readonly string[] = ['COMPLIANCE', 'DOCUMENTS', 'FINANCE', 'FRAUD', 'OTHER'];

const MAX_CHARACTERS = 100;

export const flagCategories = commaList
  .pipe(z.array(z.string().max(MAX_CHARACTERS)))
  .transform((categories) => (categories.length > 0 ? categories : FLAG_CATEGORIES));
