import type { Columns } from './columnTypes.ts';

/**
 * The keys of mutations that have taken effect, and their outcomes, so that they can be retried. An outcome is JSON, with ids in
 * place of rows. It is null while the mutation runs, which no other transaction sees.
 */
export function defineIdempotencyKeys({ table, text, instant, index, primaryKey }: Columns) {
  return table(
    'idempotency_keys',
    {
      /** Whose key it is: others may use the same. */
      subject: text().notNull(),
      key: text().notNull(),
      mutation: text().notNull(),
      argumentsDigest: text().notNull(),
      outcome: text(),
      createdAt: instant().notNull(),
    },
    (t) => [primaryKey({ columns: [t.subject, t.key] }), index('idempotency_keys_createdAt').on(t.createdAt)],
  );
}
