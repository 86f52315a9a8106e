import type { ContractStatus, CustomerStatus, FlagSeverity, RiskLevel } from 'contract-portal-client/react';
import { useI18n } from '../i18n/I18n.tsx';

export const STATUS_TONES: Record<ContractStatus, Tone> = {
  DRAFT: 'grey',
  PENDING_APPROVAL: 'amber',
  APPROVED: 'green',
  REJECTED: 'red',
};
const LEVEL_TONES: Record<RiskLevel, Tone> = { LOW: 'green', MEDIUM: 'grey', HIGH: 'amber', CRITICAL: 'red' };
const SEVERITY_TONES: Record<FlagSeverity, Tone> = { LOW: 'grey', MEDIUM: 'grey', HIGH: 'amber', CRITICAL: 'red' };
const CUSTOMER_TONES: Record<CustomerStatus, Tone> = { ACTIVE: 'green', INACTIVE: 'grey', PENDING: 'amber' };

export type Tone = 'grey' | 'green' | 'amber' | 'red';

export function StatusBadge({ status }: { status: ContractStatus }) {
  const { m } = useI18n();
  return <span className={`badge ${STATUS_TONES[status]}`}>{m.statuses[status]}</span>;
}

export function RiskBadge({ level }: { level: RiskLevel }) {
  const { m } = useI18n();
  return <span className={`badge ${LEVEL_TONES[level]}`}>{m.riskOf(m.levels[level])}</span>;
}

export function SeverityBadge({ severity }: { severity: FlagSeverity }) {
  const { m } = useI18n();
  return <span className={`badge ${SEVERITY_TONES[severity]}`}>{m.levels[severity]}</span>;
}

export function CustomerStatusBadge({ status }: { status: CustomerStatus }) {
  const { m } = useI18n();
  return <span className={`badge ${CUSTOMER_TONES[status]}`}>{m.customerStatuses[status]}</span>;
}
