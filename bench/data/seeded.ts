import { openDatabase } from '../../src/db/open.ts';
import { fillWithSeed } from '../../src/seed/fill.ts';
import { keptFile } from './files.ts';

/** A database as `npm run seed` makes it. */
export function seededDatabase(customers: number): Promise<string> {
  return keptFile(`seed-${customers}`, async (path) => {
    const database = await openDatabase(`file:${path}`);
    await fillWithSeed(database, { customers, force: false }, () => undefined);
    await database.close();
  });
}
