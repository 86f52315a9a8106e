import type { ActionRow, ContractRow, EventRow, NoteRow } from '../../db/rows.ts';
import { fromMinorUnits } from '../../domain/money.ts';
import type { Actor, Money } from '../../generated/resolvers.ts';

/** The fields of each type that combine several columns. */
export interface DerivedFields {
  Customer: never;
  Contract: 'value' | 'createdBy' | 'updatedBy';
  Event: 'actor';
  Note: 'author';
  Action: 'actor';
}

/** A row of any type, with the columns that were selected. */
type AnyRow = Partial<ContractRow & NoteRow & Pick<EventRow | ActionRow, 'actorId' | 'actorName'>> & {
  value?: Money | null;
  createdBy?: Actor | null;
  updatedBy?: Actor | null;
  author?: Actor;
  actor?: Actor | null;
};

/**
 * Adds to rows of one type the fields that combine several columns, if these were selected. A resolver per field would
 * cost more than the rest of the row.
 */
export function addDerivedFields(rows: readonly AnyRow[]): void {
  const [first] = rows;
  if (!first) return;
  if (first.valueMinor !== undefined) for (const row of rows) row.value = moneyOf(row as ContractRow);
  if (first.createdById !== undefined)
    for (const row of rows) row.createdBy = actorOf(row.createdById, row.createdByName);
  if (first.updatedById !== undefined)
    for (const row of rows) row.updatedBy = actorOf(row.updatedById, row.updatedByName);
  if (first.authorId !== undefined) for (const row of rows) row.author = actorOf(row.authorId, row.authorName) as Actor;
  if (first.actorId !== undefined) for (const row of rows) row.actor = actorOf(row.actorId, row.actorName);
}

function moneyOf({ valueMinor, valueCurrency }: ContractRow): Money | null {
  if (valueMinor === null || valueCurrency === null) return null;
  return { amount: fromMinorUnits(valueMinor, valueCurrency), currency: valueCurrency };
}

function actorOf(subject: string | null | undefined, name: string | null | undefined): Actor | null {
  return subject == null || name == null ? null : { subject, name };
}
