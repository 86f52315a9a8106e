import type { Database } from '../db/database.ts';
import { LIFECYCLE } from '../domain/lifecycle.ts';
import { portfolio } from './portfolio/index.ts';
import { storyClock } from './storyClock.ts';
import { storyCommands } from './storyCommands.ts';

/** The categories of the flags in the stories. */
const FLAG_CATEGORIES = ['COMPLIANCE', 'DOCUMENTS'];

/** Writes the demo portfolio into an empty database, in one transaction: each command runs at its time in the stories. */
export async function fillWithDemo(database: Database): Promise<void> {
  await database.transaction(async (queries, savepoint) => {
    const joined: Pick<Database, 'transaction'> = { transaction: (work) => work(queries, savepoint) };
    for (const { at, by, key, run } of storyCommands(portfolio)) {
      await run({
        database: joined,
        actor: by,
        selfApproval: 'deny',
        lifecycle: LIFECYCLE,
        flagCategories: FLAG_CATEGORIES,
        clock: storyClock(at, key),
      });
    }
  });
}
