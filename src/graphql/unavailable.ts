import type { ApolloServerPlugin } from '@apollo/server';
import { unwrapResolverError } from '@apollo/server/errors';
import { DatabaseUnavailable } from '../db/errors.ts';

/** Answers 503 where the database cannot be reached, so that balancers and clients know to try again. */
export function answerUnavailable(): ApolloServerPlugin {
  return {
    async requestDidStart() {
      return {
        async didEncounterErrors({ errors, response }) {
          if (!errors.some((error) => unwrapResolverError(error) instanceof DatabaseUnavailable)) return;
          response.http.status = 503;
          response.http.headers.set('retry-after', '1');
        },
      };
    },
  };
}
