import type { ActionType } from 'contract-portal-client/react';
import { useI18n } from '../../i18n/I18n.tsx';
import { useNotify } from '../../layout/Notices.tsx';
import { useChanges } from '../../live/Changes.tsx';

/** What was done to a contract, by the events that tell of it. */
const ACTIONS: Readonly<Record<string, ActionType>> = {
  'contract.submitted': 'SUBMIT',
  'contract.approved': 'APPROVE',
  'contract.rejected': 'REJECT',
  'contract.reopened': 'REOPEN',
};

/** Says who has decided on a contract that was in the queue. */
export function useQueueChanges(rows: readonly { id: string; title: string }[], isOwn: (id: string) => boolean): void {
  const { m } = useI18n();
  const notify = useNotify();
  useChanges((changes) => {
    for (const { type, contractId, event } of changes) {
      const row = rows.find(({ id }) => id === contractId);
      const action = ACTIONS[type];
      const past = action ? m.past[action] : type === 'contract.deleted' ? m.deleted : null;
      if (!past || !row || isOwn(row.id)) continue;
      notify({ text: m.somebodyDid(event?.actor?.name ?? m.somebody, past, row.title), href: `/contracts/${row.id}` });
    }
  });
}
