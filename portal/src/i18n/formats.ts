/** An instant as the API or the cache gives it. */
export type Instant = Date | string;

export interface MoneyValue {
  readonly amount: string;
  readonly currency: string;
}

export interface Formats {
  money(value: MoneyValue): string;
  /** An amount in few characters, without its currency: `1.3M`. */
  shortAmount(amount: string): string;
  /** A calendar day such as `2026-03-01`, which has no time zone. */
  day(day: string): string;
  shortDay(day: string): string;
  moment(instant: Instant): string;
  /** How long ago: `3 days ago`. */
  ago(instant: Instant): string;
  number(value: number): string;
  bytes(value: number): string;
}

const STEPS: [Intl.RelativeTimeFormatUnit, number][] = [
  ['year', 31_557_600],
  ['month', 2_629_800],
  ['day', 86_400],
  ['hour', 3_600],
  ['minute', 60],
];

export function formatsFor(locale: string): Formats {
  const day = new Intl.DateTimeFormat(locale, { dateStyle: 'medium', timeZone: 'UTC' });
  const shortDay = new Intl.DateTimeFormat(locale, { day: 'numeric', month: 'short', timeZone: 'UTC' });
  const moment = new Intl.DateTimeFormat(locale, { dateStyle: 'medium', timeStyle: 'short' });
  const ago = new Intl.RelativeTimeFormat(locale, { numeric: 'auto' });
  const short = new Intl.NumberFormat(locale, { notation: 'compact', maximumFractionDigits: 1 });
  const number = new Intl.NumberFormat(locale);
  const bytes = new Intl.NumberFormat(locale, { style: 'unit', unit: 'kilobyte', maximumFractionDigits: 0 });
  return {
    money: ({ amount, currency }) =>
      // Amounts are exact decimals, which the formatter takes as texts: as numbers, large ones would be rounded.
      new Intl.NumberFormat(locale, { style: 'currency', currency }).format(amount as Intl.StringNumericLiteral),
    shortAmount: (amount) => short.format(amount as Intl.StringNumericLiteral),
    day: (value) => day.format(new Date(value)),
    shortDay: (value) => shortDay.format(new Date(value)),
    moment: (instant) => moment.format(new Date(instant)),
    ago(instant) {
      const seconds = (new Date(instant).getTime() - Date.now()) / 1_000;
      const [unit, length] = STEPS.find(([, step]) => Math.abs(seconds) >= step) ?? [
        'second',
        Number.POSITIVE_INFINITY,
      ];
      return ago.format(Math.round(seconds / length), unit);
    },
    number: (value) => number.format(value),
    bytes: (value) => bytes.format(Math.max(1, Math.round(value / 1_000))),
  };
}
