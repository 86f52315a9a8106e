import type { MoneyValue } from '../i18n/formats.ts';
import { useI18n } from '../i18n/I18n.tsx';

export function Money({ value }: { value: MoneyValue | null }) {
  const { m, money } = useI18n();
  return value ? <span className="number">{money(value)}</span> : <span className="soft">{m.noValue}</span>;
}
