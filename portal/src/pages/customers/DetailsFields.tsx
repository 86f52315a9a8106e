import type { CustomerSegment, CustomerStatus, RiskLevel } from 'contract-portal-client/react';
import { SelectField, TextField } from '../../elements/Field.tsx';
import { useI18n } from '../../i18n/I18n.tsx';
import { CUSTOMER_STATUSES, RISK_LEVELS, SEGMENTS } from '../choices.ts';
import type { FieldsProps } from '../editing/EditPage.tsx';
import { type Draft, EMPTY } from './draft.ts';

/** The fields of a form that the API has errors about. */
export const DETAILS_ERRORS = Object.keys(EMPTY);

export function DetailsFields({ draft, onChange, errorAt }: FieldsProps<Draft>) {
  const { m } = useI18n();
  const field = <Name extends keyof Draft>(name: Name) => ({
    label: m.fields[name],
    value: draft[name],
    error: errorAt(name),
    onChange: (value: Draft[Name]) => onChange({ ...draft, [name]: value }),
  });
  return (
    <div className="form-grid">
      <TextField {...field('name')} wide required autoComplete="off" />
      <TextField {...field('email')} type="email" inputMode="email" autoComplete="off" />
      <TextField {...field('phone')} type="tel" autoComplete="off" />
      <SelectField<CustomerSegment>
        {...field('segment')}
        options={SEGMENTS.map((one) => [one, m.segments[one]] as const)}
      />
      <SelectField<RiskLevel>
        {...field('riskLevel')}
        options={RISK_LEVELS.map((one) => [one, m.levels[one]] as const)}
      />
      <SelectField<CustomerStatus>
        {...field('status')}
        options={CUSTOMER_STATUSES.map((one) => [one, m.customerStatuses[one]] as const)}
      />
      <TextField {...field('externalReference')} hint={m.externalReferenceHint} />
    </div>
  );
}
