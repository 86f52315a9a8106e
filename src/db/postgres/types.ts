import pg from 'pg';

const { INT8, DATE, TIMESTAMPTZ } = pg.types.builtins;

/** How values come from PostgreSQL: in the forms that the rest of the program has for them, and without a detour. */
export const types: pg.CustomTypesConfig = {
  getTypeParser(oid: number, format?: string) {
    switch (oid) {
      case INT8:
        // Every stored integer is below 2^53, which a CHECK sees to.
        return Number;
      case DATE:
        return String;
      case TIMESTAMPTZ:
        return toInstant;
      default:
        return pg.types.getTypeParser(oid, format as 'text');
    }
  },
};

/** From `2026-03-01 09:30:00.5+00`, which a session in UTC sends, to `2026-03-01T09:30:00.500Z`. */
function toInstant(text: string): string {
  const milliseconds = text.slice(20, -3).padEnd(3, '0');
  return `${text.slice(0, 10)}T${text.slice(11, 19)}.${milliseconds}Z`;
}
