/** What a dialect offers to define tables with. */
export type Columns = typeof import('../postgres/columns.ts');
