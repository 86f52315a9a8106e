/** A compile-time check: fails to compile if anything is missing, and names it. */
export type Nothing<Missing extends never> = Missing;
