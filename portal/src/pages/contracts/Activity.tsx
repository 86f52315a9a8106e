import { Card } from '../../elements/Card.tsx';
import { Moment } from '../../elements/Moment.tsx';
import { useI18n } from '../../i18n/I18n.tsx';
import type { Instant } from '../../i18n/formats.ts';
import { changedFields } from '../approvals/sinceLastDecision.ts';
import { useEventName } from '../events/useEventName.ts';

interface ActivityProps {
  events: {
    nodes: readonly {
      id: string;
      type: string;
      description: string | null;
      payload?: unknown;
      actor: { name: string } | null;
      occurredAt: Instant;
    }[];
    totalCount: number;
  };
}

/** What happened, latest first. */
export function Activity({ events }: ActivityProps) {
  const { m } = useI18n();
  const nameOf = useEventName();
  return (
    <Card title={m.activity} count={events.totalCount}>
      <ul className="activity">
        {events.nodes.map(({ id, type, description, payload, actor, occurredAt }) => {
          const fields = changedFields(payload);
          return (
            <li key={id}>
              <span>
                {nameOf(type)}
                {fields.length > 0 && <span className="soft">: {fields.map(m.termOf).join(', ')}</span>}
              </span>
              {description && <span className="soft wrap-anywhere">{description}</span>}
              <span className="small soft">
                {actor?.name ?? m.somebody} · <Moment at={occurredAt} />
              </span>
            </li>
          );
        })}
      </ul>
    </Card>
  );
}
