import { useContractList } from 'contract-portal-client/react';
import { RowPicker, useTyped } from '../elements/RowPicker.tsx';
import { useI18n } from '../i18n/I18n.tsx';

interface ContractPickerProps {
  /** Of the chosen contract; empty if none is chosen. */
  id: string;
  /** The customer whose contracts can be chosen; empty if all can. */
  customerId: string;
  placeholder: string;
  onChoose(id: string): void;
}

/** The choice of a contract by a part of the title, the reference or the description. */
export function ContractPicker({ id, customerId, ...props }: ContractPickerProps) {
  const { m } = useI18n();
  const typed = useTyped();
  const chosen = useContractList({ variables: { first: 1, where: { id: [id] } }, skip: id === '' });
  const found = useContractList({
    variables: {
      first: 8,
      orderBy: { field: 'TITLE', direction: 'ASC' },
      where: {
        ...(typed.sought ? { text: typed.sought } : {}),
        ...(customerId ? { customerId: [customerId] } : {}),
      },
    },
    skip: typed.text === null,
  });
  return (
    <RowPicker
      label={m.fields.contract}
      typed={typed}
      chosen={(id && chosen.data?.contracts.nodes[0]?.title) || ''}
      found={(found.data?.contracts.nodes ?? []).map(({ id: value, title, customer }) => ({
        value,
        title,
        detail: customer.name,
      }))}
      isLoading={found.loading}
      {...props}
    />
  );
}
