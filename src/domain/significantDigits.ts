/** The digits of a decimal number without sign, point, exponent, and zeros at either end: alike if no digit was lost. */
export function significantDigits(number: string): string {
  return number
    .replace(/e.*$/i, '')
    .replace(/\D/g, '')
    .replace(/^0+|0+$/g, '');
}
