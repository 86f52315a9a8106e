import type { DocumentNode } from 'graphql';
import { LRUCache } from 'lru-cache';

/** The characters of documents that are kept, parsed; each takes about 70 bytes then. */
const MAX_CHARACTERS = 500_000;

/** Keeps documents that have been found valid, so that they need not be parsed again, within bounds that nobody can flood. */
export function documentStore() {
  const kept = new LRUCache<string, DocumentNode>({
    maxSize: MAX_CHARACTERS,
    sizeCalculation: ({ loc }) => Math.max(1, loc?.end ?? 1),
  });
  return {
    get: async (hash: string) => kept.get(hash),
    set: async (hash: string, document: DocumentNode) => {
      kept.set(hash, document);
    },
    delete: async (hash: string) => kept.delete(hash),
  };
}
