import type { ContractViewQuery } from 'contract-portal-client/react';
import { changedFields } from '../events/changedFields.ts';

type Contract = NonNullable<ContractViewQuery['contract']>;
type Action = Contract['actions']['nodes'][number];
type Event = Contract['events']['nodes'][number];

const CHANGES_OF_TERMS = ['contract.updated', 'contract.document_added', 'contract.document_removed'];

interface SinceDecision {
  /** The last approval or rejection; undefined if there never was one. */
  decision: Action | undefined;
  /** How the terms were changed after it, latest first. */
  changes: (Event & { fields: string[] })[];
}

export function sinceLastDecision({ actions, events }: Contract): SinceDecision {
  const decision = actions.nodes.findLast(({ type }) => type === 'APPROVE' || type === 'REJECT');
  const since = decision ? new Date(decision.createdAt) : undefined;
  const changes = events.nodes
    .filter(({ type, occurredAt }) => CHANGES_OF_TERMS.includes(type) && since && new Date(occurredAt) > since)
    .map((event) => ({ ...event, fields: changedFields(event.payload) }));
  return { decision, changes };
}
