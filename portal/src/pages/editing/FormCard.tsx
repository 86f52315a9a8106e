import type { FormEvent, ReactNode } from 'react';

interface FormCardProps {
  /** What is wrong with the whole. */
  problem: string | undefined;
  onSubmit(): void;
  /** The fields. */
  children: ReactNode;
  buttons: ReactNode;
}

/** A form that is a page. */
export function FormCard({ problem, onSubmit, children, buttons }: FormCardProps) {
  return (
    <form
      className="card card-body stack form"
      noValidate
      onSubmit={(event: FormEvent) => {
        event.preventDefault();
        onSubmit();
      }}
    >
      {problem && (
        <p className="message" role="alert">
          {problem}
        </p>
      )}
      {children}
      <div className="row">{buttons}</div>
    </form>
  );
}
