import type { Unparsable } from './unparsable.ts';
import { InputCheck, LIMITS } from './validation.ts';

export const CUSTOMER_SEGMENTS = ['ENTERPRISE', 'MID_MARKET', 'SMALL_BUSINESS', 'PUBLIC_SECTOR', 'RETAIL'] as const;
export type CustomerSegment = (typeof CUSTOMER_SEGMENTS)[number];

export const CUSTOMER_STATUSES = ['ACTIVE', 'INACTIVE', 'PENDING'] as const;
export type CustomerStatus = (typeof CUSTOMER_STATUSES)[number];

export const RISK_LEVELS = ['LOW', 'MEDIUM', 'HIGH', 'CRITICAL'] as const;
export type RiskLevel = (typeof RISK_LEVELS)[number];

/** The editable details of a customer. */
export interface CustomerDetails {
  name: string;
  email: string | null;
  phone: string | null;
  segment: CustomerSegment;
  riskLevel: RiskLevel;
  status: CustomerStatus;
  externalReference: string | null;
}

/** Unvalidated details: any field may be absent or null. */
export type CustomerDetailsInput = {
  [Field in keyof Omit<CustomerDetails, 'email'>]?: CustomerDetails[Field] | null;
} & {
  email?: string | Unparsable | null;
};

/** @throws DomainError with every invalid field */
export function newCustomer(input: CustomerDetailsInput & { segment: CustomerSegment }): CustomerDetails {
  return checkCustomer(input, { name: undefined, segment: input.segment, riskLevel: 'LOW', status: 'ACTIVE' });
}

/**
 * The details after an update: absent fields are kept, null clears optional ones.
 * @throws DomainError with every invalid field
 */
export function changedCustomer(before: CustomerDetails, input: CustomerDetailsInput): CustomerDetails {
  return checkCustomer(input, before);
}

type Before = Partial<CustomerDetails> & Pick<CustomerDetails, 'segment' | 'riskLevel' | 'status'>;

function checkCustomer(input: CustomerDetailsInput, before: Before): CustomerDetails {
  const check = new InputCheck();
  const optional = (field: 'email' | 'phone' | 'externalReference', max: number) =>
    input[field] === undefined ? (before[field] ?? null) : check.optionalLine(['input', field], input[field], max);
  const details = {
    name: (input.name === undefined && before.name) || check.line(['input', 'name'], input.name, LIMITS.name),
    email: optional('email', LIMITS.email),
    phone: optional('phone', LIMITS.phone),
    segment: check.present(['input', 'segment'], input.segment, before.segment),
    riskLevel: check.present(['input', 'riskLevel'], input.riskLevel, before.riskLevel),
    status: check.present(['input', 'status'], input.status, before.status),
    externalReference: optional('externalReference', LIMITS.reference),
  };
  check.done();
  return details;
}
