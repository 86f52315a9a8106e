// What any front end imports: typed documents of what is sent and answered, for any GraphQL client. What Apollo Client needs
// besides is in ./apollo, what React does in ./react.
export * from '../generated/client.ts';
export * from './shared.ts';
