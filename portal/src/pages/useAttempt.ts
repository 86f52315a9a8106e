import type { UserErrorFieldsFragment } from 'contract-portal-client/react';
import { useI18n } from '../i18n/I18n.tsx';
import { faultOf } from '../session/faults.ts';
import { useExplain } from './useExplain.ts';

export type UserError = UserErrorFieldsFragment;

export interface Refusal {
  /** The field of the input that it is about, such as `value.amount`; empty if it is about none. */
  at: string;
  text: string;
}

/** Sends a mutation, and says why it had no effect: it was refused, or did not get through. Empty if it had. */
export function useAttempt(): (send: () => Promise<readonly UserError[]>) => Promise<Refusal[]> {
  const { m } = useI18n();
  const explain = useExplain();
  return async (send) => {
    try {
      return (await send()).map((error) => ({ at: error.path.slice(1).join('.'), text: explain(error) }));
    } catch (error) {
      const { kind, message } = faultOf(error);
      return [{ at: '', text: kind === 'refused' ? message : m.faults[kind].title }];
    }
  };
}
