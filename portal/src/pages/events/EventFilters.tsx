import { useId } from 'react';
import { useUrlState } from '../../address/useUrlState.ts';
import { SearchField } from '../../elements/SearchField.tsx';
import { useI18n } from '../../i18n/I18n.tsx';
import { ContractPicker } from '../ContractPicker.tsx';
import { CustomerPicker } from '../CustomerPicker.tsx';

/** By what, and when, events are chosen. */
export function EventFilters() {
  const { m } = useI18n();
  const url = useUrlState();
  const id = useId();
  const customerId = url.text('customer');
  const type = url.text('type');
  const names: Readonly<Record<string, string>> = m.eventTypes;
  const types = type && !(type in names) ? [type, ...Object.keys(names)] : Object.keys(names);
  return (
    <div className="filters">
      <CustomerPicker
        id={customerId}
        placeholder={m.ofCustomer}
        // The contract that was chosen is another customer's.
        onChoose={(customer) => url.set({ customer, contract: null, rows: null })}
      />
      <ContractPicker
        id={url.text('contract')}
        customerId={customerId}
        placeholder={m.ofContract}
        onChoose={(contract) => url.set({ contract, rows: null })}
      />
      <label className="filter">
        {m.fields.type}
        <select className="input" value={type} onChange={(event) => url.set({ type: event.target.value, rows: null })}>
          <option value="">{m.allTypes}</option>
          {types.map((one) => (
            <option key={one} value={one}>
              {names[one] ?? one}
            </option>
          ))}
        </select>
      </label>
      <SearchField
        label={m.fields.channel}
        text={url.text('channel')}
        onText={(channel) => url.set({ channel, rows: null })}
      />
      <SearchField
        label={m.fields.correlationId}
        text={url.text('correlation')}
        onText={(correlation) => url.set({ correlation, rows: null })}
      />
      {(['from', 'to'] as const).map((end) => (
        <label key={end} className="filter" htmlFor={`${id}-${end}`}>
          {m[end]}
          <input
            id={`${id}-${end}`}
            className="input"
            type="date"
            value={url.text(end)}
            onChange={(event) => url.set({ [end]: event.target.value, rows: null })}
          />
        </label>
      ))}
    </div>
  );
}
