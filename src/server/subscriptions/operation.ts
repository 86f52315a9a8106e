import { z } from 'zod';
import { persistedQuery } from '../../graphql/execution/trustedDocuments.ts';

export const object = z.custom<Record<string, unknown>>(
  (value) => typeof value === 'object' && value !== null && !Array.isArray(value),
);

/** An operation as clients send it, whatever the transport. An empty name counts as none. */
export const operation = z
  .object({
    query: z.string().optional(),
    documentId: z.string().optional(),
    variables: object.nullish().transform((variables) => variables ?? undefined),
    operationName: z
      .string()
      .nullish()
      .transform((name) => name || undefined),
    extensions: object.nullish().transform((extensions) => extensions ?? undefined),
  })
  .refine(
    ({ query, documentId, extensions }) =>
      query !== undefined || documentId !== undefined || extensions?.persistedQuery,
  )
  .transform(({ documentId, ...rest }) =>
    documentId === undefined || rest.query !== undefined ? rest : { ...rest, extensions: persistedQuery(documentId) },
  );

export type Operation = z.infer<typeof operation>;
