import { CONTRACT_GROUPINGS, contractTotals as totalsOfContracts } from '../../domain/contractTotals.ts';
import { decisionTotals } from '../../domain/decisionTotals.ts';
import { EVENT_GROUPINGS, eventTotals as totalsOfEvents } from '../../domain/eventTotals.ts';
import { MAX_GROUPS, requireFewGroups } from '../../domain/figures.ts';
import { type Period, periodsOf } from '../../domain/periods.ts';
import type { QueryResolvers } from '../../generated/resolvers.ts';

/** One more than may be shown, which tells whether there are too many. */
const limit = MAX_GROUPS + 1;

export const Figures = {
  async contractTotals(_, { by, where }, { read, reader }) {
    const groupings = by.map((grouping) => CONTRACT_GROUPINGS[grouping]);
    const totals = await read.figures.contractTotals({ by: groupings, where, reader, limit });
    requireFewGroups(totals);
    return totalsOfContracts(totals, groupings);
  },
  async decisions(_, { where, ...range }, { read, reader }) {
    const periods = periodsOf(range);
    return decisionTotals(periods, await read.figures.decisionTotals({ borders: bordersOf(periods), where, reader }));
  },
  async eventTotals(_, { by, where, ...range }, { read, reader }) {
    const periods = periodsOf(range);
    const groupings = by.map((grouping) => EVENT_GROUPINGS[grouping]);
    const request = { borders: bordersOf(periods), by: groupings, where, reader, limit };
    const counts = await read.figures.eventTotals(request);
    requireFewGroups(counts);
    return totalsOfEvents(periods, counts, groupings);
  },
} satisfies QueryResolvers;

function bordersOf(periods: readonly Period[]): string[] {
  return [...periods.map(({ from }) => from), ...periods.slice(-1).map(({ to }) => to)];
}
