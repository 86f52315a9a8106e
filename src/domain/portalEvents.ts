/** The types of the events that the portal itself records. */
export const PORTAL_EVENTS = [
  'customer.created',
  'customer.updated',
  'contract.created',
  'contract.updated',
  'contract.submitted',
  'contract.approved',
  'contract.rejected',
  'contract.reopened',
  'contract.deleted',
  'contract.document_added',
  'contract.document_removed',
  'contract.flagged',
  'contract.flag_resolved',
  'action.deleted',
  'event.deleted',
  'note.created',
  'note.updated',
  'note.resolved',
  'note.unresolved',
  'note.deleted',
  'legacy.customer',
  'legacy.contract',
  'legacy.note',
  'legacy.action',
] as const;
export type PortalEvent = (typeof PORTAL_EVENTS)[number];

/** Those about data, not about decisions and their discussion. */
const OUTSIDE_AUDIT: ReadonlySet<PortalEvent> = new Set([
  'customer.created',
  'customer.updated',
  'contract.created',
  'contract.updated',
  'contract.document_added',
  'contract.document_removed',
  'event.deleted',
  'legacy.customer',
  'legacy.contract',
]);

/** The events that an audit shows: actions taken and taken back, the life of notes and flags, and the end of contracts. */
export const AUDIT_EVENTS: readonly PortalEvent[] = PORTAL_EVENTS.filter((type) => !OUTSIDE_AUDIT.has(type));

/** The first segments of these types, which are reserved: events entered by people cannot use them. */
export const RESERVED_WORDS: ReadonlySet<string> = new Set(PORTAL_EVENTS.map((type) => type.split('.')[0] as string));
