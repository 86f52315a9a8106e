import type { ContractViewQueryVariables } from 'contract-portal-client/react';

/** How much of a contract is read at once: by the queue and by its page, so that one finds what the other has read. */
export function contractPageVariables(id: string): ContractViewQueryVariables {
  return { id, notes: 50, replies: 20, documents: 50, flags: 50, actions: 100, events: 20 };
}
