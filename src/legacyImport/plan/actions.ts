import type { ContractRow } from '../../db/rows.ts';
import { LIFECYCLE } from '../../domain/lifecycle.ts';
import type { ActionType, ContractStatus } from '../../domain/statuses.ts';
import type { Instant } from '../../domain/time.ts';
import { LIMITS } from '../../domain/validation.ts';
import type { FormerRow } from '../former/tables.ts';
import { textOf } from '../former/tables.ts';
import { IMPORT } from '../words/people.ts';
import { buildChain, type Chain, type FormerAction } from './chain.ts';
import { linesOf, personOf, timeOf, wordOf } from './fields.ts';
import type { Planning } from './planning.ts';

/** An action of a contract, read: one that decides or changes something has `decision`. */
export interface ReadAction {
  readonly row: FormerRow;
  readonly at: Instant;
  readonly decision: FormerAction | null;
  readonly isFlag: boolean;
}

/** Reads the actions of a contract, which have the order of their ids. */
export function readActions(planning: Planning, rows: readonly FormerRow[], start: Instant): ReadAction[] {
  let before = start;
  return rows.map((row) => {
    const at = timeOf(planning, row, 'acted_at') ?? before;
    before = at;
    const word = wordOf(planning, row, 'actions.action_type');
    if (word === null || word === 'EVENT' || word === 'FLAG') {
      return { row, at, decision: null, isFlag: word === 'FLAG' };
    }
    const statusIn = (column: string) =>
      textOf(row, column) === null ? null : wordOf(planning, row, 'contracts.status', column);
    const prior = statusIn('prior_status');
    const next = statusIn('new_status');
    const type = word === 'BY_STATUS' ? actionBetween(prior, next) : word;
    if (type === null) {
      planning.findings.note(row, `no action leads ${fromTo(prior, next)}: it is kept as an event only`);
      return { row, at, decision: null, isFlag: false };
    }
    const by = personOf(planning, row, 'acted_by');
    if (!by) planning.findings.note(row, 'acted_by is empty: the import stands for whoever it was');
    const decision = {
      id: row.id,
      type,
      prior,
      next,
      by: by ?? IMPORT,
      at,
      reason: linesOf(planning, row, 'action_note', LIMITS.reason),
    };
    return { row, at, decision, isFlag: false };
  });
}

/**
 * The chain of a contract's actions, in the order of their times or in that of their ids: former times were written in two
 * ways, and former ids given twice, so that each may be wrong. The order that leaves fewer gaps is taken.
 */
export function planChain(
  planning: Planning,
  draft: ContractRow,
  actions: readonly ReadAction[],
  status: ContractStatus,
  lastChange: Instant,
): Chain {
  const byId = actions.flatMap(({ decision }) => (decision ? [decision] : []));
  const byTime = byId.toSorted((one, other) => Number(one.at > other.at) - Number(one.at < other.at));
  const gapCount = ({ bridges, joined }: Chain) => bridges + byId.length - joined.size;
  const chainIn = (order: readonly FormerAction[]) => buildChain(draft, order, status, lastChange, planning.nextId);
  const chain = [chainIn(byTime), chainIn(byId)].reduce((best, other) =>
    gapCount(other) < gapCount(best) ? other : best,
  );
  noteChain(planning, actions, chain);
  return chain;
}

function noteChain({ findings }: Planning, actions: readonly ReadAction[], { joined, selfApprovals }: Chain): void {
  for (const { row, decision } of actions) {
    if (!decision || decision.type === 'EDIT') continue;
    const action = joined.get(decision);
    if (!action)
      findings.note(
        row,
        `${decision.type} ${fromTo(decision.prior, decision.next)} does not join the chain: it is kept as an event only`,
      );
    else if (action.createdAt !== decision.at)
      findings.note(row, 'acted_at is not after what came before: the action is dated just after it');
    if (selfApprovals.has(decision))
      findings.note(row, 'approved what the same person had created, changed, submitted or reopened');
  }
}

function actionBetween(prior: ContractStatus | null, next: ContractStatus | null): ActionType | null {
  return LIFECYCLE.find(({ priorStatus, newStatus }) => priorStatus === prior && newStatus === next)?.action ?? null;
}

function fromTo(prior: ContractStatus | null, next: ContractStatus | null): string {
  return `from ${prior ?? 'an unknown status'} to ${next ?? 'an unknown status'}`;
}
