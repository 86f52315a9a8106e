import {
  type GlobalSearchQuery,
  type NoteSearchQuery,
  useGlobalSearch,
  useNoteSearch,
} from 'contract-portal-client/react';
import { useEffect, useRef, useState } from 'react';
import { useLocation } from 'wouter';
import { Combobox, type Option } from '../elements/Combobox.tsx';
import { useDelayed } from '../elements/useDelayed.ts';
import type { Messages } from '../i18n/I18n.tsx';
import { useI18n } from '../i18n/I18n.tsx';
import { isTyping } from './isTyping.ts';

/** Shorter texts are in too many notes, and are looked for in each of them. */
const MIN_OF_NOTES = 3;

/** Finds customers, contracts and notes by their texts; `/` gets there from anywhere. */
export function GlobalSearch() {
  const { m } = useI18n();
  const [, navigate] = useLocation();
  const input = useRef<HTMLInputElement>(null);
  const [text, setText] = useState('');
  const sought = useDelayed(text.trim());
  const result = useGlobalSearch({ variables: { text: sought, first: 5 }, skip: sought === '' });
  // What was found before stays until more is known, so that it can be chosen while the user types.
  const found = result.data ?? result.previousData;
  // Asked on its own, as it takes longer.
  const said = useNoteSearch({ variables: { text: sought, first: 5 }, skip: sought.length < MIN_OF_NOTES });

  useEffect(() => {
    function focus(event: KeyboardEvent) {
      if (event.key !== '/' || event.ctrlKey || event.metaKey || event.altKey || isTyping(event)) return;
      event.preventDefault();
      input.current?.focus();
    }
    document.addEventListener('keydown', focus);
    return () => document.removeEventListener('keydown', focus);
  }, []);

  return (
    <Combobox
      inputRef={input}
      label={m.search}
      placeholder={m.searchHint}
      keyHint="/"
      text={text}
      onText={setText}
      // Notes come last, so that none of the others moves under the cursor.
      options={sought && found ? [...rows(found, m), ...notes(said.data, sought, m)] : []}
      status={sought === '' ? null : result.loading || said.loading ? m.loading : m.nothingFound}
      onChoose={(href) => {
        setText('');
        navigate(href);
      }}
    />
  );
}

function rows({ contracts, customers }: GlobalSearchQuery, m: Messages): Option[] {
  return [
    ...contracts.nodes.map(({ id, title, customer }) => ({
      value: `/contracts/${id}`,
      title,
      detail: customer.name,
      kind: m.kinds.contract,
    })),
    ...customers.nodes.map(({ id, name, email }) => ({
      value: `/customers/${id}`,
      title: name,
      detail: email ?? '',
      kind: m.kinds.customer,
    })),
  ];
}

function notes(data: NoteSearchQuery | undefined, sought: string, m: Messages): Option[] {
  return (data?.notes.nodes ?? []).map(({ id, body, author, contract }) => ({
    value: `/contracts/${contract.id}#${id}`,
    title: around(body, sought),
    detail: `${author.name} · ${contract.title}`,
    kind: m.kinds.note,
  }));
}

const SHOWN = 80;
const BEFORE = 20;

/** The part of a text where what was sought is, from the start of a word. */
function around(text: string, sought: string): string {
  const place = text.toLowerCase().indexOf(sought.toLowerCase());
  const early = Math.max(0, place - BEFORE);
  const start = early === 0 ? 0 : early + text.slice(early, place).indexOf(' ') + 1;
  const part = text.slice(start, start + SHOWN);
  return `${start > 0 ? '…' : ''}${part}${start + SHOWN < text.length ? '…' : ''}`;
}
