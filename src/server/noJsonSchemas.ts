import type { FastifyServerOptions } from 'fastify';

/**
 * GraphQL describes what goes in and out, so that no route has a JSON schema: Fastify need not load what compiles them, which
 * takes a tenth of the startup time.
 */
export const NO_JSON_SCHEMAS: FastifyServerOptions['schemaController'] = {
  compilersFactory: { buildValidator: refuse, buildSerializer: refuse },
};

function refuse(): never {
  throw new Error('Expected routes without JSON schemas.');
}
