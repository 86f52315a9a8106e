import { useCustomerView, useUpdateCustomer } from 'contract-portal-client/react';
import { Loaded } from '../../elements/Loaded.tsx';
import { useI18n } from '../../i18n/I18n.tsx';
import { NotFound } from '../../layout/NotFound.tsx';
import { EditPage } from '../editing/EditPage.tsx';
import { customerPageVariables } from './customerPages.ts';
import { DETAILS_ERRORS, DetailsFields } from './DetailsFields.tsx';
import { type Draft, draftOf, inputOf } from './draft.ts';

export default function EditCustomerPage({ id }: { id: string }) {
  const { m } = useI18n();
  const result = useCustomerView({ variables: customerPageVariables(id) });
  const [update] = useUpdateCustomer();
  const words: { [Field in keyof Draft]?: Readonly<Record<string, string>> } = {
    segment: m.segments,
    riskLevel: m.levels,
    status: m.customerStatuses,
  };
  return (
    <Loaded result={result}>
      {({ customer }) =>
        customer ? (
          <EditPage
            row={customer}
            title={customer.name}
            href={`/customers/${id}`}
            errorFields={DETAILS_ERRORS}
            draftOf={draftOf}
            show={(field, value) => words[field]?.[value] ?? value}
            reread={async () => (await result.refetch()).data?.customer}
            // Customers do not say who changed them; their events do.
            editorOf={({ events }) =>
              events.nodes.find(({ type }) => type === 'customer.updated')?.actor?.name ?? m.somebody
            }
            send={async ({ version }, draft) => {
              const input = { id, expectedVersion: version, ...inputOf(draft) };
              const { data } = await update({ variables: { input } });
              return data?.updateCustomer?.userErrors ?? [];
            }}
          >
            {(fields) => <DetailsFields {...fields} />}
          </EditPage>
        ) : (
          <NotFound />
        )
      }
    </Loaded>
  );
}
