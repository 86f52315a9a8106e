import type { DocumentNode } from 'graphql';
import { LRUCache } from 'lru-cache';

/**
 * The maximum total length of cached documents, in characters; parsed, each takes about 70 bytes. Enough for 200
 * documents of usual length, and little memory for clients that never send the same one twice.
 */
const MAX_CHARACTERS = 250_000;

/** Size-bounded LRU cache of valid documents, so that they need not be parsed again. */
export function documentStore() {
  const cache = new LRUCache<string, DocumentNode>({
    maxSize: MAX_CHARACTERS,
    sizeCalculation: ({ loc }) => Math.max(1, loc?.end ?? 1),
  });
  return {
    get: async (hash: string) => cache.get(hash),
    set: async (hash: string, document: DocumentNode) => {
      cache.set(hash, document);
    },
    delete: async (hash: string) => cache.delete(hash),
  };
}
