import type { ActionType, ApprovalQueueQuery } from 'contract-portal-client/react';
import { useI18n } from '../../i18n/I18n.tsx';

export type Transition = ApprovalQueueQuery['contracts']['nodes'][number]['availableTransitions'][number];

/** The keys of the actions. */
export const KEYS: Record<ActionType, string> = { SUBMIT: 's', APPROVE: 'a', REJECT: 'r', REOPEN: 'o' };

interface QueueActionsProps {
  transitions: readonly Transition[];
  onAct(transition: Transition): void;
  withKeys?: boolean;
}

/** A button for each action that is possible, and why it is blocked where it is. */
export function QueueActions({ transitions, onAct, withKeys = false }: QueueActionsProps) {
  const { m } = useI18n();
  const blocked = transitions.filter(({ allowed }) => !allowed);
  return (
    <div className="queue-actions">
      {transitions.map((transition) => (
        <button
          key={transition.action}
          type="button"
          className={buttonClass(transition)}
          disabled={!transition.allowed}
          onClick={() => onAct(transition)}
        >
          {m.actions[transition.action]}
          {withKeys && transition.allowed && (
            <span className="key" aria-hidden="true">
              {KEYS[transition.action]}
            </span>
          )}
        </button>
      ))}
      {blocked.map(({ action, blockedBy }) => (
        <span key={action} className="small soft">
          {m.blocked(m.actions[action], blockedBy.map((block) => m.blocks[block]).join(' '))}
        </span>
      ))}
    </div>
  );
}

function buttonClass({ action }: Transition): string {
  if (action === 'APPROVE' || action === 'SUBMIT') return 'button primary';
  return action === 'REJECT' ? 'button danger' : 'button';
}
