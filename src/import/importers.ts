import { columnsOf } from '../export/columns.ts';
import { executableSchema } from '../graphql/schema/schema.ts';
import { contractImporter } from './contracts.ts';
import { customerImporter } from './customers.ts';
import { eventImporter } from './events.ts';
import type { Importer } from './importer.ts';

/** What can be imported, and the noun that it is. */
const IMPORTED_NOUNS = { customers: 'Customer', contracts: 'Contract', events: 'Event' } as const;

export type ImportedType = keyof typeof IMPORTED_NOUNS;
export const IMPORTED_TYPES = Object.keys(IMPORTED_NOUNS) as ImportedType[];

/** How rows of a type are imported, and the columns that an export has besides. */
export function importerOf(type: ImportedType): { importer: Importer; ignored: string[] } {
  const schema = executableSchema();
  const importer = { customers: customerImporter, contracts: contractImporter, events: eventImporter }[type](schema);
  const exported = columnsOf(schema, IMPORTED_NOUNS[type]).map(({ name }) => name);
  return { importer, ignored: exported.filter((name) => !importer.columns.includes(name)) };
}
