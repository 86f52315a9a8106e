import { type ContractViewQuery, useContractActivity } from 'contract-portal-client/react';
import { Link } from 'wouter';
import { Loaded } from '../../elements/Loaded.tsx';
import { Moment } from '../../elements/Moment.tsx';
import { useI18n } from '../../i18n/I18n.tsx';
import { FieldChanges } from '../events/FieldChanges.tsx';
import { useEventName } from '../events/useEventName.ts';

type Contract = NonNullable<ContractViewQuery['contract']>;

const CHANGES_OF_TERMS = ['contract.updated', 'contract.document_added', 'contract.document_removed'];
const SHOWN = 50;

/**
 * How the terms and the documents were changed after the last approval or rejection, latest first. Says so if that cannot be
 * told, or not all of it: whoever decides relies on it.
 */
export function SinceDecision({ contract }: { contract: Contract }) {
  const { m, moment } = useI18n();
  const nameOf = useEventName();
  const decision = contract.actions.nodes.findLast(({ type }) => type === 'APPROVE' || type === 'REJECT');
  const result = useContractActivity({
    variables: {
      id: contract.id,
      first: SHOWN,
      where: { type: CHANGES_OF_TERMS, ...(decision && { occurredAt: { from: decision.createdAt } }) },
    },
    skip: !decision,
  });
  if (!decision) return <p className="small soft">{m.approvals.neverDecided}</p>;
  return (
    <div>
      <h2>
        {m.approvals.sinceDecision(m.statuses[decision.newStatus], moment(decision.createdAt), decision.actor.name)}
      </h2>
      <Loaded result={result}>
        {(data) => {
          const { nodes = [], pageInfo } = data.contract?.events ?? {};
          return (
            <>
              {nodes.length === 0 && <p className="soft">{m.approvals.noChanges}</p>}
              <ul className="stack tight">
                {nodes.map((event) => (
                  <li key={event.id}>
                    {nameOf(event.type)}
                    {event.type !== 'contract.updated' && `: ${documentOf(event.payload, contract)}`}{' '}
                    <span className="soft small">
                      {event.actor?.name} · <Moment at={event.occurredAt} />
                    </span>
                    <FieldChanges event={event} />
                  </li>
                ))}
              </ul>
              {pageInfo?.hasNextPage && (
                <p>
                  {m.approvals.moreChanges} <Link href={`/events?contract=${contract.id}`}>{m.allEvents}</Link>
                </p>
              )}
            </>
          );
        }}
      </Loaded>
    </div>
  );
}

/** The name of the document that an event is about: one that was removed is in the event itself. */
function documentOf(payload: unknown, { documents }: Contract): string {
  const { documentId, document } = (payload ?? {}) as { documentId?: string; document?: { name?: string } };
  return document?.name ?? documents.nodes.find(({ id }) => id === documentId)?.name ?? '–';
}
