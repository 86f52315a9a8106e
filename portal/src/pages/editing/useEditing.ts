import { useState } from 'react';
import type { UserError } from '../useAttempt.ts';

interface EditingOptions<Row, D> {
  row: Row;
  draftOf(row: Row): D;
  /** Reads the row again; undefined if it is gone. */
  reread(): Promise<Row | null | undefined>;
}

interface Editing<Row, D> {
  /** The row that the draft started from. */
  base: Row;
  draft: D;
  setDraft(draft: D): void;
  /** What somebody else made of the row meanwhile, until it is resolved. */
  theirs: Row | null;
  /** Returns whether a refusal is about a change of somebody else that is now there to look at. */
  meetsConflict(errors: readonly UserError[]): Promise<boolean>;
  resolve(resolved: D): void;
}

/** Edits a row as it was when the form was opened, however it is changed meanwhile. */
export function useEditing<Row, D>({ row, draftOf, reread }: EditingOptions<Row, D>): Editing<Row, D> {
  const [base, setBase] = useState(row);
  const [draft, setDraft] = useState(() => draftOf(row));
  const [theirs, setTheirs] = useState<Row | null>(null);
  return {
    base,
    draft,
    setDraft,
    theirs,
    async meetsConflict(errors) {
      if (!errors.some(({ code }) => code === 'VERSION_CONFLICT')) return false;
      const current = (await reread()) ?? null;
      setTheirs(current);
      return current !== null;
    },
    resolve(resolved) {
      setDraft(resolved);
      if (theirs) setBase(theirs);
      setTheirs(null);
    },
  };
}
