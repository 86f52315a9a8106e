import type { ActionType } from 'contract-portal-client/react';
import { useI18n } from '../../i18n/I18n.tsx';
import type { QueuedContract } from './QueueRow.tsx';

interface BulkBarProps {
  chosen: readonly QueuedContract[];
  onAct(action: ActionType): void;
  onClear(): void;
}

/** What can be done with all chosen contracts: the actions that are possible for each of them. */
export function BulkBar({ chosen, onAct, onClear }: BulkBarProps) {
  const { m } = useI18n();
  if (chosen.length === 0) return null;
  return (
    <section className="bulk" aria-label={m.approvals.chosen(chosen.length)}>
      <strong>{m.approvals.chosen(chosen.length)}</strong>
      <span className="grow" />
      <button type="button" className="button quiet" onClick={onClear}>
        {m.approvals.clear}
      </button>
      {commonActions(chosen).map((action) => (
        <button
          key={action}
          type="button"
          className={action === 'APPROVE' ? 'button primary' : 'button'}
          onClick={() => onAct(action)}
        >
          {m.actions[action]} ({chosen.length})
        </button>
      ))}
    </section>
  );
}

function commonActions(contracts: readonly QueuedContract[]): ActionType[] {
  const [first, ...others] = contracts.map(({ availableTransitions }) =>
    availableTransitions.map(({ action }) => action),
  );
  return (first ?? []).filter((action) => others.every((actions) => actions.includes(action)));
}
