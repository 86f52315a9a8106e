import type { FlagSeverity } from 'contract-portal-client/react';
import { useState } from 'react';
import { Dialog } from '../../elements/Dialog.tsx';
import { SelectField, TextArea, TextField } from '../../elements/Field.tsx';
import { useI18n } from '../../i18n/I18n.tsx';
import { SEVERITIES } from '../choices.ts';
import type { UserError } from '../useAttempt.ts';
import { useSubmission } from '../useSubmission.ts';

interface FlagDialogProps {
  onRaise(flag: { category: string; severity: FlagSeverity; reason: string }): Promise<readonly UserError[]>;
  onClose(): void;
}

/** Asks what the concern is. */
export function FlagDialog({ onRaise, onClose }: FlagDialogProps) {
  const { m } = useI18n();
  const [category, setCategory] = useState('COMPLIANCE');
  const [severity, setSeverity] = useState<FlagSeverity>('MEDIUM');
  const [reason, setReason] = useState('');
  const { errorAt, general, isBusy, submit } = useSubmission(['category', 'severity', 'reason']);

  async function send() {
    if (await submit(() => onRaise({ category, severity, reason }))) onClose();
  }

  return (
    <Dialog title={m.raiseFlag} onSubmit={() => void send()} onClose={onClose} isHidden={isBusy}>
      {general && (
        <p className="message" role="alert">
          {general}
        </p>
      )}
      <TextField label={m.fields.category} value={category} onChange={setCategory} error={errorAt('category')} />
      <SelectField<FlagSeverity>
        label={m.fields.severity}
        value={severity}
        options={SEVERITIES.map((one) => [one, m.levels[one]] as const)}
        hint={severity === 'CRITICAL' ? m.criticalBlocks : undefined}
        onChange={setSeverity}
      />
      <TextArea label={m.reason} value={reason} onChange={setReason} error={errorAt('reason')} maxLength={2000} />
      <div className="dialog-actions">
        <button type="button" className="button" onClick={onClose}>
          {m.cancel}
        </button>
        <button type="submit" className="button primary" disabled={isBusy}>
          {m.raiseFlag}
        </button>
      </div>
    </Dialog>
  );
}
