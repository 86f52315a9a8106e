import { useCustomerList } from 'contract-portal-client/react';
import { useState } from 'react';
import { Combobox } from '../../elements/Combobox.tsx';
import { useDelayed } from '../../elements/useDelayed.ts';
import { useI18n } from '../../i18n/I18n.tsx';

interface CustomerFieldProps {
  id: string;
  error: string | undefined;
  onChoose(id: string): void;
}

/** The choice of a customer by a part of the name. */
export function CustomerField({ id, error, onChoose }: CustomerFieldProps) {
  const { m } = useI18n();
  const [text, setText] = useState<string | null>(null);
  const sought = useDelayed(text?.trim() ?? '');
  const chosen = useCustomerList({ variables: { first: 1, where: { id: [id] } }, skip: id === '' });
  const found = useCustomerList({
    variables: {
      first: 8,
      orderBy: { field: 'NAME', direction: 'ASC' },
      ...(sought ? { where: { text: sought } } : {}),
    },
    skip: text === null,
  });

  return (
    <div className="field">
      <span className="label">{m.fields.customer}</span>
      <Combobox
        label={m.fields.customer}
        placeholder={m.searchCustomers}
        text={text ?? chosen.data?.customers.nodes[0]?.name ?? ''}
        onText={setText}
        options={(found.data?.customers.nodes ?? []).map(({ id: value, name, email }) => ({
          value,
          title: name,
          detail: email ?? '',
        }))}
        status={text === null ? null : found.loading ? m.loading : m.nothingFound}
        onChoose={(customer) => {
          onChoose(customer);
          setText(null);
        }}
        isInvalid={Boolean(error)}
      />
      {error && <div className="field-error">{error}</div>}
    </div>
  );
}
