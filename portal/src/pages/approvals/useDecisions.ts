import { type ActionType, useDecideContracts } from 'contract-portal-client/react';
import { useRef, useState } from 'react';
import { useI18n } from '../../i18n/I18n.tsx';
import { faultOf } from '../../session/faults.ts';
import { useExplain } from '../useExplain.ts';

export interface Decidable {
  id: string;
  title: string;
  version: number;
}

/** What became of a decision on a contract. */
export interface Outcome {
  id: string;
  title: string;
  /** Why it was refused; null if it was not. */
  refusal: string | null;
}

interface Decisions {
  /** The contracts that are gone already for the user, though the server may still be at it. */
  gone: ReadonlySet<string>;
  /** Why the last decision on a contract was refused. */
  refusals: ReadonlyMap<string, string>;
  /** Whether this page took a decision on the contract. */
  isOwn(id: string): boolean;
  /** Decides on what the user has seen: contracts that were changed since are refused. */
  decide(type: ActionType, contracts: readonly Decidable[], reason: string | null): Promise<Outcome[]>;
}

/** Decides on contracts, which are gone at once, and come back if they are refused. `refetch` reads anew what was refused. */
export function useDecisions(refetch: () => Promise<unknown>): Decisions {
  const { m } = useI18n();
  const explain = useExplain();
  const [send] = useDecideContracts();
  const [gone, setGone] = useState<ReadonlySet<string>>(new Set());
  const [refusals, setRefusals] = useState<ReadonlyMap<string, string>>(new Map());
  const own = useRef(new Set<string>());

  async function sendAll(type: ActionType, contracts: readonly Decidable[], reason: string | null): Promise<Outcome[]> {
    const decisions = contracts.map(({ id, version }) => ({ id, type, reason, expectedVersion: version }));
    const same = (refusal: string) => contracts.map(({ id, title }) => ({ id, title, refusal }));
    try {
      const { data } = await send({ variables: { input: { decisions } } });
      const payload = data?.decideContracts;
      const [error] = payload?.userErrors ?? [];
      if (error) return same(explain(error));
      return contracts.map(({ id, title }, index) => {
        const [refused] = payload?.results[index]?.userErrors ?? [];
        return { id, title, refusal: refused ? explain(refused) : null };
      });
    } catch (error) {
      const { kind, message } = faultOf(error);
      return same(kind === 'refused' ? message : m.faults[kind].title);
    }
  }

  async function decide(type: ActionType, contracts: readonly Decidable[], reason: string | null): Promise<Outcome[]> {
    const ids = contracts.map(({ id }) => id);
    for (const id of ids) own.current.add(id);
    setGone((before) => new Set([...before, ...ids]));
    const outcomes = await sendAll(type, contracts, reason);
    setRefusals((before) => {
      const after = new Map(before);
      for (const { id, refusal } of outcomes) {
        if (refusal) after.set(id, refusal);
        else after.delete(id);
      }
      return after;
    });
    // What was refused has changed, as a rule.
    if (outcomes.some(({ refusal }) => refusal)) await refetch().catch(() => {});
    for (const id of ids) own.current.delete(id);
    setGone((before) => new Set([...before].filter((id) => !ids.includes(id))));
    return outcomes;
  }

  return { gone, refusals, isOwn: (id) => own.current.has(id), decide };
}
