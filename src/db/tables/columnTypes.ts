/** The column types and helpers a dialect provides for table definitions. */
export type Columns = typeof import('../postgres/columns.ts');
