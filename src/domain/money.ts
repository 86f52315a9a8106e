import { minorDigits } from './currencies.ts';

export interface MoneyInput {
  readonly amount: string;
  readonly currency: string;
}

const DECIMAL = /^(-?)(\d{1,40})(?:\.(\d{1,40}))?$/;

/** Whether a text is a decimal number without exponent, with at most 40 digits on each side. */
export function isDecimal(text: string): boolean {
  return DECIMAL.test(text);
}

/**
 * Converts an amount to an integer number of minor units (cents, yen, fils).
 * Returns a message instead if the amount is negative, has too many digits or is too large to be exact.
 */
export function toMinorUnits({ amount, currency }: MoneyInput): number | { problem: string } {
  const digits = minorDigits(currency);
  const [, sign, whole = '', fraction = ''] = DECIMAL.exec(amount) ?? [];
  if (whole === '')
    return { problem: `Expected a decimal number such as "1250.00", but got ${JSON.stringify(amount)}.` };
  if (sign) return { problem: `Expected an amount that is not negative, but got ${amount}.` };
  if (fraction.length > digits) {
    return {
      problem: `Expected at most ${digits} decimal digits for ${currency}, but got ${fraction.length}: ${amount}.`,
    };
  }
  const minor = BigInt(whole + fraction.padEnd(digits, '0'));
  if (minor > BigInt(Number.MAX_SAFE_INTEGER)) {
    return {
      problem: `Expected at most ${fromMinorUnits(Number.MAX_SAFE_INTEGER, currency)} ${currency}, but got ${amount}.`,
    };
  }
  return Number(minor);
}

/** The amount with exactly as many decimal digits as the currency has. */
export function fromMinorUnits(minor: number | bigint, currency: string): string {
  const digits = minorDigits(currency);
  if (digits === 0) return String(minor);
  const text = String(minor).padStart(digits + 1, '0');
  return `${text.slice(0, -digits)}.${text.slice(-digits)}`;
}

/** The amount in minor units, rounded up; clamped to one above the largest storable amount. */
export function minorUnitsAtLeast(amount: string, currency: string): number {
  const { units, isExact } = floorUnits(amount, currency);
  return clamp(isExact ? units : units + 1n);
}

/** The amount in minor units, rounded down; -1 if it is negative. */
export function minorUnitsAtMost(amount: string, currency: string): number {
  return clamp(floorUnits(amount, currency).units);
}

/** Any decimal number in minor units, rounded down, and whether that is exact. */
function floorUnits(amount: string, currency: string): { units: bigint; isExact: boolean } {
  const digits = minorDigits(currency);
  const [, sign, whole = '0', fraction = ''] = DECIMAL.exec(amount) ?? [];
  const units = BigInt(whole + fraction.slice(0, digits).padEnd(digits, '0'));
  const isExact = !/[1-9]/.test(fraction.slice(digits));
  if (!sign) return { units, isExact };
  return { units: isExact ? -units : -units - 1n, isExact };
}

function clamp(units: bigint): number {
  if (units < 0n) return -1;
  return units > BigInt(Number.MAX_SAFE_INTEGER) ? Number.MAX_SAFE_INTEGER + 1 : Number(units);
}
