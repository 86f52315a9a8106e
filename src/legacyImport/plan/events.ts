import { LIMITS } from '../../domain/validation.ts';
import { hasChangedNumber } from '../changedNumbers.ts';
import { type FormerRow, idIn, textOf } from '../former/tables.ts';
import type { CustomerOf } from './customers.ts';
import { lineOf, timeOf } from './fields.ts';
import type { KeepRow } from './keptRows.ts';
import { originOf } from './origins.ts';
import type { Planning } from './planning.ts';

/** Plans all events of the former portal. */
export function planEvents(
  planning: Planning,
  formerRows: readonly FormerRow[],
  customerOf: CustomerOf,
  keep: KeepRow,
): void {
  for (const row of formerRows) {
    const time = timeOf(planning, row, 'timestamp');
    if (time === null) planning.findings.note(row, 'timestamp is empty: the time of the import is taken');
    const { details, ...origin } = originOf(planning, row);
    keep({
      row,
      customerId: customerOf(idIn(row, 'customer_id')).id,
      at: time ?? planning.now,
      details: {
        ...details,
        type: eventType(textOf(row, 'event_type') ?? ''),
        channel: lineOf(planning, row, 'channel', LIMITS.channel),
        correlationId: lineOf(planning, row, 'correlation_id', LIMITS.reference),
      },
      ...origin,
      facts: metadataOf(planning, row),
    });
  }
}

/**
 * The metadata of an event as JSON. None if there is none, or if the text, which the row keeps in any case, is not JSON or has
 * numbers that would change.
 */
function metadataOf({ findings }: Planning, row: FormerRow): object {
  const text = textOf(row, 'metadata_json');
  if (text === null) return {};
  try {
    // Programs that copy objects key by key would set the prototype of the copy.
    if (text.includes('__proto__')) throw new SyntaxError('a key is __proto__');
    if (hasChangedNumber(text)) {
      findings.note(row, 'metadata_json has a number that would be changed: it is kept as text');
      return {};
    }
    const metadata: unknown = JSON.parse(text);
    return metadata === null ? {} : { metadata };
  } catch {
    findings.note(row, 'metadata_json is not JSON: it is kept as text');
    return {};
  }
}

/** Types of the events that keep rows of the other tables. */
const TAKEN = /^(customer|contract|note|action)$/;

/** `Contract View` becomes `legacy.contract_view`; what has no Latin letters or digits, `legacy.event`. */
export function eventType(former: string): string {
  const words = former
    .normalize('NFKD')
    .replace(/\p{Mark}/gu, '')
    .toLowerCase()
    .split('.')
    .map((word) => word.replace(/[^a-z0-9]+/g, '_').replace(/^_+|_+$/g, ''))
    .filter(Boolean)
    .map((word) => (/^[a-z]/.test(word) ? word : `n${word}`));
  const own = words.length === 0 || TAKEN.test(words.join('.')) ? ['event', ...words] : words;
  return ['legacy', ...own]
    .join('.')
    .slice(0, LIMITS.eventType)
    .replace(/[._]+$/, '');
}
