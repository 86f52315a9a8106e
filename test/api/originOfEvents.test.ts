import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { ROLES, type Role, roleIncludes } from '../../src/domain/roles.ts';
import { givenCustomer, mutate } from '../support/fixtures/portfolio.ts';
import { startServer, type TestServer } from '../support/servers/server.ts';

const ORIGIN = { ipAddress: '192.0.2.1', userAgent: 'Browser/1.0' };

let portal: TestServer;
let id: string;

beforeAll(async () => {
  portal = await startServer();
  const input = { customerId: await givenCustomer(portal), type: 'call.logged', ...ORIGIN };
  id = (await mutate(portal, 'createEvent', input, 'event { id }')).event.id;
});
afterAll(() => portal.stop());

const askAs = (role: Role, fields: string) =>
  portal.ask(`query ($id: ID!) { event(id: $id) { ${fields} } }`, { id }, { subject: 'pat', name: 'Pat', role });

test.each(ROLES.filter((role) => roleIncludes(role, 'EDITOR')))(
  '%s may read where an event came from',
  async (role) => {
    expect(await askAs(role, 'ipAddress userAgent')).toMatchObject({ data: { event: ORIGIN } });
  },
);

test('a READER may read all else of the event', async () => {
  const { data, errors } = await askAs('READER', 'type ipAddress userAgent');
  expect(data).toEqual({ event: { type: 'call.logged', ipAddress: null, userAgent: null } });
  expect(errors?.map(({ path, extensions }) => [path, extensions?.code])).toEqual([
    [['event', 'ipAddress'], 'FORBIDDEN'],
    [['event', 'userAgent'], 'FORBIDDEN'],
  ]);
});

test('a READER gets it by no other way: where an event came from is no condition', async () => {
  const { errors } = await portal.ask('{ events(where: { ipAddress: ["192.0.2.1"] }) { totalCount } }');
  expect(errors?.[0]).toMatchObject({ extensions: { code: 'GRAPHQL_VALIDATION_FAILED' } });
});
