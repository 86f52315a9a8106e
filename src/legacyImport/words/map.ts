import { readFileSync } from 'node:fs';
import { z } from 'zod';
import { UsageError } from '../../config/usageError.ts';
import { FLAG_SEVERITIES, type FlagSeverity } from '../../domain/flags.ts';
import { WORD_FIELDS, type WordField, wordKey } from './vocabulary.ts';

const value = z.union([z.string(), z.number(), z.null()]);
const rows = z.record(z.string(), z.record(z.string(), value));
const words = z.object(
  Object.fromEntries(
    Object.entries(WORD_FIELDS).map(([field, { allowed }]) => [
      field,
      z.record(z.string(), z.enum(allowed)).optional(),
    ]),
  ),
);

const MAP = z.strictObject({
  words: words.strict().optional(),
  values: z
    .strictObject({
      customers: rows.optional(),
      contracts: rows.optional(),
      events: rows.optional(),
      notes: rows.optional(),
      actions: rows.optional(),
    })
    .optional(),
  titleColumn: z.string().optional(),
  flags: z
    .strictObject({ category: z.string(), severity: z.enum(FLAG_SEVERITIES) })
    .partial()
    .optional(),
});

/** Values that are to be taken in place of those in the file: by table, former id and column. */
type Corrections = NonNullable<z.infer<typeof MAP>['values']>;

/** What the owner of a former portal has decided. */
export interface LegacyMap {
  /** Our words, by field and by the key of a former word. */
  readonly words: Readonly<Partial<Record<WordField, ReadonlyMap<string, string>>>>;
  readonly values: Corrections;
  /** The column of the former contracts that holds their titles, if any. */
  readonly titleColumn: string | undefined;
  /** What the flags of the former portal have. */
  readonly flags: { readonly category: string; readonly severity: FlagSeverity };
}

const FLAGS = { category: 'OTHER', severity: 'MEDIUM' } as const;

export const NO_MAP: LegacyMap = { words: {}, values: {}, titleColumn: undefined, flags: FLAGS };

/** @throws UsageError if the file cannot be read or holds anything unknown */
export function readMap(path: string): LegacyMap {
  return mapOf(path, parse(path));
}

function parse(path: string): unknown {
  try {
    return JSON.parse(readFileSync(path, 'utf8'));
  } catch (error) {
    throw new UsageError(`--map: expected a file of JSON, but ${path} cannot be read: ${(error as Error).message}.`);
  }
}

function mapOf(path: string, json: unknown): LegacyMap {
  const checked = MAP.safeParse(json);
  if (!checked.success) {
    const problems = checked.error.issues.map(
      ({ path: at, message }) => `  ${at.join(' > ') || 'all of it'}: ${message}`,
    );
    throw new UsageError(`--map: ${path} is not as expected:\n${problems.join('\n')}`);
  }
  const fields = Object.entries((checked.data.words ?? {}) as Partial<Record<WordField, Record<string, string>>>);
  const flags = checked.data.flags ?? {};
  return {
    words: Object.fromEntries(
      fields.map(([field, entries]) => [
        field,
        new Map(Object.entries(entries ?? {}).map(([word, ours]) => [wordKey(word), ours])),
      ]),
    ),
    values: checked.data.values ?? {},
    titleColumn: checked.data.titleColumn?.toLowerCase(),
    flags: { category: flags.category ?? FLAGS.category, severity: flags.severity ?? FLAGS.severity },
  };
}
