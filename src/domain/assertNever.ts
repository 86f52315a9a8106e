/** A compile-time check: fails to compile if anything is missing, and names it. */
export type AssertNever<Missing extends never> = Missing;
