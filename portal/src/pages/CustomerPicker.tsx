import { useCustomerList } from 'contract-portal-client/react';
import { RowPicker, useTyped } from '../elements/RowPicker.tsx';
import { useI18n } from '../i18n/I18n.tsx';

interface CustomerPickerProps {
  /** Of the chosen customer; empty if none is chosen. */
  id: string;
  placeholder: string;
  onChoose(id: string): void;
  isInvalid?: boolean;
}

/** The choice of a customer by a part of the name, the e-mail address or the external reference. */
export function CustomerPicker({ id, ...props }: CustomerPickerProps) {
  const { m } = useI18n();
  const typed = useTyped();
  const chosen = useCustomerList({ variables: { first: 1, where: { id: [id] } }, skip: id === '' });
  const found = useCustomerList({
    variables: {
      first: 8,
      orderBy: { field: 'NAME', direction: 'ASC' },
      ...(typed.sought ? { where: { text: typed.sought } } : {}),
    },
    skip: typed.text === null,
  });
  return (
    <RowPicker
      label={m.fields.customer}
      typed={typed}
      chosen={(id && chosen.data?.customers.nodes[0]?.name) || ''}
      found={(found.data?.customers.nodes ?? []).map(({ id: value, name, email }) => ({
        value,
        title: name,
        detail: email ?? '',
      }))}
      isLoading={found.loading}
      {...props}
    />
  );
}
