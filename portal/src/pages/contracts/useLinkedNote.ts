import { useCallback, useEffect, useState } from 'react';

const NOTE_ID = /^note_\w+$/;

/** The note that the address links to, as `#note_…`, and what to call with its element once it is there. */
export function useLinkedNote() {
  const [linked, setLinked] = useState(linkedNote);

  useEffect(() => {
    const follow = () => setLinked(linkedNote());
    window.addEventListener('hashchange', follow);
    return () => window.removeEventListener('hashchange', follow);
  }, []);

  const onShown = useCallback((element: HTMLElement | null) => {
    element?.scrollIntoView({ block: 'center' });
    element?.focus({ preventScroll: true });
  }, []);
  return { linked, onShown };
}

function linkedNote(): string | null {
  const id = window.location.hash.slice(1);
  return NOTE_ID.test(id) ? id : null;
}
