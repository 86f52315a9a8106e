export const CONTRACT_STATUSES = ['DRAFT', 'PENDING_APPROVAL', 'APPROVED', 'REJECTED'] as const;
export type ContractStatus = (typeof CONTRACT_STATUSES)[number];

export const ACTION_TYPES = ['SUBMIT', 'APPROVE', 'REJECT', 'REOPEN'] as const;
export type ActionType = (typeof ACTION_TYPES)[number];
