// What a React front end with Apollo Client 4 imports. Front ends with another GraphQL client import the typed
// documents alone, from src/generated/client.ts.
export * from '../generated/client.ts';
export * from '../generated/client-hooks.ts';
export { cacheOptions } from './cache.ts';
export { dashboardVariables } from './dashboard.ts';
export { type FollowedPage, type Following, followChanges } from './followChanges.ts';
export type { MutationHookOptions, QueryHookOptions } from './hook-options.ts';
