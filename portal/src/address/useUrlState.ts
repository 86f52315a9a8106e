import { useCallback } from 'react';
import { useSearchParams } from 'wouter';

type Values = Record<string, string | readonly string[] | null>;

interface UrlState {
  text(name: string): string;
  /** The values of a name that are among those that can be chosen. */
  list<T extends string>(name: string, known: readonly T[]): T[];
  /** Sets values, none where they are empty. What is not named stays. */
  set(values: Values): void;
}

/** The state of a page that its address keeps, so that a reload, a bookmark and the back button show the same. */
export function useUrlState(): UrlState {
  const [params, setParams] = useSearchParams();
  const set = useCallback(
    (values: Values) =>
      setParams(
        (before) => {
          const next = new URLSearchParams(before);
          for (const [name, value] of Object.entries(values)) {
            next.delete(name);
            for (const one of [value ?? []].flat()) if (one) next.append(name, one);
          }
          return next;
        },
        { replace: true },
      ),
    [setParams],
  );
  return {
    text: (name) => params.get(name) ?? '',
    list: (name, known) => known.filter((value) => params.getAll(name).includes(value)),
    set,
  };
}
