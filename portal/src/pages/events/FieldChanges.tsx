import type { MoneyValue } from '../../i18n/formats.ts';
import { useI18n } from '../../i18n/I18n.tsx';
import { changesIn, type EventFacts, type FieldChange } from './changesIn.ts';

/** Longer values stand below each other. */
const SHORT = 40;
const DAYS: readonly string[] = ['startDate', 'endDate'];

/** What an event says was changed: each field with its values before and after, as far as they are known. */
export function FieldChanges({ event }: { event: EventFacts }) {
  const { m } = useI18n();
  const changes = changesIn(event);
  if (changes.length === 0) return null;
  const withValues = changes.filter(({ values }) => values);
  const others = changes.filter(({ values }) => !values);
  return (
    <>
      {withValues.length > 0 && (
        <dl className="changes">
          {withValues.map((change) => (
            <Change key={change.field} {...change} />
          ))}
        </dl>
      )}
      {others.length > 0 && (
        <p className="cell-sub">
          {others.map(({ field }) => m.fieldName(field)).join(', ')} ({m.valuesUnknown})
        </p>
      )}
    </>
  );
}

function Change({ field, values }: FieldChange) {
  const { m, money, day } = useI18n();
  const [before, after] = [textOf(values?.before), textOf(values?.after)];
  const isLong = [before, after].some((text) => text && (text.length > SHORT || text.includes('\n')));

  function textOf(value: unknown): string | null {
    if (typeof value === 'string') return DAYS.includes(field) ? day(value) : value;
    return value === null || value === undefined ? null : money(value as MoneyValue);
  }

  return (
    <div className={isLong ? 'change long' : 'change'}>
      <dt>{m.fieldName(field)}</dt>
      <dd>
        {before === null ? <span className="soft">{m.none}</span> : <del>{before}</del>}
        <span className="arrow" role="img" aria-label={m.becomes}>
          →
        </span>
        {after === null ? <span className="soft">{m.none}</span> : <ins>{after}</ins>}
      </dd>
    </div>
  );
}
