import type { ContractViewQuery } from 'contract-portal-client/react';
import { Money } from '../../elements/Money.tsx';
import { useI18n } from '../../i18n/I18n.tsx';

type Contract = NonNullable<ContractViewQuery['contract']>;
type TermsOf = Pick<Contract, 'value' | 'startDate' | 'endDate' | 'type' | 'reference' | 'description'>;

/** What the contract says. */
export function Terms({ contract }: { contract: TermsOf }) {
  const { m, day } = useI18n();
  const { value, startDate, endDate, type, reference, description } = contract;
  return (
    <dl className="facts">
      <div>
        <dt>{m.fields.value}</dt>
        <dd>
          <Money value={value} />
        </dd>
      </div>
      <div>
        <dt>{m.fields.inForce}</dt>
        <dd>{m.span(startDate && day(startDate), endDate && day(endDate))}</dd>
      </div>
      <div>
        <dt>{m.fields.type}</dt>
        <dd>{type ?? '–'}</dd>
      </div>
      <div>
        <dt>{m.fields.reference}</dt>
        <dd>{reference ?? '–'}</dd>
      </div>
      {description && (
        <div className="wide">
          <dt>{m.fields.description}</dt>
          <dd className="prose wide">{description}</dd>
        </div>
      )}
    </dl>
  );
}
