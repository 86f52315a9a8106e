import type { ActionType } from 'contract-portal-client/react';
import { useState } from 'react';
import { Dialog } from '../../elements/Dialog.tsx';
import { TextArea } from '../../elements/Field.tsx';
import { useI18n } from '../../i18n/I18n.tsx';

interface ReasonDialogProps {
  action: ActionType;
  /** What is decided on. */
  subject: string;
  requiresReason: boolean;
  onDecide(reason: string | null): void;
  onClose(): void;
}

/** Asks for the reason of a decision. */
export function ReasonDialog({ action, subject, requiresReason, onDecide, onClose }: ReasonDialogProps) {
  const { m } = useI18n();
  const [reason, setReason] = useState('');
  const [error, setError] = useState<string>();

  function submit() {
    const trimmed = reason.trim();
    if (requiresReason && !trimmed) setError(m.reasonMissing);
    else onDecide(trimmed || null);
  }

  return (
    <Dialog title={m.actionOn(m.actions[action], subject)} onSubmit={submit} onClose={onClose}>
      <TextArea
        label={requiresReason ? m.reason : m.reasonOptional}
        hint={m.reasonHint}
        value={reason}
        onChange={setReason}
        error={error}
        maxLength={2000}
        onKeyDown={(event) => {
          if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) submit();
        }}
      />
      <div className="dialog-actions">
        <button type="button" className="button" onClick={onClose}>
          {m.cancel}
        </button>
        <button type="submit" className="button primary">
          {m.actions[action]}
        </button>
      </div>
    </Dialog>
  );
}
