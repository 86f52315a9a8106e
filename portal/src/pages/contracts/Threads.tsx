import { useCreateNote } from 'contract-portal-client/react';
import { useState } from 'react';
import { useUrlState } from '../../address/useUrlState.ts';
import { Card } from '../../elements/Card.tsx';
import { Chips } from '../../elements/Chips.tsx';
import { useI18n } from '../../i18n/I18n.tsx';
import { useMay } from '../../session/Session.tsx';
import type { ContractOfPage } from './ContractPage.tsx';
import { NoteForm } from './NoteForm.tsx';
import { Thread } from './Thread.tsx';
import { useLinkedNote } from './useLinkedNote.ts';

/** The discussion of a contract. */
export function Threads({ contract }: { contract: ContractOfPage }) {
  const { m } = useI18n();
  const url = useUrlState();
  const mayWrite = useMay('EDITOR');
  const [create] = useCreateNote();
  const [formKey, setFormKey] = useState(0);
  const { linked, onShown } = useLinkedNote();
  const onlyOpen = url.text('threads') === 'open' && !linked;
  const shown = contract.notes.nodes.filter(({ resolvedAt }) => !onlyOpen || !resolvedAt);

  return (
    <Card
      title={m.notes}
      count={contract.noteCount}
      flush
      actions={
        <Chips
          label={m.notes}
          options={[['open', m.onlyOpenThreads(contract.unresolvedNoteCount)]]}
          chosen={onlyOpen ? ['open'] : []}
          onChange={(threads) => url.set({ threads })}
        />
      }
    >
      {shown.map((note) => (
        <Thread key={note.id} note={note} linked={linked} onShown={onShown} />
      ))}
      {shown.length === 0 && <p className="card-body soft">{m.noNotes}</p>}
      {mayWrite && (
        <div className="card-foot">
          <NoteForm
            key={formKey}
            label={m.newNote}
            submitLabel={m.addNote}
            onSubmit={async ({ body }) => {
              const { data } = await create({ variables: { input: { contractId: contract.id, body } } });
              const errors = data?.createNote?.userErrors ?? [];
              if (errors.length === 0) setFormKey((key) => key + 1);
              return errors;
            }}
          />
        </div>
      )}
    </Card>
  );
}
