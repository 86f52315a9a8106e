import { type KeyboardEvent, type RefObject, useId, useState } from 'react';
import { Icon } from './Icon.tsx';

export interface Option {
  value: string;
  title: string;
  detail: string;
  kind?: string;
}

interface ComboboxProps {
  label: string;
  placeholder: string;
  text: string;
  onText(text: string): void;
  options: readonly Option[];
  /** What to say while there are no options; null if nothing was asked for. */
  status: string | null;
  onChoose(value: string): void;
  /** Called when the focus goes elsewhere. */
  onLeave?(): void;
  keyHint?: string;
  inputRef?: RefObject<HTMLInputElement | null>;
  isInvalid?: boolean;
}

/** A text field with a list of what it finds, as in the combobox pattern of the ARIA Authoring Practices Guide. */
export function Combobox(props: ComboboxProps) {
  const { label, placeholder, text, onText, options, status, onChoose, onLeave, keyHint, inputRef, isInvalid } = props;
  const id = useId();
  const [isOpen, setOpen] = useState(false);
  const [position, setPosition] = useState(0);
  const active = options[Math.min(position, options.length - 1)];
  const isShown = isOpen && status !== null;

  function choose(option: Option | undefined) {
    if (!option) return;
    setOpen(false);
    onChoose(option.value);
  }

  function press(event: KeyboardEvent<HTMLInputElement>) {
    if (event.key === 'ArrowDown') setPosition((at) => Math.min(at + 1, options.length - 1));
    else if (event.key === 'ArrowUp') setPosition((at) => Math.max(at - 1, 0));
    else if (event.key === 'Enter' && isShown) choose(active);
    else if (event.key === 'Escape') {
      if (isShown) setOpen(false);
      else event.currentTarget.blur();
    } else return;
    event.preventDefault();
  }

  return (
    <div className="search">
      <Icon name="search" size={16} />
      <input
        ref={inputRef}
        className="input"
        role="combobox"
        aria-label={label}
        aria-expanded={isShown}
        aria-controls={`${id}-list`}
        aria-autocomplete="list"
        aria-activedescendant={isShown && active ? `${id}-${active.value}` : undefined}
        aria-invalid={isInvalid}
        placeholder={placeholder}
        autoComplete="off"
        value={text}
        onChange={(event) => {
          onText(event.target.value);
          setPosition(0);
          setOpen(true);
        }}
        onFocus={() => setOpen(true)}
        onBlur={() => {
          setOpen(false);
          onLeave?.();
        }}
        onKeyDown={press}
      />
      {keyHint && text === '' && (
        <span className="key" aria-hidden="true">
          {keyHint}
        </span>
      )}
      <div id={`${id}-list`} className="options" role="listbox" aria-label={label} hidden={!isShown || !active}>
        {options.map((option) => (
          // biome-ignore lint/a11y/useFocusableInteractive: the focus stays in the text field, which names the active option
          // biome-ignore lint/a11y/useKeyWithClickEvents: the keys are those of the text field
          <div
            key={option.value}
            id={`${id}-${option.value}`}
            className="option"
            role="option"
            aria-selected={option === active}
            // Before the text field loses the focus, which would close the list.
            onMouseDown={(event) => event.preventDefault()}
            onClick={() => choose(option)}
          >
            {option.kind && <span className="option-kind">{option.kind}</span>}
            <span className="cell-title">{option.title}</span>
            <div className="cell-sub">{option.detail}</div>
          </div>
        ))}
      </div>
      {isShown && !active && (
        <div className="options soft" role="status">
          <div className="option">{status}</div>
        </div>
      )}
    </div>
  );
}
