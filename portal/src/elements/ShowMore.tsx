import { useI18n } from '../i18n/I18n.tsx';

interface ShowMoreProps {
  shown: number;
  total: number;
  loading: boolean;
  onMore(): void;
}

/** How much of a list is there, and a button for more. */
export function ShowMore({ shown, total, loading, onMore }: ShowMoreProps) {
  const { m } = useI18n();
  if (total === 0) return null;
  return (
    <div className="card-foot row">
      <span className="small soft number">{m.shownOf(shown, total)}</span>
      <span className="grow" />
      {shown < total && (
        <button type="button" className="button tight" disabled={loading} onClick={onMore}>
          {loading ? m.loading : m.showMore}
        </button>
      )}
    </div>
  );
}
