// A minimal Apollo Server on Fastify, whose startup time ours is compared with.
import { ApolloServer } from '@apollo/server';
import fastifyApollo from '@as-integrations/fastify';
import Fastify from 'fastify';

const apollo = new ApolloServer({
  typeDefs: 'type Query { hello: String! }',
  resolvers: { Query: { hello: () => 'Hello' } },
});
await apollo.start();
const app = Fastify();
await app.register(fastifyApollo(apollo));
process.stdout.write(`hello listens on ${await app.listen({ host: '127.0.0.1', port: 0 })}/graphql \n`);
