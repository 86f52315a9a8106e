import { type FormEvent, type ReactNode, useEffect, useId, useRef } from 'react';

interface DialogProps {
  title: string;
  children: ReactNode;
  onSubmit(): void;
  onClose(): void;
  /** Whether it is out of the way while what was sent is on its way; its fields stay. */
  isHidden?: boolean;
}

/** A modal form: the browser keeps the focus inside, and gives it back; Escape closes it. */
export function Dialog({ title, children, onSubmit, onClose, isHidden = false }: DialogProps) {
  const dialog = useRef<HTMLDialogElement>(null);
  const id = useId();
  useEffect(() => {
    const element = dialog.current;
    if (!isHidden) element?.showModal();
    return () => element?.close();
  }, [isHidden]);

  function submit(event: FormEvent) {
    event.preventDefault();
    onSubmit();
  }

  return (
    <dialog
      ref={dialog}
      className="dialog"
      aria-labelledby={id}
      onCancel={(event) => {
        event.preventDefault();
        onClose();
      }}
    >
      <form onSubmit={submit} noValidate>
        <h2 id={id}>{title}</h2>
        {children}
      </form>
    </dialog>
  );
}
