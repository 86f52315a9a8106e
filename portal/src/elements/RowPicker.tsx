import { useState } from 'react';
import { useI18n } from '../i18n/I18n.tsx';
import { Combobox, type Option } from './Combobox.tsx';
import { useDelayed } from './useDelayed.ts';

interface Typed {
  /** What the user types; null unless they are at it. */
  text: string | null;
  setText(text: string | null): void;
  /** What to look for, once the user has stopped typing for a moment. */
  sought: string;
}

/** What a user types to find a row. */
export function useTyped(): Typed {
  const [text, setText] = useState<string | null>(null);
  return { text, setText, sought: useDelayed(text?.trim() ?? '') };
}

interface RowPickerProps {
  label: string;
  placeholder: string;
  typed: Typed;
  /** What the chosen row is called; empty if none is chosen. */
  chosen: string;
  found: readonly Option[];
  isLoading: boolean;
  /** Called with the id of a row, or with an empty text if the user has taken the choice back. */
  onChoose(id: string): void;
  isInvalid?: boolean;
}

/** The choice of a row by a part of what it is called. */
export function RowPicker(props: RowPickerProps) {
  const { label, placeholder, typed, chosen, found, isLoading, onChoose, isInvalid = false } = props;
  const { m } = useI18n();
  const { text, setText } = typed;
  return (
    <Combobox
      label={label}
      placeholder={placeholder}
      text={text ?? chosen}
      onText={(next) => {
        setText(next);
        if (next === '' && chosen) onChoose('');
      }}
      options={text === null ? [] : found}
      status={text === null ? null : isLoading ? m.loading : m.nothingFound}
      onChoose={(id) => {
        setText(null);
        onChoose(id);
      }}
      onLeave={() => setText(null)}
      isInvalid={isInvalid}
    />
  );
}
