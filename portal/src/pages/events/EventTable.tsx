import type { EventListQuery } from 'contract-portal-client/react';
import { Link } from 'wouter';
import { Moment } from '../../elements/Moment.tsx';
import { useI18n } from '../../i18n/I18n.tsx';
import { FieldChanges } from './FieldChanges.tsx';
import { useEventName } from './useEventName.ts';

type Event = EventListQuery['events']['nodes'][number];

export function EventTable({ events }: { events: readonly Event[] }) {
  const { m } = useI18n();
  const nameOf = useEventName();
  return (
    <table className="table folds">
      <thead>
        <tr>
          <th scope="col">{m.fields.occurredAt}</th>
          <th scope="col">{m.event}</th>
          <th scope="col">{m.about}</th>
          <th scope="col">{m.fields.actor}</th>
          <th scope="col">{m.fields.channel}</th>
        </tr>
      </thead>
      <tbody>
        {events.map((event) => (
          <tr key={event.id}>
            <td className="nowrap soft">
              <Moment at={event.occurredAt} exact />
            </td>
            <td>
              <span className="cell-title">{nameOf(event.type)}</span>
              <Details event={event} />
            </td>
            <td>
              {event.contract && <Link href={linkTo(event)}>{event.contract.title}</Link>}
              <div className="cell-sub">
                <Link href={`/customers/${event.customer.id}`}>{event.customer.name}</Link>
              </div>
            </td>
            <td className="nowrap">{event.actor?.name}</td>
            <td className="soft">
              {event.channel}
              {/* Without a channel, it is the id of a request to this server, which only its log explains. */}
              {event.channel && event.correlationId && (
                <div className="cell-sub wrap-anywhere">{event.correlationId}</div>
              )}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function Details({ event }: { event: Event }) {
  return (
    <>
      <FieldChanges event={event} />
      {event.description && <div className="cell-sub wrap-anywhere">{event.description}</div>}
    </>
  );
}

/** The contract; if the event is about one of its notes, at the note. */
function linkTo({ contract, target }: Event): string {
  const page = `/contracts/${contract?.id}`;
  return target?.__typename === 'Note' ? `${page}#${target.id}` : page;
}
