import { CONTRACT_WITH_NOTES, largeDatabase, THREAD } from '../data/large.ts';
import { post, type Sample, type ServerChild, sample, startLoad, startServer } from '../servers.ts';
import type { Settings } from '../settings.ts';
import { interleave, median, medianRatio } from '../statistics.ts';
import { fixed, table, whole } from '../table.ts';
import type { Target } from '../targets.ts';
import { CONNECTIONS } from './views.ts';

const PAGE = 20;
const CONTRACT = 'id reference title status value { amount currency } startDate version createdAt updatedAt';
const NOTE = 'id depth body author { subject name } replyCount createdAt';

interface Page {
  label: string;
  server: ServerChild;
  query: string;
}

/** Measures what a page costs as there are more rows around it, prints a table, and returns the worst of each kind. */
export async function measureGrowth({ small, large, rounds, seconds }: Settings): Promise<Target[]> {
  const few = await startServer('portal', [await largeDatabase(small)]);
  const many = await startServer('portal', [await largeDatabase(large)]);
  const load = await startLoad();
  const kinds: { name: string; atMost: number; pages: Page[] }[] = [
    {
      name: 'page of 20 contracts by cursor',
      atMost: 1.2,
      pages: [
        await contracts(few, `${whole(small.contracts)}, start`, 'first: 1'),
        await contracts(few, `${whole(small.contracts)}, end`, `last: ${PAGE + 1}`),
        await contracts(many, `${whole(large.contracts)}, start`, 'first: 1'),
        await contracts(many, `${whole(large.contracts)}, end`, `last: ${PAGE + 1}`),
      ],
    },
    {
      name: 'page of 10 notes',
      atMost: 1.3,
      pages: [
        await notes(few, `${small.notes}, start`),
        await notes(many, `${whole(large.notes)}, start`),
        await notes(many, `${whole(large.notes)}, middle`, large.notes / 2),
      ],
    },
    {
      name: 'page of 20 descendants',
      atMost: 1.5,
      pages: [
        await descendants(few, `${small.descendants}, start`),
        await descendants(many, `${whole(large.descendants)}, start`),
        await descendants(many, `${whole(large.descendants)}, middle`, large.descendants / 2),
      ],
    },
  ];

  const pages = kinds.flatMap((kind) => kind.pages);
  const run = ({ server, query }: Page): Promise<Sample> => {
    const bodies = [JSON.stringify({ query })];
    return sample(server, load, { bodies, expected: '{"data":', connections: CONNECTIONS, seconds });
  };
  const measured = await interleave(pages, rounds, run);
  const of = (page: Page | undefined, figure: keyof Sample) =>
    page ? (measured.get(page) ?? []).map((one) => one[figure]) : [];
  const rows: string[][] = [];
  const targets: Target[] = [];
  for (const { name, atMost, pages } of kinds) {
    // In work that the server does, which is steadier than what gets done beside whatever else the machine does.
    const costs = pages.map((page) => medianRatio(of(page, 'cpu'), of(pages[0], 'cpu')));
    pages.forEach((page, i) => {
      const [rate, cpu] = [median(of(page, 'rate')), median(of(page, 'cpu'))];
      rows.push([`${name}: ${page.label}`, whole(rate), fixed(cpu, 3), fixed(costs[i] ?? 0)]);
    });
    targets.push({ name: `growth: ${name}`, measured: Math.max(...costs), atMost });
  }
  console.log(`\n${table(['Cost as work grows', 'req/s', 'CPU ms', 'to the first'], rows)}`);
  for (const child of [load, few, many]) await child.stop();
  return targets;
}

/** The page after the first contract that the arguments choose. */
async function contracts(server: ServerChild, label: string, place: string): Promise<Page> {
  const after = await cursorOf(server, `contracts(${place})`);
  return { label, server, query: `{ contracts(first: ${PAGE}, after: "${after}") { nodes { ${CONTRACT} } } }` };
}

/** As many notes of a contract as the small one has, after so many others. */
function notes(server: ServerChild, label: string, passed = 0): Promise<Page> {
  return inside(server, label, `contract(id: "${CONTRACT_WITH_NOTES}")`, 'notes', 10, passed);
}

function descendants(server: ServerChild, label: string, passed = 0): Promise<Page> {
  return inside(server, label, `note(id: "${THREAD}")`, 'descendants', PAGE, passed);
}

async function inside(
  server: ServerChild,
  label: string,
  parent: string,
  list: string,
  first: number,
  passed: number,
): Promise<Page> {
  const after =
    passed === 0 ? '' : `after: "${await cursorOf(server, parent, `${list}(first: 1, skip: ${passed - 1})`)}"`;
  return { label, server, query: `{ ${parent} { ${list}(first: ${first} ${after}) { nodes { ${NOTE} } } } }` };
}

/** The cursor of the first row of a list, which is a field of the query or of a row in it. */
async function cursorOf(server: ServerChild, ...fields: string[]): Promise<string> {
  const query = `{ ${fields.join(' { ')} { edges { cursor } } ${'}'.repeat(fields.length)}`;
  const [, cursor] = /"cursor":"([^"]+)"/.exec(await post(server, JSON.stringify({ query }))) ?? [];
  if (!cursor) throw new Error(`Expected a cursor from ${query}.`);
  return cursor;
}
