import { CUSTOMER_SEGMENTS, CUSTOMER_STATUSES, RISK_LEVELS } from '../../domain/customers.ts';
import { ACTION_TYPES, CONTRACT_STATUSES } from '../../domain/statuses.ts';

/**
 * The former fields of free words that are enums here: our words, and former words that clearly mean one of them. `BY_STATUS`
 * is the action that leads from the prior status to the new one, `EDIT` one that changes a contract, `FLAG` one that raises
 * a flag, `EVENT` one that leaves nothing but an event.
 */
export const WORD_FIELDS = {
  'customers.segment': { allowed: CUSTOMER_SEGMENTS, also: {} },
  'customers.risk_level': { allowed: RISK_LEVELS, also: {} },
  'customers.status': { allowed: CUSTOMER_STATUSES, also: {} },
  'contracts.status': { allowed: CONTRACT_STATUSES, also: { pending: 'PENDING_APPROVAL' } },
  'actions.action_type': {
    allowed: [...ACTION_TYPES, 'BY_STATUS', 'EDIT', 'FLAG', 'EVENT'],
    also: {
      submitted: 'SUBMIT',
      submit_for_approval: 'SUBMIT',
      approved: 'APPROVE',
      rejected: 'REJECT',
      reopened: 'REOPEN',
      flagged: 'FLAG',
    },
  },
} as const satisfies Record<string, { allowed: readonly string[]; also: Readonly<Record<string, string>> }>;

export type WordField = keyof typeof WORD_FIELDS;
export type WordOf<Field extends WordField> = (typeof WORD_FIELDS)[Field]['allowed'][number];

/** What former words are compared by: not by case, blanks, hyphens and underscores. */
export function wordKey(word: string): string {
  return word
    .trim()
    .toLowerCase()
    .replace(/[\s_-]+/g, '_');
}
