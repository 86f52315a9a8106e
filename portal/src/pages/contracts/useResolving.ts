import { type NoteFieldsFragment, useResolveNote, useUnresolveNote } from 'contract-portal-client/react';
import { useState } from 'react';
import { useI18n } from '../../i18n/I18n.tsx';
import { useNotify } from '../../layout/Notices.tsx';
import { useSession } from '../../session/Session.tsx';
import { useAttempt } from '../useAttempt.ts';

/** Whether a thread is resolved, and by whom: what the user has just said counts at once, unless it is refused. */
export function useResolving({ id, resolvedAt, resolvedBy }: NoteFieldsFragment) {
  const { m } = useI18n();
  const { viewer } = useSession();
  const notify = useNotify();
  const attempt = useAttempt();
  const [resolve] = useResolveNote();
  const [unresolve] = useUnresolveNote();
  const [said, setSaid] = useState<boolean | null>(null);
  const isResolved = said ?? resolvedAt !== null;

  async function toggle() {
    setSaid(!isResolved);
    const variables = { input: { id } };
    const refusals = await attempt(async () => {
      if (isResolved) return (await unresolve({ variables })).data?.unresolveNote?.userErrors ?? [];
      return (await resolve({ variables })).data?.resolveNote?.userErrors ?? [];
    });
    setSaid(null);
    const action = isResolved ? m.unresolve : m.resolve;
    for (const { text } of refusals) notify({ text: m.notSaved(action, text), isBad: true });
  }

  return { isResolved, resolvedBy: said ? viewer.name : (resolvedBy?.name ?? m.somebody), toggle };
}
