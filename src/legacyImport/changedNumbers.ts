import { significantDigits } from '../domain/significantDigits.ts';

/**
 * Whether JSON has a number that loses digits as a double, such as 9007199254740993 or 1e400.
 * @throws SyntaxError
 */
export function hasChangedNumber(json: string): boolean {
  let isChanged = false;
  const look = (_key: string, value: unknown, { source = '' }: { source?: string }) => {
    if (typeof value === 'number' && significantDigits(source) !== significantDigits(String(value))) isChanged = true;
    return value;
  };
  JSON.parse(json, look as (key: string, value: unknown) => unknown);
  return isChanged;
}
