import { useState } from 'react';
import { type Language, useI18n } from '../i18n/I18n.tsx';
import { applyTheme, storedTheme, type Theme } from './theme.ts';

/** The language and the theme. */
export function Preferences() {
  const { m, language, setLanguage } = useI18n();
  const [theme, setTheme] = useState(storedTheme);

  function chooseTheme(chosen: Theme) {
    applyTheme(chosen);
    setTheme(chosen);
  }

  return (
    <div className="preferences">
      <select
        className="input"
        aria-label={m.language}
        value={language}
        onChange={(event) => setLanguage(event.target.value as Language)}
      >
        <option value="en">English</option>
        <option value="de">Deutsch</option>
      </select>
      <select
        className="input"
        aria-label={m.theme}
        value={theme}
        onChange={(event) => chooseTheme(event.target.value as Theme)}
      >
        <option value="system">{m.themes.system}</option>
        <option value="light">{m.themes.light}</option>
        <option value="dark">{m.themes.dark}</option>
      </select>
    </div>
  );
}
