import type { UserErrorFieldsFragment } from 'contract-portal-client/react';
import { useI18n } from '../i18n/I18n.tsx';

/** Says why a mutation had no effect, in the language of the user. */
export function useExplain(): (error: UserErrorFieldsFragment) => string {
  const { m } = useI18n();
  return (error) =>
    m.userErrors[error.code]({ message: error.message, status: statusIn(error), count: countIn(error) });

  function statusIn(error: UserErrorFieldsFragment): string {
    if (error.__typename === 'InvalidTransitionError') return m.statuses[error.currentStatus];
    return error.__typename === 'ContractLockedError' ? m.statuses[error.status] : '';
  }
}

function countIn(error: UserErrorFieldsFragment): number {
  if (error.__typename === 'FlaggedError') return error.criticalFlagCount;
  return error.__typename === 'HasDependentsError' ? error.contractCount : 0;
}
