export type { TypedDocumentNode } from '@graphql-typed-document-node/core';
export { possibleTypes, values as valueTypes } from '../generated/client-schema.ts';
export { dashboardVariables } from './dashboard.ts';
export * from './errors.ts';
export { type EventStreamOptions, eventStreamClient } from './eventStream.ts';
export { type FollowedPage, type Following, followChanges, type SubscriptionClient } from './followChanges.ts';
export { type SocketOptions, socketClient } from './socketClient.ts';
