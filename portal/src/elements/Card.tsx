import type { ReactNode } from 'react';

interface CardProps {
  title: string;
  count?: number | undefined;
  actions?: ReactNode;
  children: ReactNode;
  /** Whether the children bring their own padding, as tables do. */
  flush?: boolean;
}

export function Card({ title, count, actions, children, flush = false }: CardProps) {
  return (
    <section className="card" aria-label={title}>
      <div className="card-head">
        <h2>{title}</h2>
        {count !== undefined && <span className="count">{count}</span>}
        <span className="grow" />
        {actions}
      </div>
      {flush ? children : <div className="card-body">{children}</div>}
    </section>
  );
}
