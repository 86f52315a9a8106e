import { useEffect, useState } from 'react';
import { useI18n } from '../i18n/I18n.tsx';
import { leaveToSignIn, type OidcSettings, oidcSettings } from './oidc.ts';
import { TokenForm } from './TokenForm.tsx';

interface SignInProps {
  /** Whether a token was refused. */
  hadToken: boolean;
  onToken(token: string): void;
}

/** Leads to the identity provider, or asks for a token where there is none. */
export function SignIn({ hadToken, onToken }: SignInProps) {
  const { m } = useI18n();
  const [oidc, setOidc] = useState<OidcSettings | null>();
  const [hasFailed, setFailed] = useState(false);

  useEffect(() => {
    oidcSettings().then(setOidc, () => setFailed(true));
  }, []);

  return (
    <main className="sign-in">
      <div className="card card-body stack">
        <img src="/icon.svg" alt="" width="36" height="36" />
        <h1>{m.signIn.title}</h1>
        {hadToken && oidc !== undefined && (
          <p className="message warn" role="alert">
            {oidc ? m.signIn.ended : m.signIn.refused}
          </p>
        )}
        {hasFailed && (
          <p className="message" role="alert">
            {m.faults.offline.title}
          </p>
        )}
        {oidc && (
          <button
            type="button"
            className="button primary"
            onClick={() => void leaveToSignIn(oidc).catch(() => setFailed(true))}
          >
            {m.signIn.atProvider}
          </button>
        )}
        {oidc === null && <TokenForm onToken={onToken} />}
      </div>
    </main>
  );
}
