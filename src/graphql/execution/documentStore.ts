import type { DocumentNode } from 'graphql';
import { LRUCache } from 'lru-cache';

/**
 * The maximum total length of cached documents, in characters; parsed, each takes about 70 bytes. Enough for 200
 * documents of usual length, and little memory for clients that never send the same one twice.
 */
const MAX_CHARACTERS = 250_000;

/** A document that was parsed and is valid. */
export interface ValidDocument {
  document: DocumentNode;
  /** The SHA-256 of its text. */
  hash: string;
}

export interface DocumentStore {
  /** For Apollo Server, whose keys are hashes behind a prefix that depends on the schema. */
  byKey: {
    get(key: string): Promise<DocumentNode | undefined>;
    set(key: string, document: DocumentNode): Promise<void>;
    delete(key: string): Promise<boolean>;
  };
  byText(text: string): ValidDocument | undefined;
  byHash(hash: string): ValidDocument | undefined;
}

/** Size-bounded LRU cache of valid documents, so that they need not be parsed again. */
export function documentStore(): DocumentStore {
  const hashes = new Map<string, string>();
  const cache = new LRUCache<string, ValidDocument>({
    maxSize: MAX_CHARACTERS,
    sizeCalculation: ({ document }) => Math.max(1, textOf(document).length),
    dispose: ({ document }) => hashes.delete(textOf(document)),
  });
  const byHash = (hash: string) => cache.get(hash);

  return {
    byKey: {
      get: async (key) => byHash(hashIn(key))?.document,
      async set(key, document) {
        const hash = hashIn(key);
        cache.set(hash, { document, hash });
        if (cache.has(hash)) hashes.set(textOf(document), hash);
      },
      delete: async (key) => cache.delete(hashIn(key)),
    },
    byText(text) {
      const hash = hashes.get(text);
      return hash === undefined ? undefined : byHash(hash);
    },
    byHash,
  };
}

const textOf = ({ loc }: DocumentNode): string => loc?.source.body ?? '';
const hashIn = (key: string): string => key.slice(key.lastIndexOf(':') + 1);
