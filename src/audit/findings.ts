/** Something that is not as it was written. */
export interface Finding {
  readonly contractId: string;
  /** The position of the entry; null if it is about the contract as a whole. */
  readonly position: number | null;
  readonly problem: string;
}

/** Makes a finding about a contract that is known. */
export type MakeFinding = (position: number | null, problem: string) => Finding;
