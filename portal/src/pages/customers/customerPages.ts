import type { CustomerViewQueryVariables } from 'contract-portal-client/react';

/** How much of a customer is read at once: by its page and by the form, so that one finds what the other has read. */
export function customerPageVariables(id: string): CustomerViewQueryVariables {
  return { id, contracts: 50, events: 30 };
}
