export { possibleTypes } from '../generated/client-schema.ts';
export { dashboardVariables } from './dashboard.ts';
export * from './errors.ts';
export { type EventStreamOptions, eventStreamClient } from './eventStream.ts';
export { type FollowedPage, type Following, followChanges, type SubscriptionClient } from './followChanges.ts';
