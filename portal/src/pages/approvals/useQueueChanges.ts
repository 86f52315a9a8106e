import { useI18n } from '../../i18n/I18n.tsx';
import { useNotify } from '../../layout/Notices.tsx';
import { useChanges } from '../../live/Changes.tsx';

/** The events after which a contract may be in another queue, and what their actor did. */
const DECISIVE = ['contract.submitted', 'contract.approved', 'contract.rejected', 'contract.reopened', 'contract.deleted'] as const;

/** Reads the queue anew when contracts change, and says who has decided on one that was in it. */
export function useQueueChanges(
  rows: readonly { id: string; title: string }[],
  isOwn: (id: string) => boolean,
  refetch: () => void,
): void {
  const { m } = useI18n();
  const notify = useNotify();
  useChanges((changes) => {
    const concerning = changes.filter(({ type }) => type.startsWith('contract.') || type === 'action.deleted');
    if (concerning.length === 0) return;
    for (const { type, contractId, event } of concerning) {
      const decisive = DECISIVE.find((one) => one === type);
      const row = rows.find(({ id }) => id === contractId);
      if (!decisive || !row || isOwn(row.id)) continue;
      const who = event?.actor?.name ?? m.somebody;
      notify({ text: m.somebodyDid(who, m.eventTypes[decisive], row.title), href: `/contracts/${row.id}` });
    }
    refetch();
  });
}
