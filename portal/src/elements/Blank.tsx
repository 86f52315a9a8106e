import type { ReactNode } from 'react';

/** What stands where there is nothing: why, and what to do. */
export function Blank({ title, children }: { title: string; children?: ReactNode }) {
  return (
    <div className="blank">
      <strong>{title}</strong>
      {children}
    </div>
  );
}
