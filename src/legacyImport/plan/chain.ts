import { actionRow, afterTransition, contributorRow } from '../../commands/contractRowFactories.ts';
import type { ActionRow, ContractRow, ContributorRow } from '../../db/rows.ts';
import { LIFECYCLE, type LifecycleTransition } from '../../domain/lifecycle.ts';
import type { ActionType, ContractStatus } from '../../domain/statuses.ts';
import { type Instant, instantAfter } from '../../domain/time.ts';
import type { NextId } from '../ids.ts';
import { IMPORT, type Person } from '../words/people.ts';

/** The reason of what needs one, where the former portal has none. */
export const NO_REASON = 'The former portal has no reason.';

/** An action of the former portal that decided something, or changed the contract and left its status as it was. */
export interface FormerAction {
  readonly id: string;
  readonly type: ActionType | 'EDIT';
  /** The status it says it found and left; null if it does not say. */
  readonly prior: ContractStatus | null;
  readonly next: ContractStatus | null;
  readonly by: Person;
  readonly at: Instant;
  readonly reason: string | null;
}

export interface Chain {
  /** The contract after its last action. */
  contract: ContractRow;
  actions: ActionRow[];
  contributors: ContributorRow[];
  /** The former actions that are part of the chain, and what they became. */
  joined: Map<FormerAction, ActionRow>;
  /** Those of them that approved what the same person had contributed to. */
  selfApprovals: Set<FormerAction>;
  /** How many actions the import had to add. */
  bridges: number;
}

/** How much later than it happened an action may be dated so that the chain is in the order of time. */
const MAX_SHIFT_MS = 24 * 60 * 60 * 1_000;

/**
 * The chain of actions from a draft to the status that the contract has. Former actions that are steps of the lifecycle
 * are kept; where they do not join, actions of the import bridge the gap, with a reason that says what is not known. No
 * action leads back to a draft: a contract that is one again has no actions.
 * Whoever changed, submitted or reopened the contract counts as a contributor, whether or not the action is kept.
 */
export function buildChain(
  draft: ContractRow,
  formerActions: readonly FormerAction[],
  status: ContractStatus,
  lastChange: Instant,
  nextId: NextId,
): Chain {
  const creator = { subject: draft.createdById, name: draft.createdByName };
  const chain: Chain = {
    contract: draft,
    actions: [],
    contributors: [contributorRow(draft, creator)],
    joined: new Map(),
    selfApprovals: new Set(),
    bridges: 0,
  };
  const hasContributed = ({ subject }: Person) =>
    chain.contributors.some((row) => row.subject === subject && row.since >= chain.contract.approvedVersion);

  function addAction(transition: LifecycleTransition, reason: string | null, actor: Person, at: Instant): ActionRow {
    const attribution = { actor, at };
    const action = actionRow(nextId('Action', at), chain.contract, transition, reason, attribution);
    chain.actions.push(action);
    chain.contract = afterTransition(chain.contract, transition, attribution);
    if (transition.fourEyes === 'contribution') chain.contributors.push(contributorRow(chain.contract, actor));
    return action;
  }

  /** The times are not known: they are the last before `end` that keep the order. */
  function bridge(steps: readonly LifecycleTransition[], reason: string, end: Instant): void {
    steps.forEach((step, i) => {
      const latest = new Date(Date.parse(end) - (steps.length - i)).toISOString();
      addAction(step, reason, IMPORT, instantAfter(chain.contract.updatedAt, latest));
    });
    chain.bridges += steps.length;
  }

  for (const former of formerActions) {
    const transition = transitionOf(former, chain.contract.status);
    const steps = transition && stepsBetween(chain.contract.status, transition.priorStatus);
    const earliest = Date.parse(chain.contract.updatedAt) + (steps?.length ?? 0) + 1;
    if (!transition || !steps || earliest - Date.parse(former.at) > MAX_SHIFT_MS) {
      if (contributes(former.type)) chain.contributors.push(contributorRow(chain.contract, former.by));
      continue;
    }
    bridge(
      steps,
      `The former portal does not say how the contract became ${transition.priorStatus} before ${former.by.name} took the action ${former.type} (former action ${former.id}).`,
      former.at,
    );
    if (transition.fourEyes === 'approval' && hasContributed(former.by)) chain.selfApprovals.add(former);
    const at = instantAfter(chain.contract.updatedAt, former.at);
    const reason = former.reason ?? (transition.requiresReason ? NO_REASON : null);
    chain.joined.set(former, addAction(transition, reason, former.by, at));
  }

  const steps = stepsBetween(chain.contract.status, status);
  if (!steps) return withoutActions(draft, chain);
  bridge(steps, `The former portal does not say how the contract became ${status}, which it was at last.`, lastChange);
  return chain;
}

/** Everybody who contributed to a draft that nobody approved. */
function withoutActions(draft: ContractRow, { contributors }: Chain): Chain {
  const all = contributors.map((row) => ({ ...row, since: 0 }));
  return { contract: draft, actions: [], contributors: all, joined: new Map(), selfApprovals: new Set(), bridges: 0 };
}

/** The step of the lifecycle that a former action is; of two, the one that joins the present status. */
function transitionOf({ type, prior, next }: FormerAction, status: ContractStatus): LifecycleTransition | undefined {
  const possible = LIFECYCLE.filter(
    ({ action, priorStatus, newStatus }) =>
      action === type && (prior ?? priorStatus) === priorStatus && (next ?? newStatus) === newStatus,
  );
  return possible.find(({ priorStatus }) => priorStatus === status) ?? possible[0];
}

/** The fewest steps of the lifecycle from one status to another; null if none lead there. */
function stepsBetween(from: ContractStatus, to: ContractStatus): LifecycleTransition[] | null {
  let paths: LifecycleTransition[][] = [[]];
  const seen = new Set<ContractStatus>();
  while (paths.length > 0) {
    const arrived = paths.find((path) => (path.at(-1)?.newStatus ?? from) === to);
    if (arrived) return arrived;
    paths = paths.flatMap((path) => {
      const status = path.at(-1)?.newStatus ?? from;
      if (seen.has(status)) return [];
      seen.add(status);
      return LIFECYCLE.filter(({ priorStatus }) => priorStatus === status).map((step) => [...path, step]);
    });
  }
  return null;
}

function contributes(type: FormerAction['type']): boolean {
  return type === 'EDIT' || LIFECYCLE.some(({ action, fourEyes }) => action === type && fourEyes === 'contribution');
}
