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
  'action.deleted',
  'event.deleted',
  'note.created',
  'note.updated',
  'note.deleted',
] as const;
export type PortalEvent = (typeof PORTAL_EVENTS)[number];

/** The first words of these types; no event that a person records may have one of them. */
export const RESERVED_WORDS: ReadonlySet<string> = new Set(PORTAL_EVENTS.map((type) => type.split('.')[0] as string));
