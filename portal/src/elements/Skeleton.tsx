import { useI18n } from '../i18n/I18n.tsx';

/** What stands for rows that are being loaded. */
export function Skeleton({ rows = 5, height = 20 }: { rows?: number; height?: number }) {
  const { m } = useI18n();
  return (
    <div className="card-body stack" role="status">
      <span className="hidden-visually">{m.loading}</span>
      {Array.from({ length: rows }, (_, row) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the rows are all the same
        <span key={row} className="skeleton" style={{ height, width: `${100 - (row % 3) * 12}%` }} />
      ))}
    </div>
  );
}
