import type { ContractTermsInput } from '../domain/contracts.ts';
import type { CustomerDetailsInput, CustomerSegment } from '../domain/customers.ts';
import type { DocumentInput } from '../domain/documents.ts';
import type { EventDetailsInput } from '../domain/events.ts';
import type { FlagInput } from '../domain/flags.ts';
import type { Actor } from '../domain/permissions.ts';
import type { ActionType } from '../domain/statuses.ts';

/** When something was done, such as `2026-03-02 09:30` in UTC, and by whom. */
export interface Done {
  at: string;
  by: Actor;
}

/** A customer and everything that happened with it. */
export interface CustomerStory extends Done {
  details: CustomerDetailsInput & { name: string; segment: CustomerSegment };
  contracts: ContractStory[];
  /** What happened with the customer itself, not with one of its contracts. */
  events?: EventStep[];
  changes?: CustomerChange[];
}

interface CustomerChange extends Done {
  change: CustomerDetailsInput;
}

/** A contract as it was first written, and what happened to it since. */
export interface ContractStory extends Done {
  terms: ContractTermsInput & { title: string };
  history: Step[];
}

export type Step = ActionStep | EditStep | DocumentStep | FlagStep | NoteStep | EventStep;

interface ActionStep extends Done {
  action: ActionType;
  reason?: string;
}

interface EditStep extends Done {
  edit: ContractTermsInput;
}

interface DocumentStep extends Done {
  document: DocumentInput;
}

interface FlagStep extends Done {
  flag: FlagInput;
}

export interface NoteStep extends Done {
  note: string;
  edits?: NoteEditStep[];
  replies?: NoteStep[];
  /** Of a top-level note: when its thread was resolved, and by whom. */
  resolved?: Done;
}

/** A new text of a note, and what its editor said about the edit. */
export interface NoteEditStep extends Done {
  note: string;
  editNote?: string;
}

/** Something that a person recorded. `happened` is when it took place, if that is not when it was recorded. */
export interface EventStep extends Done {
  event: Omit<EventDetailsInput, 'occurredAt'>;
  happened?: string;
}
