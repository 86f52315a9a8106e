/** The orders used for `orderBy: null`; they match the schema's defaults, which apply if it is omitted. */
export const NEWEST_FIRST = { field: 'CREATED_AT', direction: 'DESC' } as const;
export const OLDEST_FIRST = { field: 'CREATED_AT', direction: 'ASC' } as const;
export const LATEST_FIRST = { field: 'OCCURRED_AT', direction: 'DESC' } as const;
