import { createContext, type ReactNode, use, useEffect, useMemo, useState } from 'react';
import { type Formats, formatsFor } from './formats.ts';
import { en } from './messages/en.ts';

export type Messages = typeof en;
export type Language = 'en' | 'de';

interface I18n extends Formats {
  /** Every text of the portal. */
  m: Messages;
  language: Language;
  setLanguage(language: Language): void;
}

const STORED = 'contract-portal.language';
const I18nContext = createContext<I18n | null>(null);

/** The texts and formats of the user's language: the one that was chosen before, or else that of the browser. */
export function I18nProvider({ children }: { children: ReactNode }) {
  const [language, setLanguage] = useState<Language>(firstLanguage);
  const [m, setMessages] = useState<Messages | null>(language === 'en' ? en : null);

  useEffect(() => {
    document.documentElement.lang = language;
    localStorage.setItem(STORED, language);
    if (language === 'en') setMessages(en);
    else void import('./messages/de.ts').then(({ de }) => setMessages(de));
  }, [language]);

  const value = useMemo(() => m && { m, language, setLanguage, ...formatsFor(localeOf(language)) }, [m, language]);
  return value && <I18nContext value={value}>{children}</I18nContext>;
}

export function useI18n(): I18n {
  const i18n = use(I18nContext);
  if (!i18n) throw new Error('Expected an I18nProvider above.');
  return i18n;
}

function firstLanguage(): Language {
  const wanted = localStorage.getItem(STORED) ?? navigator.language;
  return wanted.startsWith('de') ? 'de' : 'en';
}

/** Of a language the variant that the browser prefers, which tells how dates and numbers are written. */
function localeOf(language: Language): string {
  return navigator.languages.find((locale) => locale.startsWith(language)) ?? language;
}
