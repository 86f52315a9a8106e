import { type InputHTMLAttributes, type ReactNode, type TextareaHTMLAttributes, useId } from 'react';

interface Labelled {
  label: string;
  hint?: string | undefined;
  error?: string | undefined;
  wide?: boolean;
}

/** What ties a control to its label, hint and error. */
export interface Tied {
  id: string;
  className: string;
  'aria-invalid': boolean;
  'aria-describedby': string | undefined;
}

/** A control with its label, and what is wrong with its value. */
export function Field({ label, hint, error, wide, control }: Labelled & { control(tied: Tied): ReactNode }) {
  const id = useId();
  const note = error ?? hint;
  const tied = { id, className: 'input', 'aria-invalid': Boolean(error), 'aria-describedby': note && `${id}-note` };
  return (
    <div className={wide ? 'field wide' : 'field'}>
      <label htmlFor={id}>{label}</label>
      {control(tied)}
      {note && (
        <div id={`${id}-note`} className={error ? 'field-error' : 'field-hint'}>
          {note}
        </div>
      )}
    </div>
  );
}

type TextFieldProps = Labelled &
  Omit<InputHTMLAttributes<HTMLInputElement>, 'onChange'> & { onChange(value: string): void };

export function TextField({ label, hint, error, wide, onChange, ...input }: TextFieldProps) {
  const control = (tied: Tied) => <input {...input} {...tied} onChange={(event) => onChange(event.target.value)} />;
  return <Field {...{ label, hint, error, control }} wide={wide ?? false} />;
}

type TextAreaProps = Labelled &
  Omit<TextareaHTMLAttributes<HTMLTextAreaElement>, 'onChange'> & { onChange(value: string): void };

export function TextArea({ label, hint, error, wide, onChange, ...area }: TextAreaProps) {
  const control = (tied: Tied) => <textarea {...area} {...tied} onChange={(event) => onChange(event.target.value)} />;
  return <Field {...{ label, hint, error, control }} wide={wide ?? false} />;
}

interface SelectFieldProps<T extends string> extends Labelled {
  value: T;
  options: readonly (readonly [T, string])[];
  onChange(value: T): void;
}

export function SelectField<T extends string>({ value, options, onChange, ...labelled }: SelectFieldProps<T>) {
  return (
    <Field
      {...labelled}
      control={(tied) => (
        <select {...tied} value={value} onChange={(event) => onChange(event.target.value as T)}>
          {options.map(([option, text]) => (
            <option key={option} value={option}>
              {text}
            </option>
          ))}
        </select>
      )}
    />
  );
}
