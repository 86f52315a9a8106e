import { type MoneyInput, toMinorUnits } from './money.ts';
import type { Day } from './time.ts';
import { InputCheck, LIMITS } from './validation.ts';

/** What a contract says: the part that is locked once it is decided. */
export interface ContractTerms {
  reference: string | null;
  title: string;
  description: string | null;
  /** In the smallest unit of the currency; null together with the currency for a contract without a value. */
  valueMinor: number | null;
  valueCurrency: string | null;
  startDate: Day | null;
  endDate: Day | null;
}

/** Terms as they come: anything may be left out, or be null. */
export interface ContractTermsInput {
  reference?: string | null;
  title?: string | null;
  description?: string | null;
  value?: MoneyInput | null;
  startDate?: Day | null;
  endDate?: Day | null;
}

/** @throws Refusal with every invalid field */
export function newTerms(input: ContractTermsInput): ContractTerms {
  return checkTerms(input, {});
}

/**
 * The terms after an update: what is left out stays, null clears what can be absent.
 * @throws Refusal with every invalid field
 */
export function changedTerms(before: ContractTerms, input: ContractTermsInput): ContractTerms {
  return checkTerms(input, before);
}

function checkTerms(input: ContractTermsInput, before: Partial<ContractTerms>): ContractTerms {
  const check = new InputCheck();
  const given = <Field extends 'reference' | 'title' | 'description' | 'startDate' | 'endDate'>(field: Field) =>
    input[field] === undefined ? before[field] : input[field];
  const terms = {
    reference: check.optionalText(['input', 'reference'], given('reference'), LIMITS.reference),
    title: check.text(['input', 'title'], given('title'), LIMITS.title),
    description: check.optionalText(['input', 'description'], given('description'), LIMITS.description),
    ...checkValue(check, input.value, before),
    startDate: given('startDate') ?? null,
    endDate: given('endDate') ?? null,
  };
  if (terms.startDate && terms.endDate && terms.startDate > terms.endDate) {
    const path = ['input', input.endDate == null ? 'startDate' : 'endDate'];
    check.refuse(path, `Expected an end on or after the start, but got ${terms.startDate} to ${terms.endDate}.`);
  }
  check.done();
  return terms;
}

function checkValue(check: InputCheck, value: MoneyInput | null | undefined, before: Partial<ContractTerms>) {
  if (value === undefined) {
    return { valueMinor: before.valueMinor ?? null, valueCurrency: before.valueCurrency ?? null };
  }
  if (value === null) return { valueMinor: null, valueCurrency: null };
  const minor = toMinorUnits(value);
  if (typeof minor === 'number') return { valueMinor: minor, valueCurrency: value.currency };
  check.refuse(['input', 'value', 'amount'], minor.problem);
  return { valueMinor: null, valueCurrency: null };
}
