import type { GraphQLSchema } from 'graphql';
import type { Database } from '../../../src/db/database.ts';
import { fillWithDemo } from '../../../src/demo/fill.ts';
import { encodeCursor } from '../../../src/graphql/pagination/cursors.ts';
import { Random } from '../../../src/seed/random.ts';
import { SOMEBODY } from '../databases/reader.ts';
import { type DocumentOptions, type RandomRequest, randomRequest } from './requests.ts';

const NOBODY = ['cus_01m1bwrha0fmbrn22zaczhdfxp', 'ctr_00000000000000000000000000', 'nothing', ''];
/** The usual page, of rows that are there whatever they are sorted by. */
const PAGE = {
  order: { field: 'CREATED_AT', direction: 'ASC' },
  skip: 0,
  limit: 12,
  backwards: false,
  reader: SOMEBODY,
} as const;

/** Fills an empty database and returns what makes random requests on what is in it, each by a number. */
export async function demoRequests(
  schema: GraphQLSchema,
  database: Database,
): Promise<(seed: number, options?: DocumentOptions & { wrongPercent?: number }) => RandomRequest> {
  await fillWithDemo(database);
  const { customers, contracts, notes, actions } = database.read;
  const ids: string[] = [];
  const cursors: string[] = [];
  for (const list of [customers, contracts, notes, actions]) {
    const rows = await list.page(PAGE);
    ids.push(...rows.map(({ id }) => id));
    for (const direction of ['ASC', 'DESC'] as const) {
      cursors.push(
        ...rows
          .slice(0, 3)
          .map((row) => encodeCursor({ field: 'CREATED_AT', direction }, list.keysOf('CREATED_AT', direction), row)),
      );
    }
  }
  return (seed, { wrongPercent = 3, ...options } = {}) =>
    randomRequest(schema, { random: new Random(seed), ids: [...ids, ...NOBODY], cursors, wrongPercent }, options);
}
