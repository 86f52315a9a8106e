import pg from 'pg';

const { INT8, DATE, TEXT, TIMESTAMPTZ } = pg.types.builtins;

/** Parses PostgreSQL values directly to the types used by the rest of the program. */
export const types: pg.CustomTypesConfig = {
  getTypeParser(oid: number, format?: string) {
    switch (oid) {
      case INT8:
        // A CHECK keeps every stored integer below 2^53.
        return Number;
      case DATE:
      case TEXT:
        return String;
      case TIMESTAMPTZ:
        return toInstant;
      default:
        return pg.types.getTypeParser(oid, format as 'text');
    }
  },
};

/** Converts `2026-03-01 09:30:00.5+00`, the format of a UTC session, to `2026-03-01T09:30:00.500Z`. */
function toInstant(text: string): string {
  // With all three digits of the fraction, as most are.
  if (text.length === 26) return `${text.slice(0, 10)}T${text.slice(11, 23)}Z`;
  const milliseconds = text.slice(20, -3).padEnd(3, '0');
  return `${text.slice(0, 10)}T${text.slice(11, 19)}.${milliseconds}Z`;
}
