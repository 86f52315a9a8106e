/** The maximum nesting depth of JSON, in variables and in literals. */
export const MAX_JSON_DEPTH = 32;

/** Whether JSON is nested too deep to be handled safely. The recursion goes no deeper than `limit`. */
export function isTooDeep(value: unknown, limit = MAX_JSON_DEPTH): boolean {
  if (typeof value !== 'object' || value === null) return false;
  const items = Object.values(value);
  return limit === 0 ? items.length > 0 : items.some((item) => isTooDeep(item, limit - 1));
}
