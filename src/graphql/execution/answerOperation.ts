import type { ApolloServer, GraphQLRequest } from '@apollo/server';
import { type FormattedExecutionResult, GraphQLError, type GraphQLFormattedError } from 'graphql';
import type { Context } from '../context.ts';

/** The answer to an operation, as it is sent. */
export interface Answer {
  readonly text: string;
  readonly errors: readonly GraphQLFormattedError[] | undefined;
}

/** Answers an operation that did not come as a request of HTTP. It never throws: failures are answers, too. */
export type AnswerOperation = (operation: GraphQLRequest, context: Context) => Promise<Answer>;

export type FormatError = (formatted: GraphQLFormattedError, error: unknown) => GraphQLFormattedError;

/** Sends operations through all that Apollo Server does with those of HTTP, except for HTTP itself. */
export function answerOperation(
  apollo: ApolloServer<Context>,
  stringify: (result: FormattedExecutionResult) => string,
  format: FormatError,
): AnswerOperation {
  return async (operation, contextValue) => {
    try {
      const { body } = await apollo.executeOperation(operation, { contextValue });
      if (body.kind !== 'single') throw new Error('Expected an answer in one piece, since the schema has no @defer.');
      return { text: stringify(body.singleResult), errors: body.singleResult.errors };
    } catch (error) {
      return failedAnswer(format, error);
    }
  };
}

/** The answer to what was refused, or has failed, outside of an operation. */
export function failedAnswer(format: FormatError, error: unknown): Answer {
  const errors = [format(error instanceof GraphQLError ? error.toJSON() : { message: '' }, error)];
  return { text: JSON.stringify({ errors }), errors };
}
