const OPENS_EMBEDDING = /[\u202a\u202b\u202d\u202e]/;
const OPENS_ISOLATE = /[\u2066-\u2068]/;
const CLOSES_EMBEDDING = '\u202c';
const CLOSES_ISOLATE = '\u2069';
const CONTROLS = /[\u202a-\u202e\u2066-\u2069]/g;

/**
 * Whether every embedding, override and isolate is closed within the text, paired as in the Unicode bidirectional
 * algorithm (UAX #9): the end of an isolate also ends the embeddings inside it. Unbalanced characters would reorder
 * the text displayed after it.
 */
export function isBidiBalanced(text: string): boolean {
  const open: ('embedding' | 'isolate')[] = [];
  for (const [control] of text.matchAll(CONTROLS)) {
    if (OPENS_EMBEDDING.test(control)) open.push('embedding');
    else if (OPENS_ISOLATE.test(control)) open.push('isolate');
    else if (control === CLOSES_EMBEDDING && open.pop() !== 'embedding') return false;
    else if (control === CLOSES_ISOLATE) {
      const isolate = open.lastIndexOf('isolate');
      if (isolate === -1) return false;
      open.length = isolate;
    }
  }
  return open.length === 0;
}
