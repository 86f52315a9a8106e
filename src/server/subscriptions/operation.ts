import { z } from 'zod';

export const object = z.custom<Record<string, unknown>>(
  (value) => typeof value === 'object' && value !== null && !Array.isArray(value),
);

/** An operation as clients send it, whatever the transport. An empty name counts as none. */
export const operation = z.object({
  query: z.string(),
  variables: object.nullish().transform((variables) => variables ?? undefined),
  operationName: z
    .string()
    .nullish()
    .transform((name) => name || undefined),
  extensions: object.nullish().transform((extensions) => extensions ?? undefined),
});

export type Operation = z.infer<typeof operation>;
