import { useState } from 'react';
import { Link } from 'wouter';
import { Card } from '../../elements/Card.tsx';
import { Moment } from '../../elements/Moment.tsx';
import type { Instant } from '../../i18n/formats.ts';
import { useI18n } from '../../i18n/I18n.tsx';
import { FieldChanges } from '../events/FieldChanges.tsx';
import { useEventName } from '../events/useEventName.ts';

interface ActivityProps {
  events: {
    nodes: readonly {
      id: string;
      type: string;
      description: string | null;
      payload?: unknown;
      actor: { name: string } | null;
      contract?: { id: string; title: string } | null;
      occurredAt: Instant;
    }[];
    totalCount: number;
  };
  /** The page with all of them. */
  href: string;
}

const FIRST = 8;

/** What happened, latest first. */
export function Activity({ events, href }: ActivityProps) {
  const { m } = useI18n();
  const nameOf = useEventName();
  const [shown, setShown] = useState(FIRST);
  return (
    <Card
      title={m.activity}
      count={events.totalCount}
      actions={
        <Link href={href} className="button quiet tight">
          {m.allEvents}
        </Link>
      }
    >
      <ul className="activity">
        {events.nodes.slice(0, shown).map((event) => {
          const { id, type, description, actor, contract, occurredAt } = event;
          return (
            <li key={id}>
              <span>
                {nameOf(type)}
                {contract && (
                  <>
                    {' · '}
                    <Link href={`/contracts/${contract.id}`}>{contract.title}</Link>
                  </>
                )}
              </span>
              <FieldChanges event={event} />
              {description && <span className="soft wrap-anywhere">{description}</span>}
              <span className="small soft">
                {actor?.name ?? m.somebody} · <Moment at={occurredAt} />
              </span>
            </li>
          );
        })}
      </ul>
      {events.nodes.length > shown && (
        <button type="button" className="button quiet tight more" onClick={() => setShown(events.nodes.length)}>
          {m.showMore}
        </button>
      )}
    </Card>
  );
}
