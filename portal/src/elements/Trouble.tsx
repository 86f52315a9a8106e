import { useI18n } from '../i18n/I18n.tsx';
import { faultOf } from '../session/faults.ts';

/** What went wrong with a request, and a way to try again. */
export function Trouble({ error, onRetry }: { error: unknown; onRetry(): void }) {
  const { m } = useI18n();
  const { kind, message } = faultOf(error);
  return (
    <div className="blank" role="alert">
      <strong>{m.faults[kind].title}</strong>
      <span>{kind === 'refused' ? message : m.faults[kind].advice}</span>
      <button type="button" className="button" onClick={onRetry}>
        {m.tryAgain}
      </button>
    </div>
  );
}
