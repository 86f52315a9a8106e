import { type GlobalSearchQuery, useGlobalSearch } from 'contract-portal-client/react';
import { useEffect, useRef, useState } from 'react';
import { useLocation } from 'wouter';
import { Combobox, type Option } from '../elements/Combobox.tsx';
import { useDelayed } from '../elements/useDelayed.ts';
import type { Messages } from '../i18n/I18n.tsx';
import { useI18n } from '../i18n/I18n.tsx';
import { isTyping } from './isTyping.ts';

/** Finds customers and contracts by their texts; `/` gets there from anywhere. */
export function GlobalSearch() {
  const { m } = useI18n();
  const [, navigate] = useLocation();
  const input = useRef<HTMLInputElement>(null);
  const [text, setText] = useState('');
  const sought = useDelayed(text.trim());
  const { data, loading } = useGlobalSearch({ variables: { text: sought, first: 5 }, skip: sought === '' });

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
      options={sought && data ? found(data, m) : []}
      status={sought === '' ? null : loading ? m.loading : m.nothingFound}
      onChoose={(href) => {
        setText('');
        navigate(href);
      }}
    />
  );
}

function found({ customers, contracts }: GlobalSearchQuery, m: Messages): Option[] {
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
