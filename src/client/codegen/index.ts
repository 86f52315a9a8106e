export * as apolloDocuments from './apolloDocuments.ts';
export * as apolloHooks from './apolloHooks.ts';
export * as cacheSchema from './cacheSchema.ts';
export * as documents from './documents.ts';
export { manifestOf } from './manifest.ts';
