// PostGraphile 5 with the presets that its documentation begins with, on the same tables.
import { createServer } from 'node:http';
import { postgraphile } from 'postgraphile';
import { makePgService } from 'postgraphile/adaptors/pg';
import { grafserv } from 'postgraphile/grafserv/node';
import { PostGraphileAmberPreset } from 'postgraphile/presets/amber';
import { reportServer } from '../../../servers/report.ts';

const [connectionString = ''] = process.argv.slice(2);
const api = postgraphile({
  extends: [PostGraphileAmberPreset],
  pgServices: [makePgService({ connectionString, schemas: ['public'] })],
  grafserv: { graphqlPath: '/graphql', graphiql: false },
});
const server = createServer();
await api.createServ(grafserv).addTo(server);
server.listen(0, '127.0.0.1', () => reportServer(`http://127.0.0.1:${server.address().port}`));
