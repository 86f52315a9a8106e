import type { SortDirection } from 'contract-portal-client/react';
import { useUrlState } from './useUrlState.ts';

interface Order<Field extends string> {
  field: Field;
  direction: SortDirection;
}

/** The order of a table; the address keeps it, as `?sort=NAME&direction=ASC`. */
export function useOrder<Field extends string>(fields: readonly Field[], usual: Order<Field>) {
  const url = useUrlState();
  const [field] = url.list('sort', fields);
  const [direction] = url.list('direction', ['ASC', 'DESC'] as const);
  const order: Order<Field> = field ? { field, direction: direction ?? 'ASC' } : usual;
  return {
    order,
    setOrder: ({ field: sort, direction: next }: Order<Field>) => url.set({ sort, direction: next, rows: null }),
  };
}
