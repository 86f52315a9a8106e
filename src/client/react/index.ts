// What a front end with Apollo Client 4 and React imports: hooks, and all of ../apollo.
export * from '../../generated/client-hooks.ts';
export * from '../apollo/index.ts';
export * from './hooks.ts';
