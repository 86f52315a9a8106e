import { readFileSync } from 'node:fs';
import type { ApolloServerPlugin, LandingPage } from '@apollo/server';
import { ApolloServerPluginLandingPageLocalDefault } from '@apollo/server/plugin/landingPage/default';

/** A document that runs unchanged on the demo data. */
export const EXAMPLE = readFileSync(new URL('./sandbox.graphql', import.meta.url), 'utf8');
const SCRIPT = '<script src="/explorer/fallback.js" async></script>';

/**
 * Apollo Sandbox for browsers that open the API, with the example. With `explorer`, its page leaves for that of the
 * explorer if its CDN cannot be reached.
 */
export function sandbox(explorer: boolean): ApolloServerPlugin {
  const plugin = ApolloServerPluginLandingPageLocalDefault({
    // Loads the schema once instead of polling it, and sends no telemetry.
    embed: { runTelemetry: false, initialState: { pollForSchemaUpdates: false } },
    footer: false,
    document: EXAMPLE,
  });
  return explorer ? withScript(plugin) : plugin;
}

function withScript({ serverWillStart }: ApolloServerPlugin): ApolloServerPlugin {
  return {
    async serverWillStart(service) {
      const listener = await serverWillStart?.(service);
      const renderLandingPage = listener?.renderLandingPage;
      return renderLandingPage
        ? { ...listener, renderLandingPage: async () => scripted(await renderLandingPage()) }
        : {};
    },
  };
}

function scripted({ html }: LandingPage): LandingPage {
  return {
    html: async () => (typeof html === 'string' ? html : await html()).replace('<head>', `<head>${SCRIPT}`),
  };
}
