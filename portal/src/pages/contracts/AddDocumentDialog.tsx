import type { DocumentKind } from 'contract-portal-client/react';
import { useState } from 'react';
import { Dialog } from '../../elements/Dialog.tsx';
import { SelectField, TextField } from '../../elements/Field.tsx';
import { useI18n } from '../../i18n/I18n.tsx';
import { DOCUMENT_KINDS } from '../choices.ts';
import type { UserError } from '../useAttempt.ts';
import { useSubmission } from '../useSubmission.ts';

interface AddDocumentDialogProps {
  onAdd(document: { name: string; url: string; kind: DocumentKind }): Promise<readonly UserError[]>;
  onClose(): void;
}

/** Asks what document is added, and where it is. */
export function AddDocumentDialog({ onAdd, onClose }: AddDocumentDialogProps) {
  const { m } = useI18n();
  const [name, setName] = useState('');
  const [url, setUrl] = useState('');
  const [kind, setKind] = useState<DocumentKind>('ATTACHMENT');
  const { errorAt, general, isBusy, submit } = useSubmission(['name', 'url', 'kind']);

  async function send() {
    if (await submit(() => onAdd({ name, url, kind }))) onClose();
  }

  return (
    <Dialog title={m.addDocument} onSubmit={() => void send()} onClose={onClose}>
      {general && (
        <p className="message" role="alert">
          {general}
        </p>
      )}
      <TextField label={m.fields.name} value={name} onChange={setName} error={errorAt('name')} autoComplete="off" />
      <TextField
        label={m.fields.url}
        hint={m.urlHint}
        value={url}
        onChange={setUrl}
        error={errorAt('url')}
        inputMode="url"
        autoComplete="off"
      />
      <SelectField<DocumentKind>
        label={m.fields.kind}
        value={kind}
        options={DOCUMENT_KINDS.map((one) => [one, m.documentKinds[one]] as const)}
        error={errorAt('kind')}
        onChange={setKind}
      />
      <div className="dialog-actions">
        <button type="button" className="button" onClick={onClose}>
          {m.cancel}
        </button>
        <button type="submit" className="button primary" disabled={isBusy}>
          {m.addDocument}
        </button>
      </div>
    </Dialog>
  );
}
