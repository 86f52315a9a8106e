import { useApolloClient } from '@apollo/client/react';
import { ContractNotesDocument, useCreateNote } from 'contract-portal-client/react';
import { useState } from 'react';
import { useUrlState } from '../../address/useUrlState.ts';
import { Card } from '../../elements/Card.tsx';
import { Chips } from '../../elements/Chips.tsx';
import { ShowMore } from '../../elements/ShowMore.tsx';
import { useI18n } from '../../i18n/I18n.tsx';
import { useNotify } from '../../layout/Notices.tsx';
import { faultOf } from '../../session/faults.ts';
import { useMay } from '../../session/Session.tsx';
import type { ContractOfPage } from './ContractPage.tsx';
import { NoteApart } from './NoteApart.tsx';
import { NoteForm } from './NoteForm.tsx';
import { Thread } from './Thread.tsx';
import { useLinkedNote } from './useLinkedNote.ts';

const THREADS = 50;

/** The discussion of a contract. */
export function Threads({ contract }: { contract: ContractOfPage }) {
  const { m } = useI18n();
  const url = useUrlState();
  const mayWrite = useMay('EDITOR');
  const [create] = useCreateNote();
  const client = useApolloClient();
  const notify = useNotify();
  const [isLoading, setLoading] = useState(false);
  const [formKey, setFormKey] = useState(0);
  const { linked, apart, isGone, onShown } = useLinkedNote(contract);
  const onlyOpen = url.text('threads') === 'open' && !linked;
  const { nodes, pageInfo, totalCount } = contract.notes;
  const shown = nodes.filter(({ resolvedAt }) => !onlyOpen || !resolvedAt);

  /** The threads that are read join those of the page. */
  async function showMore() {
    setLoading(true);
    const variables = { id: contract.id, first: THREADS, after: pageInfo.endCursor };
    await client
      .query({ query: ContractNotesDocument, variables, fetchPolicy: 'network-only' })
      .catch((error) => notify({ text: m.faults[faultOf(error).kind].title, isBad: true }))
      .finally(() => setLoading(false));
  }

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
      {isGone && <p className="card-body soft">{m.linkedNoteGone}</p>}
      {apart && <NoteApart note={apart} onShown={onShown} />}
      {shown.map((note) => (
        <Thread key={note.id} note={note} linked={apart ? null : linked} onShown={onShown} />
      ))}
      {shown.length === 0 && <p className="card-body soft">{m.noNotes}</p>}
      {pageInfo.hasNextPage && (
        <ShowMore shown={nodes.length} total={totalCount} loading={isLoading} onMore={() => void showMore()} />
      )}
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
