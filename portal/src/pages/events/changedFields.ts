/** The names of the fields that an event says were changed. */
export function changedFields(payload: unknown): string[] {
  if (typeof payload !== 'object' || payload === null || !('changed' in payload)) return [];
  const { changed } = payload;
  return Array.isArray(changed) ? changed.filter((name) => typeof name === 'string') : [];
}
