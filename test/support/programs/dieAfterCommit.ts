// A server that is killed after its first commit, before it can answer: `node dieAfterCommit.ts DATABASE_URL`. Writes its own
// address when it listens.
import { openDatabase } from '../../../src/db/open.ts';
import { createServer } from '../../../src/server/server.ts';

const database = await openDatabase(process.argv[2] ?? '', {});
const { app } = await createServer({
  database: {
    ...database,
    async transaction(work) {
      await database.transaction(work);
      process.kill(process.pid, 'SIGKILL');
      return new Promise(() => undefined);
    },
  },
});
process.stdout.write(await app.listen({ host: '127.0.0.1', port: 0 }));
