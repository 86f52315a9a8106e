import type { ApprovalQueueQueryVariables } from 'contract-portal-client';

export const QUEUES = ['mine', 'pending', 'decided'] as const;
export type QueueName = (typeof QUEUES)[number];

/** What each queue holds: what waits for this user, for anybody, and what has been decided and can be reopened. */
export const QUEUE_VARIABLES = {
  mine: { where: { awaitsMe: true }, orderBy: { field: 'STATUS_SINCE', direction: 'ASC' } },
  pending: { where: { status: ['PENDING_APPROVAL'] }, orderBy: { field: 'STATUS_SINCE', direction: 'ASC' } },
  decided: { where: { status: ['APPROVED', 'REJECTED'] }, orderBy: { field: 'STATUS_SINCE', direction: 'DESC' } },
} satisfies Record<QueueName, ApprovalQueueQueryVariables>;
