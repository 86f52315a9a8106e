import { useContractView, useUpdateContract } from 'contract-portal-client/react';
import { Loaded } from '../../elements/Loaded.tsx';
import { NotFound } from '../../layout/NotFound.tsx';
import { EditPage } from '../editing/EditPage.tsx';
import { contractPageVariables } from './contractPages.ts';
import { draftOf, inputOf } from './draft.ts';
import { TERMS_ERRORS, TermsFields } from './TermsFields.tsx';

export default function EditContractPage({ id }: { id: string }) {
  const result = useContractView({ variables: contractPageVariables(id) });
  const [update] = useUpdateContract();
  return (
    <Loaded result={result}>
      {({ contract }) =>
        contract ? (
          <EditPage
            row={contract}
            title={contract.title}
            href={`/contracts/${id}`}
            errorFields={TERMS_ERRORS}
            draftOf={draftOf}
            reread={async () => (await result.refetch()).data?.contract}
            editorOf={({ updatedBy }) => updatedBy.name}
            send={async ({ version }, draft) => {
              const input = { id, expectedVersion: version, ...inputOf(draft) };
              const { data } = await update({ variables: { input } });
              return data?.updateContract?.userErrors ?? [];
            }}
          >
            {(fields) => <TermsFields {...fields} />}
          </EditPage>
        ) : (
          <NotFound />
        )
      }
    </Loaded>
  );
}
