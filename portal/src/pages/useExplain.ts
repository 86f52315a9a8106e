import type { UserErrorCode } from 'contract-portal-client/react';
import { useI18n } from '../i18n/I18n.tsx';

interface UserError {
  code: UserErrorCode;
  message: string;
}

/** Says why a mutation had no effect, in the language of the user where the code alone tells it. */
export function useExplain(): (error: UserError) => string {
  const { m, language } = useI18n();
  return ({ code, message }) => (language === 'en' || code === 'INVALID_INPUT' ? message : m.userErrors[code]);
}
