// What a front end with Apollo Client 4 imports: the documents, typed with Dates, and what goes with them.
export * from '../../generated/client-apollo.ts';
export * from '../shared.ts';
export { cacheOptions, createCache } from './cache.ts';
export { type ChangesLinkOptions, changesLink, type Live } from './changesLink.ts';
export { type ClientOptions, createClient } from './client.ts';
export { applyChange, type FollowingInCache, followInCache, latestCursor } from './followInCache.ts';
export { keyLink } from './keyLink.ts';
export { retryLink } from './retryLink.ts';
export { updateLists } from './updateLists.ts';
