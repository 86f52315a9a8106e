import { ApolloServer } from '@apollo/server';
import {
  ApolloServerPluginCacheControlDisabled,
  ApolloServerPluginInlineTraceDisabled,
  ApolloServerPluginLandingPageDisabled,
} from '@apollo/server/plugin/disabled';
import type { FastifyInstance } from 'fastify';
import { NoSchemaIntrospectionCustomRule } from 'graphql';
import { DEFAULT_LIMITS, type Limits } from '../../config/limitDefaults.ts';
import { errorLog, libraryLog } from '../../observability/errorLog.ts';
import type { Context } from '../context.ts';
import { formatError } from '../errors/formatError.ts';
import { costCheck } from '../limits/costCheck.ts';
import { costPlugin } from '../limits/costPlugin.ts';
import { answersWithCost } from '../limits/costReport.ts';
import { documentLimits } from '../limits/documentLimits.ts';
import { executableSchema } from '../schema/schema.ts';
import { type AnswerOperation, answerOperation, type FormatError } from './answerOperation.ts';
import { apolloGateway } from './apolloGateway.ts';
import { documentStore } from './documentStore.ts';
import { createExecutor, type ExecutorOptions } from './executor.ts';
import { httpStatusPlugin } from './httpStatusPlugin.ts';
import { introspectionCache } from './introspectionCache.ts';
import { operationKinds } from './operationKinds.ts';
import { type AnswerRepeated, repeatedOperations } from './repeatedOperations.ts';
import { sandbox } from './sandbox.ts';
import { type TrustedDocumentsOptions, trustedDocuments } from './trustedDocuments.ts';

export interface ApolloOptions extends ExecutorOptions {
  /** Whether the schema is exposed: introspection, suggestions in errors, and Apollo Sandbox. True by default. */
  introspection?: boolean;
  /** Whether the server has an explorer of its own at `/explorer`. */
  explorer?: boolean;
  /** The limits on requests, documents and costs. */
  limits?: Limits;
  /** The documents that may be sent; all by default. */
  trustedDocuments?: TrustedDocumentsOptions;
}

export interface Api {
  /** For requests of HTTP. */
  apollo: ApolloServer<Context>;
  /** For those of them that it can answer. */
  answerRepeated: AnswerRepeated;
  /** For all others. */
  answer: AnswerOperation;
  format: FormatError;
}

/** Creates and starts the GraphQL server. It logs to the logger of `app`. */
export async function startApollo(app: FastifyInstance, options: ApolloOptions): Promise<Api> {
  const { introspection = true, explorer = false, limits = DEFAULT_LIMITS } = options;
  const logError = errorLog(app.log);
  const schema = executableSchema();
  const trusted = trustedDocuments(options.trustedDocuments ?? { mode: 'off', folders: [] }, schema, (message) =>
    app.log.warn(message),
  );
  const introspected = introspectionCache(schema, createExecutor(schema, { ...options, expected: trusted.expected }));
  const { parseOptions, validationRules, validationOptions } = documentLimits(limits);
  const execution = apolloGateway(introspected.run, schema);
  const stringify = answersWithCost(limits, introspected.store);
  const check = costCheck(schema, limits, introspected.isCached);
  const documents = documentStore();
  const format = formatError({ logError, suggest: introspection });
  const apollo = new ApolloServer<Context>({
    gateway: execution.gateway,
    introspection: true,
    parseOptions,
    validationRules: [...validationRules, ...(introspection ? [] : [NoSchemaIntrospectionCustomRule])],
    validationOptions,
    csrfPrevention: true,
    allowBatchedHttpRequests: false,
    persistedQueries: trusted.persistedQueries,
    documentStore: documents.byKey,
    includeStacktraceInErrorResponses: false,
    stringifyResult: stringify,
    stopOnTerminationSignals: false,
    formatError: format,
    logger: libraryLog(app.log),
    plugins: [
      // The default plugins would wrap every resolver call, for data that is not used here.
      ApolloServerPluginCacheControlDisabled(),
      ApolloServerPluginInlineTraceDisabled(),
      httpStatusPlugin(logError),
      trusted.plugin,
      operationKinds(),
      costPlugin(check, limits),
      execution.plugin,
      introspection ? sandbox(explorer) : ApolloServerPluginLandingPageDisabled(),
    ],
  });
  await apollo.start();
  const answerRepeated = repeatedOperations({ documents, trusted, check, run: introspected.run, stringify });
  return { apollo, answerRepeated, answer: answerOperation(apollo, stringify, format), format };
}
