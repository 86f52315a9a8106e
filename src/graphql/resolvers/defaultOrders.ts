/** The orders of lists that are asked for with `orderBy: null`; left out, the schema's own default says the same. */
export const NEWEST_FIRST = { field: 'CREATED_AT', direction: 'DESC' } as const;
export const OLDEST_FIRST = { field: 'CREATED_AT', direction: 'ASC' } as const;
export const LATEST_FIRST = { field: 'OCCURRED_AT', direction: 'DESC' } as const;
