import { useEffect, useState } from 'react';
import { Skeleton } from '../elements/Skeleton.tsx';
import { Trouble } from '../elements/Trouble.tsx';
import { returnFromSignIn, type SignedIn } from './oidc.ts';

let returned: Promise<SignedIn> | undefined;

/** Takes what the identity provider sent the user back with. */
export function SigningIn({ onSignedIn }: { onSignedIn(signedIn: SignedIn): void }) {
  const [error, setError] = useState<unknown>();

  useEffect(() => {
    // A component may be mounted twice, but the answer can be taken once.
    returned ??= returnFromSignIn();
    returned
      .then(onSignedIn)
      .catch(setError)
      .finally(() => {
        returned = undefined;
      });
  }, [onSignedIn]);

  if (error) return <Trouble error={error} onRetry={() => window.location.replace('/')} />;
  return <Skeleton />;
}
