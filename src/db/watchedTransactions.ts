import type { Database } from './database.ts';

/** Told of one transaction, in the asynchronous context that requested it. */
export interface TransactionWatch {
  /** Its work begins: for the first time, or again after a conflict. */
  begun(): void;
  /** Its work is done, and is to be committed. */
  worked(): void;
  /** It was committed, or it failed. */
  ended(): void;
}

type Transact = Database['transaction'];

/** The function, with each transaction reported to what `watch` returns for it, if anything. */
export function watchedTransactions(
  transact: Transact,
  watch: (() => TransactionWatch | undefined) | undefined,
): Transact {
  if (!watch) return transact;
  return (work) => {
    const watched = watch();
    if (!watched) return transact(work);
    const { begun, worked, ended } = watched;
    return transact(async (queries, savepoint) => {
      begun();
      const result = await work(queries, savepoint);
      worked();
      return result;
    }).finally(ended);
  };
}
