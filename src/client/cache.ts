import type { InMemoryCacheConfig } from '@apollo/client';
import { possibleTypes } from '../generated/client-possible-types.ts';

/** What Apollo Client has to know of the schema: `new InMemoryCache(cacheOptions)`. */
export const cacheOptions = {
  possibleTypes,
  // An actor's name is kept as it was at that moment, so two actors of one id may differ: the cache must not merge them.
  typePolicies: { Actor: { keyFields: false } },
} satisfies InMemoryCacheConfig;
