import type { SortDirection } from 'contract-portal-client/react';
import { useI18n } from '../i18n/I18n.tsx';

interface SortSelectProps<Field extends string> {
  fields: readonly (readonly [Field, string])[];
  order: { field: Field; direction: SortDirection };
  onSort(order: { field: Field; direction: SortDirection }): void;
}

const DIRECTIONS = { ASC: '↑', DESC: '↓' } as const;

/** The choice of an order where a table has no headers: on a phone. */
export function SortSelect<Field extends string>({ fields, order, onSort }: SortSelectProps<Field>) {
  const { m } = useI18n();
  return (
    <label className="filter phone-only">
      {m.sortBy}
      <select
        className="input"
        value={`${order.field} ${order.direction}`}
        onChange={(event) => {
          const [field, direction] = event.target.value.split(' ') as [Field, SortDirection];
          onSort({ field, direction });
        }}
      >
        {fields.flatMap(([field, label]) =>
          (['ASC', 'DESC'] as const).map((direction) => (
            <option key={`${field} ${direction}`} value={`${field} ${direction}`}>
              {label} {DIRECTIONS[direction]}
            </option>
          )),
        )}
      </select>
    </label>
  );
}
