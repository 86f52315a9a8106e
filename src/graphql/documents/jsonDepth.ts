/** The maximum nesting depth of JSON, in variables and in literals. */
export const MAX_JSON_DEPTH = 32;

/** Whether JSON is nested too deep to be handled safely. Breadth-first: recursion could overflow the stack. */
export function isTooDeep(value: unknown, limit = MAX_JSON_DEPTH): boolean {
  let level = [value];
  for (let depth = 0; depth <= limit; depth++) {
    level = level.flatMap((item) => (typeof item === 'object' && item !== null ? Object.values(item) : []));
    if (level.length === 0) return false;
  }
  return true;
}
