import type { SortDirection } from 'contract-portal-client/react';

interface SortHeaderProps<Field extends string> {
  field: Field;
  label: string;
  order: { field: Field; direction: SortDirection };
  onSort(order: { field: Field; direction: SortDirection }): void;
  end?: boolean;
}

/** The header of a column that a table can be sorted by. */
export function SortHeader<Field extends string>({ field, label, order, onSort, end }: SortHeaderProps<Field>) {
  const isSorted = order.field === field;
  const next = isSorted && order.direction === 'ASC' ? 'DESC' : 'ASC';
  const direction = order.direction === 'ASC' ? 'ascending' : 'descending';
  return (
    <th scope="col" className={end ? 'end' : undefined} aria-sort={isSorted ? direction : undefined}>
      <button type="button" className="sort" onClick={() => onSort({ field, direction: next })}>
        {label}
        <span className="sort-mark" aria-hidden="true">
          {isSorted && (order.direction === 'ASC' ? '↑' : '↓')}
        </span>
      </button>
    </th>
  );
}
