import { TextArea, TextField } from '../../elements/Field.tsx';
import { useI18n } from '../../i18n/I18n.tsx';
import type { FieldsProps } from '../editing/EditPage.tsx';
import type { Draft } from './draft.ts';

/** The fields of a form that the API has errors about. */
export const TERMS_ERRORS = [
  'title',
  'reference',
  'type',
  'description',
  'value',
  'value.amount',
  'value.currency',
  'startDate',
  'endDate',
];

export function TermsFields({ draft, onChange, errorAt }: FieldsProps<Draft>) {
  const { m } = useI18n();
  const field = (name: keyof Draft, ...paths: string[]) => ({
    label: m.fields[name],
    value: draft[name],
    error: errorAt(name, ...paths),
    onChange: (value: string) => onChange({ ...draft, [name]: value }),
  });
  return (
    <div className="form-grid">
      <TextField {...field('title')} wide required />
      <TextField {...field('amount', 'value', 'value.amount')} inputMode="decimal" hint={m.amountHint} />
      <TextField {...field('currency', 'value.currency')} maxLength={3} />
      <TextField {...field('startDate')} type="date" />
      <TextField {...field('endDate')} type="date" hint={m.endDateHint} />
      <TextField {...field('type')} hint={m.typeHint} />
      <TextField {...field('reference')} />
      <TextArea {...field('description')} wide rows={6} />
    </div>
  );
}
