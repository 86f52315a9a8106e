import { type FormattedExecutionResult, getOperationAST, OperationTypeNode } from 'graphql';
import type { Context } from '../context.ts';
import type { Variables } from '../documents/variables.ts';
import type { CostCheck } from '../limits/costCheck.ts';
import type { DocumentStore, ValidDocument } from './documentStore.ts';
import type { Execute } from './graphqlJsExecutor.ts';
import { recordOperation } from './httpStatusPlugin.ts';
import type { TrustedDocuments } from './trustedDocuments.ts';

interface Parts {
  documents: DocumentStore;
  trusted: Pick<TrustedDocuments, 'isFree' | 'isListed'>;
  check: CostCheck;
  run: Execute;
  stringify(result: FormattedExecutionResult): string;
}

/** An operation as it was sent, if its parts are of the types that they should be. */
export interface SentOperation {
  query: string | null | undefined;
  operationName: string | null | undefined;
  variables: Variables | null | undefined;
  extensions: Readonly<Record<string, unknown>> | null | undefined;
}

/** The text of an answer without errors; null if Apollo Server has to answer, which then goes on with what was done. */
export type AnswerRepeated = (sent: SentOperation, context: Context) => Promise<string | null>;

/**
 * Answers queries and mutations whose document Apollo Server has found valid before, by the steps of its pipeline that depend on who
 * sends them. The others, with their hash, hooks and some thirty promises, took longer than running a small operation.
 */
export function repeatedOperations({ documents, trusted, check, run, stringify }: Parts): AnswerRepeated {
  function find({ query, extensions }: SentOperation, { actor }: Context): ValidDocument | undefined {
    if (!extensions?.persistedQuery) return query && trusted.isFree(actor) ? documents.byText(query) : undefined;
    const { version, sha256Hash } = extensions.persistedQuery as Record<string, unknown>;
    const isById = query == null && version === 1 && typeof sha256Hash === 'string';
    return isById && trusted.isListed(sha256Hash) ? documents.byHash(sha256Hash) : undefined;
  }

  return async (sent, context) => {
    const found = find(sent, context);
    const { operationName } = sent;
    const operation = found && getOperationAST(found.document, operationName);
    if (!operation || operation.operation === OperationTypeNode.SUBSCRIPTION) return null;
    const { document, hash } = found;
    const variables = sent.variables ?? undefined;
    try {
      await check({ document, operation, variables, isNew: false, context });
    } catch (refusal) {
      context.attempt = { refusal };
      return null;
    }
    const running = (async () => run({ document, operationName, hash, variables, context }))();
    try {
      const result = await running;
      if (!result.errors) {
        recordOperation(operation, operationName);
        return stringify(result);
      }
    } catch {
      // Apollo Server answers it.
    }
    // Only now: the context is kept longer than a result has to be.
    context.attempt = { running };
    return null;
  };
}
