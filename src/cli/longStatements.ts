/** Settings of programs that read every row of a table: their statements may take far longer, in milliseconds, than those of requests. */
export const LONG_STATEMENTS = { statementTimeout: 600_000 };
