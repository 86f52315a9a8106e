import { useContractView, useUpdateContract } from 'contract-portal-client/react';
import { type FormEvent, useState } from 'react';
import { Link, useLocation } from 'wouter';
import { Loaded } from '../../elements/Loaded.tsx';
import { useI18n } from '../../i18n/I18n.tsx';
import { NotFound } from '../../layout/NotFound.tsx';
import { useNotify } from '../../layout/Notices.tsx';
import { Page } from '../../layout/Page.tsx';
import { useSubmission } from '../useSubmission.ts';
import { Conflict } from './Conflict.tsx';
import type { ContractOfPage } from './ContractPage.tsx';
import { contractPageVariables } from './contractPages.ts';
import { draftOf, inputOf } from './draft.ts';
import { TERMS_ERRORS, TermsFields } from './TermsFields.tsx';

export default function EditContractPage({ id }: { id: string }) {
  const result = useContractView({ variables: contractPageVariables(id) });
  return (
    <Loaded result={result}>
      {({ contract }) =>
        contract ? (
          <EditForm contract={contract} reread={async () => (await result.refetch()).data?.contract} />
        ) : (
          <NotFound />
        )
      }
    </Loaded>
  );
}

interface EditFormProps {
  contract: ContractOfPage;
  reread(): Promise<ContractOfPage | null | undefined>;
}

/** Edits the terms as they were when the form was opened, however they are changed meanwhile. */
function EditForm({ contract, reread }: EditFormProps) {
  const { m } = useI18n();
  const notify = useNotify();
  const [, navigate] = useLocation();
  const [base, setBase] = useState(contract);
  const [draft, setDraft] = useState(draftOf(contract));
  const [theirs, setTheirs] = useState<ContractOfPage | null>(null);
  const [update] = useUpdateContract();
  const { errorAt, general, isBusy, submit } = useSubmission(TERMS_ERRORS);
  const page = `/contracts/${contract.id}`;

  async function send(event: FormEvent) {
    event.preventDefault();
    await submit(async () => {
      const input = { id: base.id, expectedVersion: base.version, ...inputOf(draft) };
      const { data } = await update({ variables: { input } });
      const errors = data?.updateContract?.userErrors ?? [];
      if (errors.some(({ code }) => code === 'VERSION_CONFLICT')) {
        setTheirs((await reread()) ?? null);
        return [];
      }
      if (errors.length === 0) {
        notify({ text: m.saved(draft.title) });
        navigate(page);
      }
      return errors;
    });
  }

  return (
    <Page title={m.editTerms(base.title)}>
      {theirs && (
        <Conflict
          base={draftOf(base)}
          mine={draft}
          theirs={draftOf(theirs)}
          who={theirs.updatedBy.name}
          onResolve={(resolved) => {
            setDraft(resolved);
            setBase(theirs);
            setTheirs(null);
          }}
        />
      )}
      {!theirs && (
        <form className="card card-body stack form" noValidate onSubmit={(event) => void send(event)}>
          {general && (
            <p className="message" role="alert">
              {general}
            </p>
          )}
          <TermsFields draft={draft} onChange={setDraft} errorAt={errorAt} />
          <div className="row">
            <button type="submit" className="button primary" disabled={isBusy}>
              {m.save}
            </button>
            <Link href={page} className="button quiet">
              {m.cancel}
            </Link>
          </div>
        </form>
      )}
    </Page>
  );
}
