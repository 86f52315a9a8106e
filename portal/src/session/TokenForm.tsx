import { type FormEvent, useState } from 'react';
import { TextArea } from '../elements/Field.tsx';
import { useI18n } from '../i18n/I18n.tsx';

/** Asks for a token. */
export function TokenForm({ onToken }: { onToken(token: string): void }) {
  const { m } = useI18n();
  const [token, setToken] = useState('');
  const [error, setError] = useState<string>();

  function submit(event: FormEvent) {
    event.preventDefault();
    const trimmed = token.trim();
    if (trimmed) onToken(trimmed);
    else setError(m.signIn.missing);
  }

  return (
    <form className="stack" onSubmit={submit} noValidate>
      <p className="soft">{m.signIn.explanation}</p>
      <pre className="code">npm run token -- --sub alice --name Alice --role APPROVER</pre>
      <TextArea
        label={m.signIn.token}
        value={token}
        onChange={setToken}
        error={error}
        autoComplete="off"
        spellCheck={false}
        rows={4}
      />
      <div>
        <button type="submit" className="button primary">
          {m.signIn.submit}
        </button>
      </div>
    </form>
  );
}
