import { readFileSync } from 'node:fs';
import { ApolloServerPluginLandingPageLocalDefault } from '@apollo/server/plugin/landingPage/default';

/** Apollo Sandbox for browsers that open the API, with a document that runs unchanged on the demo data. */
export function sandbox() {
  const document = readFileSync(new URL('./sandbox.graphql', import.meta.url), 'utf8');
  return ApolloServerPluginLandingPageLocalDefault({
    // Loads the schema once instead of polling it, and sends no telemetry.
    embed: { runTelemetry: false, initialState: { pollForSchemaUpdates: false } },
    footer: false,
    document,
  });
}
