import { foldCase } from './caseFolding.ts';
import { withoutInvisible } from './invisible.ts';

/**
 * A key equal for texts that look the same; for values that may differ in case only, such as ids of external systems.
 */
export function caseSensitiveKey(text: string): string {
  return withoutInvisible(text).normalize('NFC').trim();
}

/** A key equal for texts that look the same or differ only in case or width, such as e-mail addresses. */
export function caseFoldedKey(text: string): string {
  return foldCase(withoutInvisible(text).normalize('NFKC')).normalize('NFKC').trim();
}
