import type { Instant } from '../i18n/formats.ts';
import { useI18n } from '../i18n/I18n.tsx';

/** A point of time: how long ago it was, or with `exact` date and time; the other one when pointed at. */
export function Moment({ at, exact = false }: { at: Instant; exact?: boolean }) {
  const { ago, moment } = useI18n();
  return (
    <time dateTime={new Date(at).toISOString()} title={exact ? ago(at) : moment(at)}>
      {exact ? moment(at) : ago(at)}
    </time>
  );
}
