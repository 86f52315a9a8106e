import { useI18n } from '../../i18n/I18n.tsx';

/** What a type of events is called; those that people have made up are shown as they are. */
export function useEventName(): (type: string) => string {
  const { m } = useI18n();
  const names: Readonly<Record<string, string>> = m.eventTypes;
  return (type) => names[type] ?? type;
}
