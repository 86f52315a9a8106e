import type { ApprovalQueueQuery } from 'contract-portal-client/react';
import { RiskBadge, StatusBadge } from '../../elements/Badges.tsx';
import { Icon } from '../../elements/Icon.tsx';
import { Moment } from '../../elements/Moment.tsx';
import { Money } from '../../elements/Money.tsx';
import { useI18n } from '../../i18n/I18n.tsx';

export type QueuedContract = ApprovalQueueQuery['contracts']['nodes'][number];

/** The id of the element that opens the row of a contract. */
export function rowId(contractId: string): string {
  return `row-${contractId}`;
}

interface QueueRowProps {
  contract: QueuedContract;
  isCurrent: boolean;
  isChosen: boolean;
  onOpen(): void;
  onChoose(): void;
}

/** What one has to know to tell the contracts of the queue apart. */
export function QueueRow({ contract, isCurrent, isChosen, onOpen, onChoose }: QueueRowProps) {
  const { m } = useI18n();
  const { title, reference, customer, value, status, statusSince, openFlagCount } = contract;
  return (
    <div className="queue-row">
      <input type="checkbox" className="check" aria-label={m.choose(title)} checked={isChosen} onChange={onChoose} />
      <button type="button" id={rowId(contract.id)} className="queue-open" aria-expanded={isCurrent} onClick={onOpen}>
        <span className="cell-title">{title}</span>
        <span className="cell-sub"> {reference}</span>
        <div className="cell-sub">{customer.name}</div>
      </button>
      <div className="row">
        {openFlagCount > 0 && (
          <span className="badge amber">
            <Icon name="flag" size={12} />
            {m.openFlags(openFlagCount)}
          </span>
        )}
        {status === 'PENDING_APPROVAL' ? <RiskBadge level={customer.riskLevel} /> : <StatusBadge status={status} />}
      </div>
      <div className="end">
        <Money value={value} />
        <div className="cell-sub">
          <Moment at={statusSince} />
        </div>
      </div>
    </div>
  );
}
