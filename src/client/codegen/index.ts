import { fileURLToPath } from 'node:url';
import type { Types } from '@graphql-codegen/plugin-helpers';
import * as operations from '@graphql-codegen/typescript-operations';
import * as hooks from './apolloHooks.ts';
import * as documents from './documents.ts';
import * as manifest from './manifest.ts';

export { manifestOf } from './manifest.ts';

export interface PortalCodegenOptions {
  /** Where your documents are, such as `src/**` + `/*.graphql`. */
  documents: string | string[];
  /** The file to generate, such as `src/portal.ts`. */
  output: string;
  /** The file for their manifest, such as `trusted-documents.json`, for servers that take listed documents only. */
  manifest?: string;
  /** What they are for: `react` (Apollo Client with hooks), `apollo` (without hooks), or `any` other client. */
  client?: Client;
}

type Client = 'react' | 'apollo' | 'any';

/** The types of the scalars as they are sent, for configs of your own. */
export const scalars = {
  ID: 'string',
  DateTime: 'string',
  Date: 'string',
  Decimal: 'string',
  EmailAddress: 'string',
  CurrencyCode: 'string',
  JSON: 'unknown',
};

/**
 * The config of GraphQL Code Generator for documents of your own against the schema of this package: their types with its
 * scalars, typed documents, and hooks. `codegen.ts` is `export default portalCodegen({ documents, output })`.
 */
export function portalCodegen({ documents, output, manifest, client = 'react' }: PortalCodegenOptions): Types.Config {
  // Of the package, beside which the schema is.
  const schema = fileURLToPath(new URL('../../schema.graphql', import.meta.url));
  const generated = {
    [output]: { documents, preset: presetFor(['operations', 'documents', ...hooksFor(client)], client) },
  };
  const listed = manifest ? { [manifest]: { documents, preset: presetFor(['manifest'], client) } } : {};
  return { schema, generates: { ...generated, ...listed } };
}

const hooksFor = (client: Client) => (client === 'react' ? ['hooks'] : []);

function presetFor(plugins: readonly string[], client: Client): Types.OutputPreset {
  const DateTime = { input: 'string | Date', output: client === 'any' ? 'string' : 'Date' };
  return {
    buildGeneratesSection: async ({ baseOutputDir, schema, documents: files, pluginMap, config }) => [
      {
        filename: baseOutputDir,
        schema,
        documents: files,
        plugins: plugins.map((name) => ({ [name]: {} })),
        pluginMap: { ...pluginMap, operations, documents, hooks, manifest } as never,
        config: {
          useTypeImports: true,
          arrayInputCoercion: false,
          inlineFragmentTypes: 'combine',
          scalars: { ...scalars, DateTime },
          hooksFrom: 'contract-portal-client/react',
          ...config,
        },
      },
    ],
  };
}
