import { useI18n } from '../../i18n/I18n.tsx';
import { QUEUES, type QueueName } from './queues.ts';

/** A choice of one of the queues. */
export function QueueTabs({ queue, onChoose }: { queue: QueueName; onChoose(queue: QueueName): void }) {
  const { m } = useI18n();
  return (
    <fieldset className="chips">
      <legend className="hidden-visually">{m.approvals.show}</legend>
      {QUEUES.map((name) => (
        <label key={name} className="chip">
          <input type="radio" name="queue" checked={name === queue} onChange={() => onChoose(name)} />
          <span>{m.approvals.tabs[name]}</span>
        </label>
      ))}
    </fieldset>
  );
}
