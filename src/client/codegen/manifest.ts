import { createHash } from 'node:crypto';
import { type DocumentNode, print } from 'graphql';

/** Trusted documents: the text of each, exactly as it is sent, by its id, which is the SHA-256 of that text. */
export function manifestOf(documents: readonly DocumentNode[]): Record<string, string> {
  const entries = documents.map((document) => {
    const text = print(document);
    return [createHash('sha256').update(text).digest('hex'), text] as const;
  });
  return Object.fromEntries(entries);
}
