/** Told of one transaction, in the asynchronous context that requested it. */
export interface TransactionWatch {
  /** Its work begins: for the first time, or again after a conflict. */
  begun(): void;
  /** Its work is done, and is to be committed. */
  worked(): void;
  /** It was committed, or it failed. */
  ended(): void;
}

type Transact<Parts extends unknown[]> = <T>(work: (...parts: Parts) => Promise<T>) => Promise<T>;

/** The function, with each transaction reported to what `watch` returns for it, if anything. */
export function watchedTransactions<Parts extends unknown[]>(
  transact: Transact<Parts>,
  watch: (() => TransactionWatch | undefined) | undefined,
): Transact<Parts> {
  if (!watch) return transact;
  return (work) => {
    const watched = watch();
    if (!watched) return transact(work);
    const { begun, worked, ended } = watched;
    return transact(async (...parts) => {
      begun();
      const result = await work(...parts);
      worked();
      return result;
    }).finally(ended);
  };
}
