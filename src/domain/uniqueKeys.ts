import { foldCase } from './caseFolding.ts';
import { withoutInvisible } from './invisible.ts';

/** What two texts share that look the same: for values that may differ in case alone, such as ids of other systems. */
export function caseSensitiveKey(text: string): string {
  return withoutInvisible(text).normalize('NFC').trim();
}

/** What two texts share that look the same or differ in case or width alone, such as e-mail addresses. */
export function caseFoldedKey(text: string): string {
  return foldCase(withoutInvisible(text).normalize('NFKC')).normalize('NFKC').trim();
}
