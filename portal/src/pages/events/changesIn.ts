/** What became of a field. Of some events the names of the fields are known, and not the values. */
export interface FieldChange {
  field: string;
  values?: { before: unknown; after: unknown };
}

/** What is known of an event. */
export interface EventFacts {
  type: string;
  payload?: unknown;
}

/** The events that say what was changed. Only the portal writes these types: the payloads of others can be anything. */
const UPDATES: ReadonlySet<string> = new Set(['contract.updated', 'customer.updated']);

/** What an event says was changed. */
export function changesIn({ type, payload }: EventFacts): FieldChange[] {
  if (!UPDATES.has(type)) return [];
  const { changes, changed } = (payload ?? {}) as { changes?: unknown; changed?: unknown };
  if (Array.isArray(changes)) return changes.filter(isChange).map(({ field, ...values }) => ({ field, values }));
  if (Array.isArray(changed)) return changed.filter((name) => typeof name === 'string').map((field) => ({ field }));
  return [];
}

function isChange(value: unknown): value is { field: string; before: unknown; after: unknown } {
  return typeof value === 'object' && value !== null && 'field' in value && typeof value.field === 'string';
}
