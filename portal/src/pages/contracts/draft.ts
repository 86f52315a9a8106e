import type { ContractViewQuery } from 'contract-portal-client/react';

/** The terms as they stand in the fields of a form. */
export interface Draft {
  title: string;
  reference: string;
  type: string;
  description: string;
  amount: string;
  currency: string;
  startDate: string;
  endDate: string;
}

export const EMPTY: Draft = {
  title: '',
  reference: '',
  type: '',
  description: '',
  amount: '',
  currency: 'EUR',
  startDate: '',
  endDate: '',
};

type Terms = Pick<
  NonNullable<ContractViewQuery['contract']>,
  'title' | 'reference' | 'type' | 'description' | 'value' | 'startDate' | 'endDate'
>;

export function draftOf({ value, ...terms }: Terms): Draft {
  return {
    title: terms.title,
    reference: terms.reference ?? '',
    type: terms.type ?? '',
    description: terms.description ?? '',
    amount: value?.amount ?? '',
    currency: value?.currency ?? EMPTY.currency,
    startDate: terms.startDate ?? '',
    endDate: terms.endDate ?? '',
  };
}

/** The input that the API takes; an empty field is none. */
export function inputOf({ title, amount, currency, ...texts }: Draft) {
  return {
    title,
    reference: texts.reference || null,
    type: texts.type || null,
    description: texts.description || null,
    value: amount.trim() ? { amount: amount.trim(), currency: currency.trim().toUpperCase() } : null,
    startDate: texts.startDate || null,
    endDate: texts.endDate || null,
  };
}
