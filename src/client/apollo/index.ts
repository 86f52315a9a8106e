// What a front end with Apollo Client 4 imports: the documents, typed with Dates, and what goes with them.
export * from '../../generated/client-apollo.ts';
export { possibleTypes } from '../../generated/client-schema.ts';
export { dashboardVariables } from '../dashboard.ts';
export { type FollowedPage, type Following, followChanges, type SubscriptionClient } from '../followChanges.ts';
export { cacheOptions, createCache } from './cache.ts';
