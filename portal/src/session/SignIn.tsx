import { type FormEvent, useState } from 'react';
import { TextArea } from '../elements/Field.tsx';
import { useI18n } from '../i18n/I18n.tsx';

interface SignInProps {
  /** Whether a token was refused. */
  hadToken: boolean;
  onToken(token: string): void;
}

/** Asks for a token. */
export function SignIn({ hadToken, onToken }: SignInProps) {
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
    <main className="sign-in">
      <form className="card card-body stack" onSubmit={submit} noValidate>
        <img src="/icon.svg" alt="" width="36" height="36" />
        <h1>{m.signIn.title}</h1>
        {hadToken && (
          <p className="message warn" role="alert">
            {m.signIn.refused}
          </p>
        )}
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
    </main>
  );
}
