import type { CustomerFieldsFragment, CustomerSegment, CustomerStatus, RiskLevel } from 'contract-portal-client/react';

/** The details of a customer as they stand in the fields of a form. */
export interface Draft {
  name: string;
  email: string;
  phone: string;
  segment: CustomerSegment;
  riskLevel: RiskLevel;
  status: CustomerStatus;
  externalReference: string;
}

export const EMPTY: Draft = {
  name: '',
  email: '',
  phone: '',
  segment: 'ENTERPRISE',
  riskLevel: 'LOW',
  status: 'ACTIVE',
  externalReference: '',
};

export function draftOf(customer: CustomerFieldsFragment): Draft {
  const { name, email, phone, segment, riskLevel, status, externalReference } = customer;
  return {
    name,
    email: email ?? '',
    phone: phone ?? '',
    segment,
    riskLevel,
    status,
    externalReference: externalReference ?? '',
  };
}

/** The input that the API takes; an empty field is none. */
export function inputOf({ email, phone, externalReference, ...others }: Draft) {
  return {
    ...others,
    email: email.trim() || null,
    phone: phone.trim() || null,
    externalReference: externalReference.trim() || null,
  };
}
