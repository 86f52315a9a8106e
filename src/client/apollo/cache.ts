import type { InMemoryCacheConfig } from '@apollo/client';
import { possibleTypes } from '../../generated/client-schema.ts';

/** What Apollo Client has to know of the schema: `new InMemoryCache(cacheOptions)`. */
export const cacheOptions = { possibleTypes } satisfies InMemoryCacheConfig;
