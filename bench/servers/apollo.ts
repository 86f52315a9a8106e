// Apollo Server with its defaults, on Fastify: the same schema, resolvers and database as ours.
import { ApolloServer } from '@apollo/server';
import fastifyApollo from '@as-integrations/fastify';
import Fastify from 'fastify';
import { createFeed } from '../../src/changes/feed.ts';
import { createWebhooks } from '../../src/changes/webhooks/webhooks.ts';
import { systemClock } from '../../src/commands/systemClock.ts';
import { openDatabase } from '../../src/db/open.ts';
import { LIFECYCLE } from '../../src/domain/lifecycle.ts';
import { type Context, createContext } from '../../src/graphql/context.ts';
import { Budgets } from '../../src/graphql/limits/budgets.ts';
import { executableSchema } from '../../src/graphql/schema/schema.ts';
import { onStatement, reportServer } from './report.ts';

const [file = ''] = process.argv.slice(2);
const database = await openDatabase(`file:${file}`, { onStatement });
const apollo = new ApolloServer<Context>({ schema: executableSchema() });
await apollo.start();
const feed = createFeed(database, console.error);
const webhooks = createWebhooks({ database, feed, clock: systemClock, key: null, onFault: console.error });
const budget = new Budgets({ budget: 0, budgetPerSecond: 1 }).of('bench');
const app = Fastify();
await app.register(fastifyApollo(apollo), {
  context: async (): Promise<Context> =>
    createContext({
      database,
      actor: { subject: 'bench', name: 'Bench', role: 'ADMIN' },
      selfApproval: 'allow',
      noteEditWindow: null,
      lifecycle: LIFECYCLE,
      flagCategories: [],
      budget,
      clock: systemClock,
      feed,
      webhooks: webhooks.port,
    }),
});
reportServer(await app.listen({ host: '127.0.0.1', port: 0 }));
