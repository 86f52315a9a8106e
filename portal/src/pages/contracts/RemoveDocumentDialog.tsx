import { Dialog } from '../../elements/Dialog.tsx';
import { useI18n } from '../../i18n/I18n.tsx';
import type { UserError } from '../useAttempt.ts';
import { useSubmission } from '../useSubmission.ts';

interface RemoveDocumentDialogProps {
  name: string;
  onRemove(): Promise<readonly UserError[]>;
  onClose(): void;
}

/** Asks whether a document is really to be removed. */
export function RemoveDocumentDialog({ name, onRemove, onClose }: RemoveDocumentDialogProps) {
  const { m } = useI18n();
  const { general, isBusy, submit } = useSubmission([]);

  async function send() {
    if (await submit(onRemove)) onClose();
  }

  return (
    <Dialog title={m.removeOf(name)} onSubmit={() => void send()} onClose={onClose}>
      {general && (
        <p className="message" role="alert">
          {general}
        </p>
      )}
      <p>{m.removeDocumentHint}</p>
      <div className="dialog-actions">
        <button type="button" className="button" onClick={onClose}>
          {m.cancel}
        </button>
        <button type="submit" className="button danger" disabled={isBusy}>
          {m.remove}
        </button>
      </div>
    </Dialog>
  );
}
