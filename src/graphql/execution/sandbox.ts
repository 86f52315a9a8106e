import { readFileSync } from 'node:fs';
import { ApolloServerPluginLandingPageLocalDefault } from '@apollo/server/plugin/landingPage/default';

/** Apollo Sandbox for browsers that open the API, with a document that runs as it stands on the demo data. */
export function sandbox() {
  const document = readFileSync(new URL('./sandbox.graphql', import.meta.url), 'utf8');
  return ApolloServerPluginLandingPageLocalDefault({
    // It asks for the schema when it opens, not every second, and tells nobody what is done in it.
    embed: { runTelemetry: false, initialState: { pollForSchemaUpdates: false } },
    footer: false,
    document,
  });
}
