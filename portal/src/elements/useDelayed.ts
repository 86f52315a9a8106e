import { useEffect, useState } from 'react';

/** The value once it has not changed for a moment, so that a search is not sent for each key. */
export function useDelayed<T>(value: T, delayMs = 250): T {
  const [delayed, setDelayed] = useState(value);
  useEffect(() => {
    const timer = setTimeout(() => setDelayed(value), delayMs);
    return () => clearTimeout(timer);
  }, [value, delayMs]);
  return delayed;
}
