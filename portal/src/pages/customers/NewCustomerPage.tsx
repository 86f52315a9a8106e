import { useCreateCustomer } from 'contract-portal-client/react';
import { useState } from 'react';
import { Link, useLocation } from 'wouter';
import { useI18n } from '../../i18n/I18n.tsx';
import { useNotify } from '../../layout/Notices.tsx';
import { Page } from '../../layout/Page.tsx';
import { FormCard } from '../editing/FormCard.tsx';
import { useSubmission } from '../useSubmission.ts';
import { DETAILS_ERRORS, DetailsFields } from './DetailsFields.tsx';
import { EMPTY, inputOf } from './draft.ts';

export default function NewCustomerPage() {
  const { m } = useI18n();
  const notify = useNotify();
  const [, navigate] = useLocation();
  const [draft, setDraft] = useState(EMPTY);
  const [create] = useCreateCustomer();
  const { errorAt, general, isBusy, submit } = useSubmission(DETAILS_ERRORS);

  async function send() {
    let id: string | undefined;
    const went = await submit(async () => {
      const { data } = await create({ variables: { input: inputOf(draft) } });
      id = data?.createCustomer?.customer?.id;
      return data?.createCustomer?.userErrors ?? [];
    });
    if (!went || !id) return;
    notify({ text: m.saved(draft.name) });
    navigate(`/customers/${id}`);
  }

  return (
    <Page title={m.newCustomer}>
      <FormCard
        problem={general}
        onSubmit={() => void send()}
        buttons={
          <>
            <button type="submit" className="button primary" disabled={isBusy}>
              {m.save}
            </button>
            <Link href="/customers" className="button quiet">
              {m.cancel}
            </Link>
          </>
        }
      >
        <DetailsFields draft={draft} onChange={setDraft} errorAt={errorAt} />
      </FormCard>
    </Page>
  );
}
