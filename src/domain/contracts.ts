import { toMinorUnits } from './money.ts';
import type { Day } from './time.ts';
import type { Unparsable } from './unparsable.ts';
import { InputCheck, LIMITS } from './validation.ts';

/** The terms of a contract, locked once it is decided. */
export interface ContractTerms {
  reference: string | null;
  title: string;
  /** What kind of contract it is, in the company's own words: "NDA", "SLA". */
  type: string | null;
  description: string | null;
  /** In minor units of the currency; both are null for a contract without a value. */
  valueMinor: number | null;
  valueCurrency: string | null;
  startDate: Day | null;
  endDate: Day | null;
}

/** Unvalidated terms: any field may be absent or null. */
export interface ContractTermsInput {
  reference?: string | null;
  title?: string | null;
  type?: string | null;
  description?: string | null;
  value?: { amount: string | Unparsable; currency: string | Unparsable } | null;
  startDate?: Day | Unparsable | null;
  endDate?: Day | Unparsable | null;
}

/** @throws DomainError with every invalid field */
export function newTerms(input: ContractTermsInput): ContractTerms {
  return checkTerms(input, {});
}

/**
 * The terms after an update: absent fields are kept, null clears optional ones.
 * @throws DomainError with every invalid field
 */
export function changedTerms(before: ContractTerms, input: ContractTermsInput): ContractTerms {
  return checkTerms(input, before);
}

function checkTerms(input: ContractTermsInput, before: Partial<ContractTerms>): ContractTerms {
  const check = new InputCheck();
  const { reference, title, type, description } = input;
  const day = (field: 'startDate' | 'endDate') =>
    (input[field] === undefined ? before[field] : check.parsed(['input', field], input[field])) ?? null;
  const terms = {
    reference:
      reference === undefined
        ? (before.reference ?? null)
        : check.optionalLine(['input', 'reference'], reference, LIMITS.reference),
    title: (title === undefined && before.title) || check.line(['input', 'title'], title, LIMITS.title),
    type: type === undefined ? (before.type ?? null) : check.optionalLine(['input', 'type'], type, LIMITS.contractType),
    description:
      description === undefined
        ? (before.description ?? null)
        : check.optionalText(['input', 'description'], description, LIMITS.description),
    ...checkValue(check, input.value, before),
    startDate: day('startDate'),
    endDate: day('endDate'),
  };
  if (terms.startDate && terms.endDate && terms.startDate > terms.endDate) {
    const path = ['input', input.endDate == null ? 'startDate' : 'endDate'];
    check.refuse(path, `Expected an end on or after the start, but got ${terms.startDate} to ${terms.endDate}.`);
  }
  check.done();
  return terms;
}

function checkValue(check: InputCheck, value: ContractTermsInput['value'], before: Partial<ContractTerms>) {
  if (value === undefined) {
    return { valueMinor: before.valueMinor ?? null, valueCurrency: before.valueCurrency ?? null };
  }
  const none = { valueMinor: null, valueCurrency: null };
  if (value === null) return none;
  const amount = check.parsed(['input', 'value', 'amount'], value.amount);
  const currency = check.parsed(['input', 'value', 'currency'], value.currency);
  if (amount === undefined || currency === undefined) return none;
  const minor = toMinorUnits({ amount, currency });
  if (typeof minor === 'number') return { valueMinor: minor, valueCurrency: currency };
  check.refuse(['input', 'value', 'amount'], minor.problem);
  return none;
}
