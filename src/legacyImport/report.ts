import { IMPORT_SUBJECT } from '../domain/imports.ts';
import type { Finding, Findings } from './findings.ts';
import type { FormerFile } from './former/readRows.ts';
import { FORMER_TABLE_NAMES, type FormerRows, type FormerTable } from './former/tables.ts';
import type { Plan } from './plan/plan.ts';
import type { PlannedRows } from './plan/planning.ts';
import { WORD_FIELDS } from './words/vocabulary.ts';

/** What an import does, or what it needs first, in plain text. */
export function reportOf({ rows: former, otherTables }: FormerFile, { rows, findings }: Plan): string {
  const { decisions, notes } = findings;
  return [
    counts(former, rows),
    otherTables.length > 0 ? `Tables of the file that are not moved: ${otherTables.join(', ')}.` : '',
    section(`To be decided before anything can be written (${decisions.length})`, decisions),
    mapSkeleton(findings),
    section(`Noted (${notes.length})`, notes),
  ]
    .filter(Boolean)
    .join('\n\n');
}

/** The tables here that the rows of a former table go to, beside events. */
const TARGET_TABLES: Readonly<Record<FormerTable, readonly (keyof PlannedRows)[]>> = {
  customers: ['customers'],
  contracts: ['contracts', 'documents'],
  events: [],
  notes: ['notes'],
  actions: ['actions', 'flags'],
};

function counts(former: FormerRows, rows: PlannedRows): string {
  const events = Map.groupBy(rows.events, ({ payload }) => tableIn(payload));
  const lines = FORMER_TABLE_NAMES.map((table) => {
    const kept = `${events.get(table)?.length ?? 0} events`;
    const became = TARGET_TABLES[table].map((name) => `${rows[name].length} ${name}`);
    return [table, `${former[table].length}`, [...became, kept].join(', ')] as const;
  });
  const placeholders = rows.customers.length - former.customers.length;
  const bridges = rows.actions.filter(({ actorId }) => actorId === IMPORT_SUBJECT).length;
  return [
    ...[['former table', 'rows', 'become'] as const, ...lines].map(
      ([table, count, becomes]) => `${table.padEnd(14)}${count.padStart(8)}  ${becomes}`,
    ),
    `Every former row is also kept as it was, in events of types legacy.*. ${placeholders} of the customers are placeholders for missing ones, ${bridges} of the actions are by the import.`,
  ].join('\n');
}

function tableIn(payload: string | null): FormerTable {
  return (JSON.parse(payload ?? '') as { table: FormerTable }).table;
}

function section(title: string, found: readonly Finding[]): string {
  if (found.length === 0) return '';
  const lines = found.map(
    ({ table, ids, what, remedy }) => `  ${table} ${[...ids].join(', ')}: ${what}${remedy ? `\n    ${remedy}` : ''}`,
  );
  return [`${title}:`, ...lines].join('\n');
}

/** The part of the map that has to be filled in. */
function mapSkeleton({ unknownWords }: Findings): string {
  if (unknownWords.size === 0) return '';
  const words = Object.fromEntries(
    [...unknownWords].map(([field, unknown]) => [
      field,
      Object.fromEntries([...unknown].map((word) => [word, WORD_FIELDS[field].allowed.join(' | ')])),
    ]),
  );
  return `What --map needs for these words, each with one of the values shown:\n${JSON.stringify({ words }, null, 2)}`;
}
