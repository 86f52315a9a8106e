/** The code that ISO 4217 has for no currency at all, which is three times the same letter. */
export const NO_CURRENCY = 'X'.repeat(3);
