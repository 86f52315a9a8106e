import { useState } from 'react';
import { Dialog } from '../../elements/Dialog.tsx';
import { TextArea } from '../../elements/Field.tsx';
import { useI18n } from '../../i18n/I18n.tsx';
import type { UserError } from '../useAttempt.ts';
import { useSubmission } from '../useSubmission.ts';

interface ResolveDialogProps {
  onResolve(resolution: string): Promise<readonly UserError[]>;
  onClose(): void;
}

/** Asks how a concern was settled. */
export function ResolveDialog({ onResolve, onClose }: ResolveDialogProps) {
  const { m } = useI18n();
  const [resolution, setResolution] = useState('');
  const { errorAt, general, isBusy, submit } = useSubmission(['resolution']);

  async function send() {
    if (await submit(() => onResolve(resolution))) onClose();
  }

  return (
    <Dialog title={m.resolveFlag} onSubmit={() => void send()} onClose={onClose} isHidden={isBusy}>
      <TextArea
        label={m.resolution}
        value={resolution}
        onChange={setResolution}
        error={errorAt('resolution') ?? general}
        maxLength={2000}
      />
      <div className="dialog-actions">
        <button type="button" className="button" onClick={onClose}>
          {m.cancel}
        </button>
        <button type="submit" className="button primary" disabled={isBusy}>
          {m.resolve}
        </button>
      </div>
    </Dialog>
  );
}
