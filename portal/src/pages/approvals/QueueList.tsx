import { QueueActions, type Transition } from './QueueActions.tsx';
import { QueueDetail } from './QueueDetail.tsx';
import { type QueuedContract, QueueRow } from './QueueRow.tsx';

interface QueueListProps {
  label: string;
  rows: readonly QueuedContract[];
  /** The place of the row that is open. */
  current: number;
  chosen: ReadonlySet<string>;
  /** Why the last decision on a contract was refused. */
  refusals: ReadonlyMap<string, string>;
  onOpen(place: number): void;
  onChoose(id: string): void;
  onAct(transition: Transition, contract: QueuedContract): void;
}

/** The contracts of the queue, one of them with all that a decision is based on. */
export function QueueList(props: QueueListProps) {
  const { label, rows, current, chosen, refusals, onOpen, onChoose, onAct } = props;
  return (
    <ul aria-label={label}>
      {rows.map((contract, place) => (
        <li key={contract.id} className={place === current ? 'queue-item current' : 'queue-item'}>
          <QueueRow
            contract={contract}
            isCurrent={place === current}
            isChosen={chosen.has(contract.id)}
            onOpen={() => onOpen(place)}
            onChoose={() => onChoose(contract.id)}
          />
          {place === current && (
            <div className="queue-detail">
              {refusals.has(contract.id) && (
                <p className="message" role="alert">
                  {refusals.get(contract.id)}
                </p>
              )}
              <QueueActions
                transitions={contract.availableTransitions}
                onAct={(transition) => onAct(transition, contract)}
                withKeys
              />
              <QueueDetail id={contract.id} />
            </div>
          )}
        </li>
      ))}
    </ul>
  );
}
