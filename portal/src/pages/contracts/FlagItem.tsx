import type { FlagFieldsFragment } from 'contract-portal-client/react';
import { SeverityBadge } from '../../elements/Badges.tsx';
import { Moment } from '../../elements/Moment.tsx';
import { useI18n } from '../../i18n/I18n.tsx';

/** A flag as it is shown: also one that is on its way to the server. */
export type ShownFlag = Pick<FlagFieldsFragment, 'id' | 'category' | 'severity' | 'reason' | 'resolution'> & {
  createdBy: { name: string };
  createdAt: Date | null;
  resolvedBy: { name: string } | null;
};

interface FlagItemProps {
  flag: ShownFlag;
  /** Undefined if the user may not, or no longer, resolve it. */
  onResolve: (() => void) | undefined;
}

/** A concern about a contract, and how it was settled. */
export function FlagItem({ flag, onResolve }: FlagItemProps) {
  const { m } = useI18n();
  const { severity, category, reason, createdBy, createdAt, resolvedBy, resolution } = flag;
  return (
    <li aria-busy={createdAt === null}>
      <div className="row">
        <SeverityBadge severity={severity} />
        <strong>{category}</strong>
        <span className="grow" />
        {onResolve && (
          <button type="button" className="button quiet tight" onClick={onResolve}>
            {m.resolve}
          </button>
        )}
      </div>
      <p className="wrap-anywhere">{reason}</p>
      <p className="small soft">
        {createdBy.name} · {createdAt ? <Moment at={createdAt} /> : m.sending}
      </p>
      {resolvedBy && (
        <p className="quote">
          {m.resolvedBy(resolvedBy.name)}: {resolution}
        </p>
      )}
    </li>
  );
}
