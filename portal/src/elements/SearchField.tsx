import { useEffect, useRef, useState } from 'react';

interface SearchFieldProps {
  label: string;
  text: string;
  /** Called once the user has stopped typing for a moment. */
  onText(text: string): void;
}

const DELAY_MS = 250;

export function SearchField({ label, text, onText }: SearchFieldProps) {
  const [typed, setTyped] = useState(text);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  // What the address says counts, unless the user is typing something else.
  useEffect(() => setTyped(text), [text]);

  function type(next: string) {
    setTyped(next);
    clearTimeout(timer.current);
    timer.current = setTimeout(() => onText(next.trim()), DELAY_MS);
  }

  return (
    <input
      type="search"
      className="input"
      aria-label={label}
      placeholder={label}
      value={typed}
      onChange={(event) => type(event.target.value)}
    />
  );
}
