import type { ApprovalQueueQueryVariables } from 'contract-portal-client/react';

export const QUEUES = ['mine', 'pending', 'decided'] as const;
export type QueueName = (typeof QUEUES)[number];

const SHOWN = 50;

/** What each queue holds: what waits for this user, for anybody, and what has been decided and can be reopened. */
export const QUEUE_VARIABLES = {
  mine: { first: SHOWN, where: { awaitsMe: true }, orderBy: { field: 'STATUS_SINCE', direction: 'ASC' } },
  pending: {
    first: SHOWN,
    where: { status: ['PENDING_APPROVAL'] },
    orderBy: { field: 'STATUS_SINCE', direction: 'ASC' },
  },
  decided: {
    first: SHOWN,
    where: { status: ['APPROVED', 'REJECTED'] },
    orderBy: { field: 'STATUS_SINCE', direction: 'DESC' },
  },
} satisfies Record<QueueName, ApprovalQueueQueryVariables>;
