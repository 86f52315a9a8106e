import type {
  ContractStatus,
  CustomerSegment,
  CustomerStatus,
  DocumentKind,
  FlagSeverity,
  RiskLevel,
} from 'contract-portal-client/react';

// What can be chosen, in the order of the schema.
export const SEGMENTS: readonly CustomerSegment[] = [
  'ENTERPRISE',
  'MID_MARKET',
  'SMALL_BUSINESS',
  'PUBLIC_SECTOR',
  'RETAIL',
];
export const STATUSES: readonly ContractStatus[] = ['DRAFT', 'PENDING_APPROVAL', 'APPROVED', 'REJECTED'];
export const RISK_LEVELS: readonly RiskLevel[] = ['LOW', 'MEDIUM', 'HIGH', 'CRITICAL'];
export const SEVERITIES: readonly FlagSeverity[] = ['LOW', 'MEDIUM', 'HIGH', 'CRITICAL'];
export const CUSTOMER_STATUSES: readonly CustomerStatus[] = ['ACTIVE', 'INACTIVE', 'PENDING'];
export const DOCUMENT_KINDS: readonly DocumentKind[] = ['TERMS', 'ATTACHMENT'];
