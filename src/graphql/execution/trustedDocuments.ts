import { createHash } from 'node:crypto';
import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { ApolloServerOptions, ApolloServerPlugin } from '@apollo/server';
import { type GraphQLSchema, parse, validate } from 'graphql';
import { ConfigError } from '../../config/config.ts';
import type { Actor } from '../../domain/permissions.ts';
import type { Context } from '../context.ts';
import type { ExpectedDocument } from './jitExecutor.ts';

export interface TrustedDocumentsOptions {
  /** Who may send documents that are not listed: everybody, administrators, or nobody. */
  mode: 'off' | 'prefer' | 'only';
  /** The folders of manifests: JSON files that hold the text of each document by its id, the SHA-256 of that text. */
  folders: readonly string[];
}

export interface TrustedDocuments {
  /** Whether somebody may send documents that are not listed. */
  isFree(actor: Actor): boolean;
  isListed(id: string): boolean;
  persistedQueries: NonNullable<ApolloServerOptions<Context>['persistedQueries']>;
  plugin: ApolloServerPlugin<Context>;
  /** Those that are valid. */
  expected: ExpectedDocument[];
}

/**
 * Answers documents by their ids. A text that must be listed is looked up by its id, too, so that an unlisted one is not even
 * parsed.
 * Documents that are no longer valid are told of by `warn`; requests for them are answered by what is wrong with them.
 * @throws ConfigError if a manifest cannot be read, or is none
 */
export function trustedDocuments(
  { mode, folders }: TrustedDocumentsOptions,
  schema: GraphQLSchema,
  warn: (message: string) => void,
): TrustedDocuments {
  const texts = mode === 'off' ? undefined : readManifests(folders);
  const isFree = (actor: Actor) => mode === 'off' || (mode === 'prefer' && actor.role === 'ADMIN');
  return {
    isFree,
    isListed: (id) => texts?.has(id) ?? false,
    expected: [...(texts ?? [])].flatMap(([hash, text]) => validDocument(schema, hash, text, warn)),
    // Nothing is ever added to them.
    persistedQueries: texts
      ? {
          cache: {
            get: async (key) => texts.get(key.replace(/^apq:/, '')),
            set: async () => {},
            delete: async () => {},
          },
        }
      : false,
    plugin: {
      async requestDidStart({ request, contextValue: { actor } }) {
        if (isFree(actor) || request.query === undefined) return;
        request.extensions = persistedQuery(sha256(request.query));
        delete request.query;
      },
    },
  };
}

/** The id of a document as Apollo Server takes it. */
export function persistedQuery(sha256Hash: string) {
  return { persistedQuery: { version: 1, sha256Hash } };
}

function readManifests(folders: readonly string[]): Map<string, string> {
  const texts = new Map<string, string>();
  for (const file of folders.flatMap((folder) => globSync(join(folder, '*.json')))) {
    for (const [id, text] of Object.entries(readManifest(file))) {
      if (typeof text !== 'string' || sha256(text) !== id) {
        const problem = `expected the id of each document to be the SHA-256 of its text, but ${id} is not`;
        throw new ConfigError([`TRUSTED_DOCUMENTS_FOLDERS: ${file}: ${problem}.`]);
      }
      texts.set(id, text);
    }
  }
  if (texts.size === 0) {
    const got = folders.join(', ') || 'no folders';
    throw new ConfigError([`TRUSTED_DOCUMENTS_FOLDERS: expected folders with manifests (*.json), but got ${got}.`]);
  }
  return texts;
}

function readManifest(file: string): Record<string, unknown> {
  try {
    return Object(JSON.parse(readFileSync(file, 'utf8')));
  } catch {
    throw new ConfigError([`TRUSTED_DOCUMENTS_FOLDERS: ${file}: expected JSON, the texts of documents by their ids.`]);
  }
}

function validDocument(schema: GraphQLSchema, hash: string, text: string, warn: (message: string) => void) {
  try {
    const document = parse(text);
    const [problem] = validate(schema, document, undefined, { maxErrors: 1 });
    if (problem) throw problem;
    return [{ hash, document }];
  } catch (problem) {
    warn(`The trusted document ${hash} is not valid: ${(problem as Error).message}`);
    return [];
  }
}

function sha256(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}
