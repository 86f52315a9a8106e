import { openDatabase } from '../../src/db/open.ts';
import { fillWithSeed } from '../../src/seed/fill.ts';
import { cachedDatabase } from './files.ts';

/** A database as `npm run seed` makes it. */
export function seededDatabase(customers: number): Promise<string> {
  return cachedDatabase(`seed-${customers}`, async (path) => {
    const database = await openDatabase(`file:${path}`);
    await fillWithSeed(database, { customers, force: false }, () => undefined);
    await database.close();
  });
}
