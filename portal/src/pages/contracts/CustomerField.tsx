import { useI18n } from '../../i18n/I18n.tsx';
import { CustomerPicker } from '../CustomerPicker.tsx';

interface CustomerFieldProps {
  id: string;
  error: string | undefined;
  onChoose(id: string): void;
}

/** The field of a form for a customer. */
export function CustomerField({ id, error, onChoose }: CustomerFieldProps) {
  const { m } = useI18n();
  return (
    <div className="field">
      <span className="label">{m.fields.customer}</span>
      <CustomerPicker id={id} placeholder={m.searchCustomers} onChoose={onChoose} isInvalid={Boolean(error)} />
      {error && <div className="field-error">{error}</div>}
    </div>
  );
}
