import { useCreateContract } from 'contract-portal-client/react';
import { useState } from 'react';
import { useLocation } from 'wouter';
import { useUrlState } from '../../address/useUrlState.ts';
import { useI18n } from '../../i18n/I18n.tsx';
import { useNotify } from '../../layout/Notices.tsx';
import { Page } from '../../layout/Page.tsx';
import { FormCard } from '../editing/FormCard.tsx';
import { useSubmission } from '../useSubmission.ts';
import { CustomerField } from './CustomerField.tsx';
import { EMPTY, inputOf } from './draft.ts';
import { TERMS_ERRORS, TermsFields } from './TermsFields.tsx';

export default function NewContractPage() {
  const { m } = useI18n();
  const notify = useNotify();
  const url = useUrlState();
  const [, navigate] = useLocation();
  const [draft, setDraft] = useState(EMPTY);
  const [create] = useCreateContract();
  const { errorAt, general, isBusy, submit } = useSubmission([...TERMS_ERRORS, 'customerId']);
  const [wasSent, setWasSent] = useState(false);
  const customerId = url.text('customer');
  const isCustomerMissing = wasSent && (customerId === '' || errorAt('customerId') !== undefined);

  async function send(submitAtOnce: boolean) {
    setWasSent(true);
    let id: string | undefined;
    const went = await submit(async () => {
      const { data } = await create({ variables: { input: { customerId, ...inputOf(draft), submit: submitAtOnce } } });
      id = data?.createContract?.contract?.id;
      return data?.createContract?.userErrors ?? [];
    });
    if (!went || !id) return;
    notify({ text: submitAtOnce ? m.submittedNew(draft.title) : m.savedDraft(draft.title) });
    navigate(`/contracts/${id}`);
  }

  return (
    <Page title={m.newContract}>
      <FormCard
        problem={general}
        onSubmit={() => void send(false)}
        buttons={
          <>
            <button type="submit" className="button" disabled={isBusy}>
              {m.saveDraft}
            </button>
            <button type="button" className="button primary" disabled={isBusy} onClick={() => void send(true)}>
              {m.saveAndSubmit}
            </button>
          </>
        }
      >
        <CustomerField
          id={customerId}
          error={isCustomerMissing ? m.customerMissing : undefined}
          onChoose={(customer) => url.set({ customer })}
        />
        <TermsFields draft={draft} onChange={setDraft} errorAt={errorAt} />
      </FormCard>
    </Page>
  );
}
