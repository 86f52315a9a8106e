import { createHash } from 'node:crypto';
import type { PluginFunction } from '@graphql-codegen/plugin-helpers';
import { type DocumentNode, print } from 'graphql';
import { operationsOf } from './documents.ts';

/** A plugin of GraphQL Code Generator: the manifest of the documents of `documents.ts`. */
export const plugin: PluginFunction = (_, files) => `${JSON.stringify(manifestOf(operationsOf(files)), null, 2)}\n`;

/** Trusted documents: the text of each, exactly as it is sent, by its id, which is the SHA-256 of that text. */
export function manifestOf(documents: readonly DocumentNode[]): Record<string, string> {
  const entries = documents.map((document) => {
    const text = print(document);
    return [createHash('sha256').update(text).digest('hex'), text] as const;
  });
  return Object.fromEntries(entries);
}
