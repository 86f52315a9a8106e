// Made by `npm run codegen` from schema.graphql and src/client/documents. Never edited by hand.
/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
import type { TypedDocumentNode } from '@graphql-typed-document-node/core';
import * as documents from './client.ts';

/** The four actions that move a contract through its lifecycle. */
export type ActionType =
  /** Approve a contract that is waiting for a decision. Requires a reason if the portal is configured so; see `contractLifecycle`. */
  | 'APPROVE'
  /** Reject a contract that is waiting for a decision. Requires a reason. */
  | 'REJECT'
  /** Send an approved or rejected contract back for a decision. Requires a reason. */
  | 'REOPEN'
  /** Submit a draft for approval. */
  | 'SUBMIT';

/** Conditions on actions. All fields must match; a list matches any of its values, and an empty list matches nothing. A condition that is null is refused: leave it out instead. At most 100 conditions, nested at most 10 deep. */
export type ActionWhere = {
  /** All of these must match. */
  AND?: Array<ActionWhere> | null | undefined;
  /** This must not match. It needs at least one condition. */
  NOT?: ActionWhere | null | undefined;
  /** At least one of these must match; an empty list matches nothing. */
  OR?: Array<ActionWhere> | null | undefined;
  /** The subject of the person who took it; at most 100. */
  actorSubject?: Array<string> | null | undefined;
  /** The contract, by id; at most 100. */
  contractId?: Array<string> | null | undefined;
  /** When it was taken. */
  createdAt?: DateTimeRange | null | undefined;
  /** The id; at most 100. */
  id?: Array<string> | null | undefined;
  /** The status after. */
  newStatus?: Array<ContractStatus> | null | undefined;
  /** The status before. */
  priorStatus?: Array<ContractStatus> | null | undefined;
  /** The action that was taken. */
  type?: Array<ActionType> | null | undefined;
};

/** Input of `addContractDocument`. */
export type AddContractDocumentInput = {
  /** The contract. */
  contractId: string;
  /** The version of the contract that you last saw. If the current version is another one, nothing is changed and the answer is a `VersionConflictError`. */
  expectedVersion?: number | null | undefined;
  /** A key of your choice, 1 to 255 characters, that makes it safe to send the mutation again: of all requests in which you use it within 7 days, one takes effect, and the others get its outcome. */
  idempotencyKey?: string | null | undefined;
  /** What the document is to the contract. */
  kind: DocumentKind;
  /** The media type, such as `application/pdf` or `text/plain; charset=utf-8`; up to 200 characters. */
  mediaType?: string | null | undefined;
  /** The name, 1 to 200 characters. */
  name: string;
  /** The SHA-256 digest of the contents: 64 hexadecimal digits. */
  sha256?: string | null | undefined;
  /** The size in bytes: a whole number from 0 to 9007199254740991. */
  size?: number | null | undefined;
  /** Where the document is: an `http` or `https` URL without user name and password, or a relative reference (RFC 3986) such as `contracts/2026/nda.pdf` that does not start with `//`; up to 2000 characters. */
  url: string;
};

/** Input of `approveContract`. */
export type ApproveContractInput = {
  /** The version you last saw. If the current version is another one, nothing is changed and the answer is a `VersionConflictError`. */
  expectedVersion?: number | null | undefined;
  /** The contract. */
  id: string;
  /** A key of your choice, 1 to 255 characters, that makes it safe to send the mutation again: of all requests in which you use it within 7 days, one takes effect, and the others get its outcome. */
  idempotencyKey?: string | null | undefined;
  /** The reason, up to 2000 characters; required if `requiresReason` of the transition says so. It is kept in the audit trail. */
  reason?: string | null | undefined;
};

/** Conditions on changes, which must all be met; a list means any of its values. */
export type ChangeWhere = {
  /** The contract that it is about. */
  contractId?: string | null | undefined;
  /** The customer that it is about. */
  customerId?: string | null | undefined;
  /** The status of the contract after, of changes of the status. */
  newStatus?: Array<ContractStatus> | null | undefined;
  /** The status of the contract before, of changes of the status. */
  priorStatus?: Array<ContractStatus> | null | undefined;
  /** The type, such as `contract.approved`; at most 100. */
  type?: Array<string> | null | undefined;
};

/** A decision on one contract. */
export type ContractDecisionInput = {
  /** The version you last saw. If the current version is another one, this contract is not changed and the answer is a `VersionConflictError`. */
  expectedVersion?: number | null | undefined;
  /** The contract. */
  id: string;
  /** The reason, up to 2000 characters; required if `requiresReason` of the transition says so, as it always does for `REJECT` and `REOPEN`. It is kept in the audit trail. */
  reason?: string | null | undefined;
  /** The action to take. */
  type: ActionType;
};

/** Conditions on documents. All fields must match; a list matches any of its values, and an empty list matches nothing. A condition that is null is refused: leave it out instead. At most 100 conditions, nested at most 10 deep. */
export type ContractDocumentWhere = {
  /** All of these must match. */
  AND?: Array<ContractDocumentWhere> | null | undefined;
  /** This must not match. It needs at least one condition. */
  NOT?: ContractDocumentWhere | null | undefined;
  /** At least one of these must match; an empty list matches nothing. */
  OR?: Array<ContractDocumentWhere> | null | undefined;
  /** When it was added. */
  addedAt?: DateTimeRange | null | undefined;
  /** The subject of the person who added it; at most 100. */
  addedBySubject?: Array<string> | null | undefined;
  /** The contract, by id; at most 100. */
  contractId?: Array<string> | null | undefined;
  /** The id; at most 100. */
  id?: Array<string> | null | undefined;
  /** What the document is to the contract. */
  kind?: Array<DocumentKind> | null | undefined;
};

/** The sort order of a list of flags. */
export type ContractFlagOrder = {
  /** The direction. */
  direction: SortDirection;
  /** The field to sort by. */
  field: ContractFlagOrderField;
};

/** The fields that flags can be sorted by. */
export type ContractFlagOrderField =
  /** When it was raised. */
  | 'CREATED_AT';

/** Conditions on flags. All fields must match; a list matches any of its values, and an empty list matches nothing. A condition that is null is refused: leave it out instead. At most 100 conditions, nested at most 10 deep. */
export type ContractFlagWhere = {
  /** All of these must match. */
  AND?: Array<ContractFlagWhere> | null | undefined;
  /** This must not match. It needs at least one condition. */
  NOT?: ContractFlagWhere | null | undefined;
  /** At least one of these must match; an empty list matches nothing. */
  OR?: Array<ContractFlagWhere> | null | undefined;
  /** The category; at most 100. */
  category?: Array<string> | null | undefined;
  /** The contract, by id; at most 100. */
  contractId?: Array<string> | null | undefined;
  /** When it was raised. */
  createdAt?: DateTimeRange | null | undefined;
  /** The subject of the person who raised it; at most 100. */
  createdBySubject?: Array<string> | null | undefined;
  /** The id; at most 100. */
  id?: Array<string> | null | undefined;
  /** True: resolved flags. False: open ones. */
  resolved?: boolean | null | undefined;
  /** How serious it is. */
  severity?: Array<FlagSeverity> | null | undefined;
};

/** The sort order of a list of contracts. */
export type ContractOrder = {
  /** The direction. */
  direction: SortDirection;
  /** The field to sort by. */
  field: ContractOrderField;
};

/** The fields that contracts can be sorted by. */
export type ContractOrderField =
  /** When the contract was created. */
  | 'CREATED_AT'
  /** The last day in force; contracts without one come last in both directions. */
  | 'END_DATE'
  /** The first day in force; contracts without one come last in both directions. */
  | 'START_DATE'
  /** When the contract got its present status. With `status: [PENDING_APPROVAL]`, ascending, this is the approval queue. */
  | 'STATUS_SINCE'
  /** The title; upper and lower case of the letters A to Z are the same. */
  | 'TITLE'
  /** When the terms or the status last changed. */
  | 'UPDATED_AT'
  /** The currency code, then the amount; contracts without a value come last in both directions. */
  | 'VALUE';

/** The status of a contract in its approval lifecycle. Only the four actions change it; see `contractLifecycle`. */
export type ContractStatus =
  /** Approved; its terms are locked. */
  | 'APPROVED'
  /** Being drafted; not yet submitted. */
  | 'DRAFT'
  /** Submitted and waiting for a decision. */
  | 'PENDING_APPROVAL'
  /** Rejected; its terms are locked until it is reopened. */
  | 'REJECTED';

/** Conditions on contracts. All fields must match; a list matches any of its values, and an empty list matches nothing. A condition that is null is refused: leave it out instead. At most 100 conditions, nested at most 10 deep. */
export type ContractWhere = {
  /** All of these must match. */
  AND?: Array<ContractWhere> | null | undefined;
  /** This must not match. It needs at least one condition. */
  NOT?: ContractWhere | null | undefined;
  /** At least one of these must match; an empty list matches nothing. */
  OR?: Array<ContractWhere> | null | undefined;
  /** True: contracts that are waiting for a decision and that you may approve now, so none that an open flag of severity `CRITICAL` blocks. False: all others. */
  awaitsMe?: boolean | null | undefined;
  /** When the contract was created. */
  createdAt?: DateTimeRange | null | undefined;
  /** Conditions on the customer. */
  customer?: CustomerWhere | null | undefined;
  /** The customer, by id; at most 100. */
  customerId?: Array<string> | null | undefined;
  /** The last day in force. Contracts without one never match: see `openEnded`. */
  endDate?: DateRange | null | undefined;
  /** True: contracts with open flags. False: contracts without. */
  flagged?: boolean | null | undefined;
  /** The id; at most 100. */
  id?: Array<string> | null | undefined;
  /** True: contracts without a last day. False: contracts with one. */
  openEnded?: boolean | null | undefined;
  /** The first day in force. Contracts without one never match. */
  startDate?: DateRange | null | undefined;
  /** The status. */
  status?: Array<ContractStatus> | null | undefined;
  /** Text that the title, the reference or the description contains; at most 200 characters. Upper and lower case are the same (Unicode full case folding: `ß` is the same as `ss`), accents are significant, and `%` and `_` have no special meaning. */
  text?: string | null | undefined;
  /** The kind of contract, exactly as entered; at most 100. */
  type?: Array<string> | null | undefined;
  /** When the terms or the status last changed. */
  updatedAt?: DateTimeRange | null | undefined;
  /** The value. Contracts without a value never match. */
  value?: MoneyRange | null | undefined;
};

/** Input of `createAction`. */
export type CreateActionInput = {
  /** The contract. */
  contractId: string;
  /** The version you last saw. If the current version is another one, nothing is changed and the answer is a `VersionConflictError`. */
  expectedVersion?: number | null | undefined;
  /** A key of your choice, 1 to 255 characters, that makes it safe to send the mutation again: of all requests in which you use it within 7 days, one takes effect, and the others get its outcome. */
  idempotencyKey?: string | null | undefined;
  /** The reason, up to 2000 characters; required if `requiresReason` of the transition says so, as it always does for `REJECT` and `REOPEN`. It is kept in the audit trail. */
  reason?: string | null | undefined;
  /** The action to take. */
  type: ActionType;
};

/** Input of `createContract`. */
export type CreateContractInput = {
  /** The customer the contract is made with. */
  customerId: string;
  /** What the contract is about, up to 10000 characters. */
  description?: string | null | undefined;
  /** The last day in force, not before `startDate`. */
  endDate?: string | null | undefined;
  /** A key of your choice, 1 to 255 characters, that makes it safe to send the mutation again: of all requests in which you use it within 7 days, one takes effect, and the others get its outcome. */
  idempotencyKey?: string | null | undefined;
  /** Your own number for the contract, up to 200 characters. No other contract may have it. */
  reference?: string | null | undefined;
  /** The first day in force. */
  startDate?: string | null | undefined;
  /** Whether to submit the contract for approval at once. */
  submit?: boolean;
  /** The title, 1 to 200 characters. */
  title: string;
  /** What kind of contract it is, such as `NDA` or `SLA`; up to 50 characters. */
  type?: string | null | undefined;
  /** The value; left out if the contract has none. */
  value?: MoneyInput | null | undefined;
};

/** Input of `createCustomer`. */
export type CreateCustomerInput = {
  /** The e-mail address. No other customer may have it. */
  email?: string | null | undefined;
  /** The customer's id in another system, up to 200 characters. No other customer may have it. */
  externalReference?: string | null | undefined;
  /** A key of your choice, 1 to 255 characters, that makes it safe to send the mutation again: of all requests in which you use it within 7 days, one takes effect, and the others get its outcome. */
  idempotencyKey?: string | null | undefined;
  /** The name, 1 to 200 characters. */
  name: string;
  /** The telephone number, up to 50 characters. */
  phone?: string | null | undefined;
  /** How risky it is to do business with the customer. */
  riskLevel?: RiskLevel | null | undefined;
  /** The kind of customer. */
  segment: CustomerSegment;
  /** Whether business is done with the customer. */
  status?: CustomerStatus | null | undefined;
};

/** Input of `createEvent`. */
export type CreateEventInput = {
  /** The channel through which it came, such as `web` or `phone`; up to 50 characters. */
  channel?: string | null | undefined;
  /** The contract it is about. It must be one of the customer's. */
  contractId?: string | null | undefined;
  /** Links the event to records of other systems, for example by the id of a ticket; up to 200 characters. By default the id of this request. */
  correlationId?: string | null | undefined;
  /** The customer. */
  customerId: string;
  /** What happened, in words; up to 10000 characters. */
  description?: string | null | undefined;
  /** A key of your choice, 1 to 255 characters, that makes it safe to send the mutation again: of all requests in which you use it within 7 days, one takes effect, and the others get its outcome. */
  idempotencyKey?: string | null | undefined;
  /** The network address it came from; up to 100 characters. */
  ipAddress?: string | null | undefined;
  /** When it happened; now if left out. */
  occurredAt?: string | Date | null | undefined;
  /** Further details: at most 16 KiB of JSON. */
  payload?: unknown;
  /** What happened: lower-case words joined by dots, such as `call.logged`; up to 100 characters. Types that start with `customer.`, `contract.`, `note.`, `action.`, `event.` or `legacy.` are reserved for the portal. */
  type: string;
  /** The program that it came from; up to 1000 characters. */
  userAgent?: string | null | undefined;
};

/** Input of `createNote`. */
export type CreateNoteInput = {
  /** The text, 1 to 10000 characters. */
  body: string;
  /** The contract. */
  contractId: string;
  /** A key of your choice, 1 to 255 characters, that makes it safe to send the mutation again: of all requests in which you use it within 7 days, one takes effect, and the others get its outcome. */
  idempotencyKey?: string | null | undefined;
  /** The note to reply to, on the same contract; leave it out for a top-level note. */
  parentId?: string | null | undefined;
};

/** Input of `createWebhook`. */
export type CreateWebhookInput = {
  /** A key of your choice, 1 to 255 characters, that makes it safe to send the mutation again: of all requests in which you use it within 7 days, one takes effect, and the others get its outcome. */
  idempotencyKey?: string | null | undefined;
  /** Where to send changes: an https URL of a host on the public Internet, at most 2000 characters. Hosts in the networks of `WEBHOOK_NETWORKS` may be private, and reached by http. */
  url: string;
  /** Only changes that meet these conditions; lists have at most 100 values. */
  where?: ChangeWhere | null | undefined;
};

/** The sort order of a list of customers. */
export type CustomerOrder = {
  /** The direction. */
  direction: SortDirection;
  /** The field to sort by. */
  field: CustomerOrderField;
};

/** The fields that customers can be sorted by. */
export type CustomerOrderField =
  /** When the customer was created. */
  | 'CREATED_AT'
  /** The name; upper and lower case of the letters A to Z are the same. */
  | 'NAME'
  /** When the customer was last changed. */
  | 'UPDATED_AT';

/** The kind of customer. */
export type CustomerSegment =
  /** A large company with a negotiated agreement. */
  | 'ENTERPRISE'
  /** A medium-sized company. */
  | 'MID_MARKET'
  /** A public body: government, schools, health care. */
  | 'PUBLIC_SECTOR'
  /** A private person. */
  | 'RETAIL'
  /** A small company. */
  | 'SMALL_BUSINESS';

/** Whether business is done with a customer. */
export type CustomerStatus =
  /** Business is done with the customer. */
  | 'ACTIVE'
  /** No more business is done with the customer. */
  | 'INACTIVE'
  /** The customer is being taken on. */
  | 'PENDING';

/** Conditions on customers. All fields must match; a list matches any of its values, and an empty list matches nothing. A condition that is null is refused: leave it out instead. At most 100 conditions, nested at most 10 deep. */
export type CustomerWhere = {
  /** All of these must match. */
  AND?: Array<CustomerWhere> | null | undefined;
  /** This must not match. It needs at least one condition. */
  NOT?: CustomerWhere | null | undefined;
  /** At least one of these must match; an empty list matches nothing. */
  OR?: Array<CustomerWhere> | null | undefined;
  /** When the customer was created. */
  createdAt?: DateTimeRange | null | undefined;
  /** The id; at most 100. */
  id?: Array<string> | null | undefined;
  /** The risk level. */
  riskLevel?: Array<RiskLevel> | null | undefined;
  /** The kind of customer. */
  segment?: Array<CustomerSegment> | null | undefined;
  /** Whether business is done with the customer. */
  status?: Array<CustomerStatus> | null | undefined;
  /** Text that the name, the e-mail address or the external reference contains; at most 200 characters. Upper and lower case are the same (Unicode full case folding: `ß` is the same as `ss`), accents are significant, and `%` and `_` have no special meaning. */
  text?: string | null | undefined;
};

/** A range of days, both ends included. Leave an end out, or make it null, to keep it open. */
export type DateRange = {
  /** The first day. */
  from?: string | null | undefined;
  /** The last day. */
  to?: string | null | undefined;
};

/** A range of time that includes its start but not its end. Leave an end out, or make it null, to keep it open. */
export type DateTimeRange = {
  /** The start, included. */
  from?: string | Date | null | undefined;
  /** The end, not included. */
  to?: string | Date | null | undefined;
};

/** Input of `decideContracts`. */
export type DecideContractsInput = {
  /** The decisions, at most 100. If there are several on one contract, none of these is taken. */
  decisions: Array<ContractDecisionInput>;
  /** A key of your choice, 1 to 255 characters, that makes it safe to send the mutation again: of all requests in which you use it within 7 days, one takes effect, and the others get its outcome. */
  idempotencyKey?: string | null | undefined;
};

/** Input of `deleteAction`. */
export type DeleteActionInput = {
  /** The version of the contract that you last saw. If the current version is another one, nothing is changed and the answer is a `VersionConflictError`. */
  expectedVersion?: number | null | undefined;
  /** The action. It must be the latest one of its contract. */
  id: string;
  /** A key of your choice, 1 to 255 characters, that makes it safe to send the mutation again: of all requests in which you use it within 7 days, one takes effect, and the others get its outcome. */
  idempotencyKey?: string | null | undefined;
  /** The reason for taking it back, 1 to 2000 characters. It is kept in the event. */
  reason: string;
};

/** Input of `deleteContract`. */
export type DeleteContractInput = {
  /** The version you last saw. If the current version is another one, nothing is changed and the answer is a `VersionConflictError`. */
  expectedVersion?: number | null | undefined;
  /** The contract. */
  id: string;
  /** A key of your choice, 1 to 255 characters, that makes it safe to send the mutation again: of all requests in which you use it within 7 days, one takes effect, and the others get its outcome. */
  idempotencyKey?: string | null | undefined;
};

/** Input of `deleteCustomer`. */
export type DeleteCustomerInput = {
  /** Whether to delete the customer's contracts too. If false, a customer with contracts is not deleted. */
  cascade?: boolean;
  /** The version you last saw. If the current version is another one, nothing is changed and the answer is a `VersionConflictError`. */
  expectedVersion?: number | null | undefined;
  /** The customer. */
  id: string;
  /** A key of your choice, 1 to 255 characters, that makes it safe to send the mutation again: of all requests in which you use it within 7 days, one takes effect, and the others get its outcome. */
  idempotencyKey?: string | null | undefined;
};

/** Input of `deleteEvent`. */
export type DeleteEventInput = {
  /** The event. */
  id: string;
  /** A key of your choice, 1 to 255 characters, that makes it safe to send the mutation again: of all requests in which you use it within 7 days, one takes effect, and the others get its outcome. */
  idempotencyKey?: string | null | undefined;
};

/** Input of `deleteNote`. */
export type DeleteNoteInput = {
  /** The version you last saw. If the current version is another one, nothing is changed and the answer is a `VersionConflictError`. */
  expectedVersion?: number | null | undefined;
  /** The note. */
  id: string;
  /** A key of your choice, 1 to 255 characters, that makes it safe to send the mutation again: of all requests in which you use it within 7 days, one takes effect, and the others get its outcome. */
  idempotencyKey?: string | null | undefined;
};

/** Input of `deleteWebhook`. */
export type DeleteWebhookInput = {
  /** The version you last saw. If the current version is another one, nothing is changed and the answer is a `VersionConflictError`. */
  expectedVersion?: number | null | undefined;
  /** The webhook. */
  id: string;
  /** A key of your choice, 1 to 255 characters, that makes it safe to send the mutation again: of all requests in which you use it within 7 days, one takes effect, and the others get its outcome. */
  idempotencyKey?: string | null | undefined;
};

/** What a document is to its contract. */
export type DocumentKind =
  /** The document accompanies the contract. */
  | 'ATTACHMENT'
  /** The document states the terms. */
  | 'TERMS';

/** The sort order of a list of events. */
export type EventOrder = {
  /** The direction. */
  direction: SortDirection;
  /** The field to sort by. */
  field: EventOrderField;
};

/** The fields that events can be sorted by. */
export type EventOrderField =
  /** When it was recorded. */
  | 'CREATED_AT'
  /** When it happened. */
  | 'OCCURRED_AT';

/** Conditions on events. All fields must match; a list matches any of its values, and an empty list matches nothing. A condition that is null is refused: leave it out instead. At most 100 conditions, nested at most 10 deep. */
export type EventWhere = {
  /** All of these must match. */
  AND?: Array<EventWhere> | null | undefined;
  /** This must not match. It needs at least one condition. */
  NOT?: EventWhere | null | undefined;
  /** At least one of these must match; an empty list matches nothing. */
  OR?: Array<EventWhere> | null | undefined;
  /** The subject of the person who did it; at most 100. */
  actorSubject?: Array<string> | null | undefined;
  /** The channel through which it came, exactly as entered; at most 100. */
  channel?: Array<string> | null | undefined;
  /** The contract, by id; at most 100. */
  contractId?: Array<string> | null | undefined;
  /** The correlation id, exactly as entered; at most 100. */
  correlationId?: Array<string> | null | undefined;
  /** The customer, by id; at most 100. */
  customerId?: Array<string> | null | undefined;
  /** True: events about a contract. False: events about none, or about one that has been deleted. */
  hasContract?: boolean | null | undefined;
  /** The id; at most 100. */
  id?: Array<string> | null | undefined;
  /** When it happened. */
  occurredAt?: DateTimeRange | null | undefined;
  /** The type; at most 100. */
  type?: Array<string> | null | undefined;
};

/** Input of `flagContract`. */
export type FlagContractInput = {
  /** What kind of concern it is: one of the configured categories; the error for any other value lists them. */
  category: string;
  /** The contract. */
  contractId: string;
  /** A key of your choice, 1 to 255 characters, that makes it safe to send the mutation again: of all requests in which you use it within 7 days, one takes effect, and the others get its outcome. */
  idempotencyKey?: string | null | undefined;
  /** Why, 1 to 2000 characters. */
  reason: string;
  /** How serious it is. */
  severity: FlagSeverity;
};

/** How serious a flag is. */
export type FlagSeverity =
  /** Must be settled before the contract is approved: it cannot be while the flag is open. */
  | 'CRITICAL'
  /** Should be settled before the contract is approved, which it can be nevertheless. */
  | 'HIGH'
  /** Worth knowing. */
  | 'LOW'
  /** Should be looked at. */
  | 'MEDIUM';

/** An amount of money in one currency, as input. */
export type MoneyInput = {
  /** The amount: not negative, with no more decimal digits than the currency has, and at most 9007199254740991 of the currency's smallest unit. */
  amount: string;
  /** The currency of the amount. */
  currency: string;
};

/** A range of amounts in one currency, both ends included. Leave an end out, or make it null, to keep it open. Any amount is a valid bound, even one that no contract can have. */
export type MoneyRange = {
  /** Only amounts in this currency. */
  currency: string;
  /** The largest amount. */
  max?: string | null | undefined;
  /** The smallest amount. */
  min?: string | null | undefined;
};

/** Conditions on notes. All fields must match; a list matches any of its values, and an empty list matches nothing. A condition that is null is refused: leave it out instead. At most 100 conditions, nested at most 10 deep. */
export type NoteWhere = {
  /** All of these must match. */
  AND?: Array<NoteWhere> | null | undefined;
  /** This must not match. It needs at least one condition. */
  NOT?: NoteWhere | null | undefined;
  /** At least one of these must match; an empty list matches nothing. */
  OR?: Array<NoteWhere> | null | undefined;
  /** The subject of the author; at most 100. */
  authorSubject?: Array<string> | null | undefined;
  /** The contract, by id; at most 100. */
  contractId?: Array<string> | null | undefined;
  /** When the note was written. */
  createdAt?: DateTimeRange | null | undefined;
  /** The id; at most 100. */
  id?: Array<string> | null | undefined;
  /** The note that these are direct replies to, by id; at most 100. */
  parentId?: Array<string> | null | undefined;
  /** True: top-level notes that are resolved. False: all others, replies included. */
  resolved?: boolean | null | undefined;
  /** Text that the body contains; at most 200 characters. Upper and lower case are the same (Unicode full case folding: `ß` is the same as `ss`), accents are significant, and `%` and `_` have no special meaning. */
  text?: string | null | undefined;
  /** True: top-level notes. False: replies. */
  topLevel?: boolean | null | undefined;
};

/** Input of `redeliver`: either `after` or `deliveryIds`. */
export type RedeliverInput = {
  /** The cursor of a change: all changes after it are sent, and none up to it. */
  after?: string | null | undefined;
  /** The deliveries to make again; at most 100. */
  deliveryIds?: Array<string> | null | undefined;
  /** A key of your choice, 1 to 255 characters, that makes it safe to send the mutation again: of all requests in which you use it within 7 days, one takes effect, and the others get its outcome. */
  idempotencyKey?: string | null | undefined;
  /** The webhook. */
  webhookId: string;
};

/** Input of `rejectContract`. */
export type RejectContractInput = {
  /** The version you last saw. If the current version is another one, nothing is changed and the answer is a `VersionConflictError`. */
  expectedVersion?: number | null | undefined;
  /** The contract. */
  id: string;
  /** A key of your choice, 1 to 255 characters, that makes it safe to send the mutation again: of all requests in which you use it within 7 days, one takes effect, and the others get its outcome. */
  idempotencyKey?: string | null | undefined;
  /** The reason, 1 to 2000 characters. It is kept in the audit trail. */
  reason: string;
};

/** Input of `removeContractDocument`. */
export type RemoveContractDocumentInput = {
  /** The version of the contract that you last saw. If the current version is another one, nothing is changed and the answer is a `VersionConflictError`. */
  expectedVersion?: number | null | undefined;
  /** The document. */
  id: string;
  /** A key of your choice, 1 to 255 characters, that makes it safe to send the mutation again: of all requests in which you use it within 7 days, one takes effect, and the others get its outcome. */
  idempotencyKey?: string | null | undefined;
};

/** Input of `reopenContract`. */
export type ReopenContractInput = {
  /** The version you last saw. If the current version is another one, nothing is changed and the answer is a `VersionConflictError`. */
  expectedVersion?: number | null | undefined;
  /** The contract. */
  id: string;
  /** A key of your choice, 1 to 255 characters, that makes it safe to send the mutation again: of all requests in which you use it within 7 days, one takes effect, and the others get its outcome. */
  idempotencyKey?: string | null | undefined;
  /** The reason, 1 to 2000 characters. It is kept in the audit trail. */
  reason: string;
};

/** Input of `resolveContractFlag`. */
export type ResolveContractFlagInput = {
  /** The flag. */
  id: string;
  /** A key of your choice, 1 to 255 characters, that makes it safe to send the mutation again: of all requests in which you use it within 7 days, one takes effect, and the others get its outcome. */
  idempotencyKey?: string | null | undefined;
  /** How it was resolved, 1 to 2000 characters. */
  resolution: string;
};

/** Input of `resolveNote`. */
export type ResolveNoteInput = {
  /** The version you last saw. If the current version is another one, nothing is changed and the answer is a `VersionConflictError`. */
  expectedVersion?: number | null | undefined;
  /** The note. It must be a top-level one. */
  id: string;
  /** A key of your choice, 1 to 255 characters, that makes it safe to send the mutation again: of all requests in which you use it within 7 days, one takes effect, and the others get its outcome. */
  idempotencyKey?: string | null | undefined;
};

/** How risky it is to do business with a customer. */
export type RiskLevel =
  /** Nothing should be signed without management approval. */
  | 'CRITICAL'
  /** Needs attention before anything is signed. */
  | 'HIGH'
  /** Nothing of note. */
  | 'LOW'
  /** Worth a second look. */
  | 'MEDIUM';

/** What a user may do. Each role includes the ones before it. */
export type Role =
  /** May also delete, take back actions, edit other users' notes, export, and see and manage webhooks. */
  | 'ADMIN'
  /** May also approve, reject and reopen contracts. */
  | 'APPROVER'
  /** May also create and update customers, contracts and documents, submit contracts, write notes, resolve threads, raise flags and record events. */
  | 'EDITOR'
  /** May read everything except where an event came from (`Event.ipAddress` and `Event.userAgent`), which needs `EDITOR`, and webhooks, which need `ADMIN`. */
  | 'READER';

/** Input of `rotateWebhookSecret`. */
export type RotateWebhookSecretInput = {
  /** The version you last saw. If the current version is another one, nothing is changed and the answer is a `VersionConflictError`. */
  expectedVersion?: number | null | undefined;
  /** The webhook. */
  id: string;
  /** A key of your choice, 1 to 255 characters, that makes it safe to send the mutation again: of all requests in which you use it within 7 days, one takes effect, and the others get its outcome. */
  idempotencyKey?: string | null | undefined;
};

/** The direction of a sort order. */
export type SortDirection =
  /** Ascending: smallest, earliest, or A first. */
  | 'ASC'
  /** Descending: largest, latest, or Z first. */
  | 'DESC';

/** Input of `submitContract`. */
export type SubmitContractInput = {
  /** The version you last saw. If the current version is another one, nothing is changed and the answer is a `VersionConflictError`. */
  expectedVersion?: number | null | undefined;
  /** The contract. */
  id: string;
  /** A key of your choice, 1 to 255 characters, that makes it safe to send the mutation again: of all requests in which you use it within 7 days, one takes effect, and the others get its outcome. */
  idempotencyKey?: string | null | undefined;
  /** The reason, up to 2000 characters. It is kept in the audit trail. */
  reason?: string | null | undefined;
};

/** Input of `testWebhook`. */
export type TestWebhookInput = {
  /** True: the request is only shown, not sent. */
  dryRun?: boolean;
  /** The webhook. */
  id: string;
  /** A key of your choice, 1 to 255 characters, that makes it safe to send the mutation again: of all requests in which you use it within 7 days, one takes effect, and the others get its outcome. */
  idempotencyKey?: string | null | undefined;
};

/** What keeps a user from taking an action. */
export type TransitionBlock =
  /** The contract has an open flag of severity `CRITICAL`, which must be resolved before it can be approved. */
  | 'FLAGGED'
  /** Your role does not allow the action. */
  | 'ROLE'
  /** Since the contract was last approved, or ever if it never was, you created it, edited its terms, submitted it or reopened it: somebody else has to approve it. */
  | 'SELF_APPROVAL';

/** Input of `unresolveNote`. */
export type UnresolveNoteInput = {
  /** The version you last saw. If the current version is another one, nothing is changed and the answer is a `VersionConflictError`. */
  expectedVersion?: number | null | undefined;
  /** The note. It must be a top-level one. */
  id: string;
  /** A key of your choice, 1 to 255 characters, that makes it safe to send the mutation again: of all requests in which you use it within 7 days, one takes effect, and the others get its outcome. */
  idempotencyKey?: string | null | undefined;
};

/** Input of `updateContract`. */
export type UpdateContractInput = {
  /** What the contract is about, up to 10000 characters. Null removes it. */
  description?: string | null | undefined;
  /** The last day in force, not before `startDate`. Null removes it. */
  endDate?: string | null | undefined;
  /** The version you last saw. If the current version is another one, nothing is changed and the answer is a `VersionConflictError`. */
  expectedVersion?: number | null | undefined;
  /** The contract. */
  id: string;
  /** A key of your choice, 1 to 255 characters, that makes it safe to send the mutation again: of all requests in which you use it within 7 days, one takes effect, and the others get its outcome. */
  idempotencyKey?: string | null | undefined;
  /** Your own number for the contract, up to 200 characters. No other contract may have it. Null removes it. */
  reference?: string | null | undefined;
  /** The first day in force. Null removes it. */
  startDate?: string | null | undefined;
  /** The title, 1 to 200 characters. */
  title?: string | null | undefined;
  /** What kind of contract it is, such as `NDA` or `SLA`; up to 50 characters. Null removes it. */
  type?: string | null | undefined;
  /** The value. Null removes it. */
  value?: MoneyInput | null | undefined;
};

/** Input of `updateCustomer`. */
export type UpdateCustomerInput = {
  /** The e-mail address. No other customer may have it. Null removes it. */
  email?: string | null | undefined;
  /** The version you last saw. If the current version is another one, nothing is changed and the answer is a `VersionConflictError`. */
  expectedVersion?: number | null | undefined;
  /** The customer's id in another system, up to 200 characters. No other customer may have it. Null removes it. */
  externalReference?: string | null | undefined;
  /** The customer. */
  id: string;
  /** A key of your choice, 1 to 255 characters, that makes it safe to send the mutation again: of all requests in which you use it within 7 days, one takes effect, and the others get its outcome. */
  idempotencyKey?: string | null | undefined;
  /** The name, 1 to 200 characters. */
  name?: string | null | undefined;
  /** The telephone number, up to 50 characters. Null removes it. */
  phone?: string | null | undefined;
  /** How risky it is to do business with the customer. */
  riskLevel?: RiskLevel | null | undefined;
  /** The kind of customer. */
  segment?: CustomerSegment | null | undefined;
  /** Whether business is done with the customer. */
  status?: CustomerStatus | null | undefined;
};

/** Input of `updateNote`. */
export type UpdateNoteInput = {
  /** The new text, 1 to 10000 characters. If it is the present one, nothing changes, and no `editNote` is kept. */
  body: string;
  /** What you say about the edit, up to 2000 characters; kept only with a change of the text, and required if the note was written longer ago than the setting `NOTE_EDIT_WINDOW` allows. */
  editNote?: string | null | undefined;
  /** The version you last saw. If the current version is another one, nothing is changed and the answer is a `VersionConflictError`. */
  expectedVersion?: number | null | undefined;
  /** The note. */
  id: string;
  /** A key of your choice, 1 to 255 characters, that makes it safe to send the mutation again: of all requests in which you use it within 7 days, one takes effect, and the others get its outcome. */
  idempotencyKey?: string | null | undefined;
};

/** Input of `updateWebhook`. A field left out stays unchanged. */
export type UpdateWebhookInput = {
  /** The version you last saw. If the current version is another one, nothing is changed and the answer is a `VersionConflictError`. */
  expectedVersion?: number | null | undefined;
  /** The webhook. */
  id: string;
  /** A key of your choice, 1 to 255 characters, that makes it safe to send the mutation again: of all requests in which you use it within 7 days, one takes effect, and the others get its outcome. */
  idempotencyKey?: string | null | undefined;
  /** `ACTIVE` or `PAUSED`. */
  state?: WebhookState | null | undefined;
  /** Where to send changes: an https URL of a host on the public Internet, at most 2000 characters. Hosts in the networks of `WEBHOOK_NETWORKS` may be private, and reached by http. */
  url?: string | null | undefined;
  /** Only changes that meet these conditions; lists have at most 100 values. Null for all changes. */
  where?: ChangeWhere | null | undefined;
};

/** The machine-readable codes of user errors. */
export type UserErrorCode =
  /** The terms cannot be changed in the present status. */
  | 'CONTRACT_LOCKED'
  /** An open flag of severity `CRITICAL` keeps the contract from being approved. */
  | 'FLAGGED'
  /** The customer still has contracts. */
  | 'HAS_DEPENDENTS'
  /** The idempotency key was used for something else. */
  | 'IDEMPOTENCY_KEY_REUSED'
  /** A value breaks a rule; the message says which one. */
  | 'INVALID_INPUT'
  /** The action is not possible in the present status. */
  | 'INVALID_TRANSITION'
  /** There is no object with this id. */
  | 'NOT_FOUND'
  /** Only the latest action of a contract can be taken back, and a reopening only before the terms are edited. */
  | 'NOT_LATEST_ACTION'
  /** The value must be unique, and another object already has it. */
  | 'NOT_UNIQUE'
  /** You contributed to what you want to approve. */
  | 'SELF_APPROVAL'
  /** The object has been changed since you last saw it. */
  | 'VERSION_CONFLICT';

/** The sort order of a list of webhooks. */
export type WebhookOrder = {
  /** The direction. */
  direction: SortDirection;
  /** The field to sort by. */
  field: WebhookOrderField;
};

/** The fields that webhooks can be sorted by. */
export type WebhookOrderField =
  /** When it was created. */
  | 'CREATED_AT';

/** Whether a webhook gets changes. */
export type WebhookState =
  /** It gets changes. */
  | 'ACTIVE'
  /** The portal stopped sending; `reason` says why. It gets the changes it missed once it is `ACTIVE` again. */
  | 'DISABLED'
  /** Somebody paused it. It gets the changes it missed once it is `ACTIVE` again. */
  | 'PAUSED';

/** Conditions on webhooks. All fields must match; a list matches any of its values, and an empty list matches nothing. A condition that is null is refused: leave it out instead. At most 100 conditions, nested at most 10 deep. */
export type WebhookWhere = {
  /** All of these must match. */
  AND?: Array<WebhookWhere> | null | undefined;
  /** This must not match. It needs at least one condition. */
  NOT?: WebhookWhere | null | undefined;
  /** At least one of these must match; an empty list matches nothing. */
  OR?: Array<WebhookWhere> | null | undefined;
  /** When it was created. */
  createdAt?: DateTimeRange | null | undefined;
  /** The id; at most 100. */
  id?: Array<string> | null | undefined;
  /** Whether it gets changes. */
  state?: Array<WebhookState> | null | undefined;
};

export type ActionFieldsFragment = { id: string, type: ActionType, priorStatus: ContractStatus, newStatus: ContractStatus, reason: string | null, contractVersion: number, createdAt: Date, actor: { subject: string, name: string } };

export type ChangeFieldsFragment = { cursor: string, type: string, nodeId: string, customerId: string, contractId: string | null, priorStatus: ContractStatus | null, newStatus: ContractStatus | null, changedAt: Date, node:
    | { __typename: 'Action', id: string }
    | (
      { __typename: 'Contract', id: string, customer: { id: string, name: string } }
      & ContractFieldsFragment
    )
    | (
      { __typename: 'ContractDocument', id: string, contract: ContractSummaryFragment }
      & DocumentFieldsFragment
    )
    | (
      { __typename: 'ContractFlag', id: string, contract: { id: string, openFlagCount: number, availableTransitions: Array<{ action: ActionType, newStatus: ContractStatus, allowed: boolean, blockedBy: Array<TransitionBlock>, requiresReason: boolean }> } }
      & FlagFieldsFragment
    )
    | { __typename: 'Customer', name: string, email: string | null, phone: string | null, segment: CustomerSegment, riskLevel: RiskLevel, externalReference: string | null, version: number, createdAt: Date, updatedAt: Date, id: string, customerStatus: CustomerStatus }
    | { __typename: 'Event', id: string }
    | (
      { __typename: 'Note', id: string, contract: { id: string, noteCount: number, unresolvedNoteCount: number }, parent: { id: string, replyCount: number } | null }
      & NoteFieldsFragment
    )
    | { __typename: 'NoteEdit', id: string }
    | { __typename: 'Webhook', id: string }
   | null, event: (
    { contract: { id: string, title: string } | null, target:
      | (
        { __typename: 'Action' }
        & ActionFieldsFragment
      )
      | { __typename: 'ContractDocument' }
      | { __typename: 'ContractFlag' }
      | { __typename: 'Note' }
     | null }
    & EventFieldsFragment
  ) | null };

export type ChangePageFieldsFragment = { endCursor: string, hasMore: boolean, latestCursor: string, nodes: Array<ChangeFieldsFragment> };

export type ContractFieldsFragment = (
  { description: string | null, noteCount: number, unresolvedNoteCount: number, openFlagCount: number, viewerCanUpdate: boolean, viewerCanDelete: boolean, createdBy: { subject: string, name: string }, updatedBy: { subject: string, name: string }, availableTransitions: Array<{ action: ActionType, newStatus: ContractStatus, allowed: boolean, blockedBy: Array<TransitionBlock>, requiresReason: boolean }> }
  & ContractSummaryFragment
);

export type ContractSummaryFragment = { id: string, reference: string | null, title: string, type: string | null, status: ContractStatus, statusSince: Date, startDate: string | null, endDate: string | null, version: number, createdAt: Date, updatedAt: Date, value: { amount: string, currency: string } | null };

export type CustomerFieldsFragment = { id: string, name: string, email: string | null, phone: string | null, segment: CustomerSegment, riskLevel: RiskLevel, status: CustomerStatus, externalReference: string | null, version: number, createdAt: Date, updatedAt: Date };

export type DocumentFieldsFragment = { id: string, name: string, url: string, kind: DocumentKind, mediaType: string | null, size: number | null, sha256: string | null, addedAt: Date, addedBy: { subject: string, name: string } };

export type EventFieldsFragment = { id: string, type: string, description: string | null, payload: unknown, channel: string | null, correlationId: string | null, occurredAt: Date, createdAt: Date, actor: { subject: string, name: string } | null };

export type FlagFieldsFragment = { id: string, category: string, severity: FlagSeverity, reason: string, createdAt: Date, resolvedAt: Date | null, resolution: string | null, createdBy: { subject: string, name: string }, resolvedBy: { subject: string, name: string } | null };

export type NoteEditFieldsFragment = { id: string, body: string, editNote: string | null, editedAt: Date, editor: { subject: string, name: string } };

export type NoteFieldsFragment = { id: string, body: string, depth: number, replyCount: number, editedAt: Date | null, editNote: string | null, resolvedAt: Date | null, version: number, createdAt: Date, updatedAt: Date, viewerCanUpdate: boolean, viewerCanResolve: boolean, viewerCanDelete: boolean, author: { subject: string, name: string }, resolvedBy: { subject: string, name: string } | null };

export type PageFieldsFragment = { hasNextPage: boolean, hasPreviousPage: boolean, startCursor: string | null, endCursor: string | null };

export type PeriodFieldsFragment = { firstDay: string, lastDay: string, from: Date, to: Date };

type UserErrorFields_ContractLockedError_Fragment = { __typename: 'ContractLockedError', status: ContractStatus, code: UserErrorCode, message: string, path: Array<string> };

type UserErrorFields_FlaggedError_Fragment = { __typename: 'FlaggedError', criticalFlagCount: number, code: UserErrorCode, message: string, path: Array<string> };

type UserErrorFields_HasDependentsError_Fragment = { __typename: 'HasDependentsError', contractCount: number, code: UserErrorCode, message: string, path: Array<string> };

type UserErrorFields_IdempotencyKeyReusedError_Fragment = { __typename: 'IdempotencyKeyReusedError', code: UserErrorCode, message: string, path: Array<string> };

type UserErrorFields_InvalidInputError_Fragment = { __typename: 'InvalidInputError', code: UserErrorCode, message: string, path: Array<string> };

type UserErrorFields_InvalidTransitionError_Fragment = { __typename: 'InvalidTransitionError', currentStatus: ContractStatus, action: ActionType, allowedActions: Array<ActionType>, code: UserErrorCode, message: string, path: Array<string> };

type UserErrorFields_NotFoundError_Fragment = { __typename: 'NotFoundError', code: UserErrorCode, message: string, path: Array<string> };

type UserErrorFields_NotLatestActionError_Fragment = { __typename: 'NotLatestActionError', code: UserErrorCode, message: string, path: Array<string> };

type UserErrorFields_NotUniqueError_Fragment = { __typename: 'NotUniqueError', code: UserErrorCode, message: string, path: Array<string> };

type UserErrorFields_SelfApprovalError_Fragment = { __typename: 'SelfApprovalError', code: UserErrorCode, message: string, path: Array<string> };

type UserErrorFields_VersionConflictError_Fragment = { __typename: 'VersionConflictError', expectedVersion: number, currentVersion: number, code: UserErrorCode, message: string, path: Array<string>, current:
    | { __typename: 'Action', id: string }
    | { __typename: 'Contract', id: string }
    | { __typename: 'ContractDocument', id: string }
    | { __typename: 'ContractFlag', id: string }
    | { __typename: 'Customer', id: string }
    | { __typename: 'Event', id: string }
    | { __typename: 'Note', id: string }
    | { __typename: 'NoteEdit', id: string }
    | { __typename: 'Webhook', id: string }
   };

export type UserErrorFieldsFragment =
  | UserErrorFields_ContractLockedError_Fragment
  | UserErrorFields_FlaggedError_Fragment
  | UserErrorFields_HasDependentsError_Fragment
  | UserErrorFields_IdempotencyKeyReusedError_Fragment
  | UserErrorFields_InvalidInputError_Fragment
  | UserErrorFields_InvalidTransitionError_Fragment
  | UserErrorFields_NotFoundError_Fragment
  | UserErrorFields_NotLatestActionError_Fragment
  | UserErrorFields_NotUniqueError_Fragment
  | UserErrorFields_SelfApprovalError_Fragment
  | UserErrorFields_VersionConflictError_Fragment
;

export type WebhookFieldsFragment = { id: string, url: string, where: unknown, state: WebhookState, reason: string | null, behind: number, failures: number, secretRotatedAt: Date | null, version: number, createdAt: Date, updatedAt: Date };

export type AddContractDocumentMutationVariables = Exact<{
  input: AddContractDocumentInput;
}>;


export type AddContractDocumentMutation = { addContractDocument: { document: DocumentFieldsFragment | null, contract: ContractFieldsFragment | null, userErrors: Array<
      | UserErrorFields_ContractLockedError_Fragment
      | UserErrorFields_FlaggedError_Fragment
      | UserErrorFields_HasDependentsError_Fragment
      | UserErrorFields_IdempotencyKeyReusedError_Fragment
      | UserErrorFields_InvalidInputError_Fragment
      | UserErrorFields_InvalidTransitionError_Fragment
      | UserErrorFields_NotFoundError_Fragment
      | UserErrorFields_NotLatestActionError_Fragment
      | UserErrorFields_NotUniqueError_Fragment
      | UserErrorFields_SelfApprovalError_Fragment
      | UserErrorFields_VersionConflictError_Fragment
    > } | null };

export type ApproveContractMutationVariables = Exact<{
  input: ApproveContractInput;
}>;


export type ApproveContractMutation = { approveContract: { contract: ContractFieldsFragment | null, action: ActionFieldsFragment | null, userErrors: Array<
      | UserErrorFields_ContractLockedError_Fragment
      | UserErrorFields_FlaggedError_Fragment
      | UserErrorFields_HasDependentsError_Fragment
      | UserErrorFields_IdempotencyKeyReusedError_Fragment
      | UserErrorFields_InvalidInputError_Fragment
      | UserErrorFields_InvalidTransitionError_Fragment
      | UserErrorFields_NotFoundError_Fragment
      | UserErrorFields_NotLatestActionError_Fragment
      | UserErrorFields_NotUniqueError_Fragment
      | UserErrorFields_SelfApprovalError_Fragment
      | UserErrorFields_VersionConflictError_Fragment
    > } | null };

export type CreateActionMutationVariables = Exact<{
  input: CreateActionInput;
}>;


export type CreateActionMutation = { createAction: { contract: ContractFieldsFragment | null, action: ActionFieldsFragment | null, userErrors: Array<
      | UserErrorFields_ContractLockedError_Fragment
      | UserErrorFields_FlaggedError_Fragment
      | UserErrorFields_HasDependentsError_Fragment
      | UserErrorFields_IdempotencyKeyReusedError_Fragment
      | UserErrorFields_InvalidInputError_Fragment
      | UserErrorFields_InvalidTransitionError_Fragment
      | UserErrorFields_NotFoundError_Fragment
      | UserErrorFields_NotLatestActionError_Fragment
      | UserErrorFields_NotUniqueError_Fragment
      | UserErrorFields_SelfApprovalError_Fragment
      | UserErrorFields_VersionConflictError_Fragment
    > } | null };

export type CreateContractMutationVariables = Exact<{
  input: CreateContractInput;
}>;


export type CreateContractMutation = { createContract: { contract: (
      { customer: { id: string, name: string } }
      & ContractFieldsFragment
    ) | null, action: ActionFieldsFragment | null, userErrors: Array<
      | UserErrorFields_ContractLockedError_Fragment
      | UserErrorFields_FlaggedError_Fragment
      | UserErrorFields_HasDependentsError_Fragment
      | UserErrorFields_IdempotencyKeyReusedError_Fragment
      | UserErrorFields_InvalidInputError_Fragment
      | UserErrorFields_InvalidTransitionError_Fragment
      | UserErrorFields_NotFoundError_Fragment
      | UserErrorFields_NotLatestActionError_Fragment
      | UserErrorFields_NotUniqueError_Fragment
      | UserErrorFields_SelfApprovalError_Fragment
      | UserErrorFields_VersionConflictError_Fragment
    > } | null };

export type CreateCustomerMutationVariables = Exact<{
  input: CreateCustomerInput;
}>;


export type CreateCustomerMutation = { createCustomer: { customer: CustomerFieldsFragment | null, userErrors: Array<
      | UserErrorFields_ContractLockedError_Fragment
      | UserErrorFields_FlaggedError_Fragment
      | UserErrorFields_HasDependentsError_Fragment
      | UserErrorFields_IdempotencyKeyReusedError_Fragment
      | UserErrorFields_InvalidInputError_Fragment
      | UserErrorFields_InvalidTransitionError_Fragment
      | UserErrorFields_NotFoundError_Fragment
      | UserErrorFields_NotLatestActionError_Fragment
      | UserErrorFields_NotUniqueError_Fragment
      | UserErrorFields_SelfApprovalError_Fragment
      | UserErrorFields_VersionConflictError_Fragment
    > } | null };

export type CreateEventMutationVariables = Exact<{
  input: CreateEventInput;
}>;


export type CreateEventMutation = { createEvent: { event: (
      { contract: { id: string, title: string } | null }
      & EventFieldsFragment
    ) | null, userErrors: Array<
      | UserErrorFields_ContractLockedError_Fragment
      | UserErrorFields_FlaggedError_Fragment
      | UserErrorFields_HasDependentsError_Fragment
      | UserErrorFields_IdempotencyKeyReusedError_Fragment
      | UserErrorFields_InvalidInputError_Fragment
      | UserErrorFields_InvalidTransitionError_Fragment
      | UserErrorFields_NotFoundError_Fragment
      | UserErrorFields_NotLatestActionError_Fragment
      | UserErrorFields_NotUniqueError_Fragment
      | UserErrorFields_SelfApprovalError_Fragment
      | UserErrorFields_VersionConflictError_Fragment
    > } | null };

export type CreateNoteMutationVariables = Exact<{
  input: CreateNoteInput;
}>;


export type CreateNoteMutation = { createNote: { note: (
      { contract: { id: string, noteCount: number, unresolvedNoteCount: number }, parent: { id: string, replyCount: number } | null }
      & NoteFieldsFragment
    ) | null, userErrors: Array<
      | UserErrorFields_ContractLockedError_Fragment
      | UserErrorFields_FlaggedError_Fragment
      | UserErrorFields_HasDependentsError_Fragment
      | UserErrorFields_IdempotencyKeyReusedError_Fragment
      | UserErrorFields_InvalidInputError_Fragment
      | UserErrorFields_InvalidTransitionError_Fragment
      | UserErrorFields_NotFoundError_Fragment
      | UserErrorFields_NotLatestActionError_Fragment
      | UserErrorFields_NotUniqueError_Fragment
      | UserErrorFields_SelfApprovalError_Fragment
      | UserErrorFields_VersionConflictError_Fragment
    > } | null };

export type CreateWebhookMutationVariables = Exact<{
  input: CreateWebhookInput;
}>;


export type CreateWebhookMutation = { createWebhook: { secret: string | null, webhook: WebhookFieldsFragment | null, userErrors: Array<
      | UserErrorFields_ContractLockedError_Fragment
      | UserErrorFields_FlaggedError_Fragment
      | UserErrorFields_HasDependentsError_Fragment
      | UserErrorFields_IdempotencyKeyReusedError_Fragment
      | UserErrorFields_InvalidInputError_Fragment
      | UserErrorFields_InvalidTransitionError_Fragment
      | UserErrorFields_NotFoundError_Fragment
      | UserErrorFields_NotLatestActionError_Fragment
      | UserErrorFields_NotUniqueError_Fragment
      | UserErrorFields_SelfApprovalError_Fragment
      | UserErrorFields_VersionConflictError_Fragment
    > } | null };

export type DecideContractsMutationVariables = Exact<{
  input: DecideContractsInput;
}>;


export type DecideContractsMutation = { decideContracts: { results: Array<{ contract: ContractFieldsFragment | null, action: ActionFieldsFragment | null, userErrors: Array<
        | UserErrorFields_ContractLockedError_Fragment
        | UserErrorFields_FlaggedError_Fragment
        | UserErrorFields_HasDependentsError_Fragment
        | UserErrorFields_IdempotencyKeyReusedError_Fragment
        | UserErrorFields_InvalidInputError_Fragment
        | UserErrorFields_InvalidTransitionError_Fragment
        | UserErrorFields_NotFoundError_Fragment
        | UserErrorFields_NotLatestActionError_Fragment
        | UserErrorFields_NotUniqueError_Fragment
        | UserErrorFields_SelfApprovalError_Fragment
        | UserErrorFields_VersionConflictError_Fragment
      > }>, userErrors: Array<
      | UserErrorFields_ContractLockedError_Fragment
      | UserErrorFields_FlaggedError_Fragment
      | UserErrorFields_HasDependentsError_Fragment
      | UserErrorFields_IdempotencyKeyReusedError_Fragment
      | UserErrorFields_InvalidInputError_Fragment
      | UserErrorFields_InvalidTransitionError_Fragment
      | UserErrorFields_NotFoundError_Fragment
      | UserErrorFields_NotLatestActionError_Fragment
      | UserErrorFields_NotUniqueError_Fragment
      | UserErrorFields_SelfApprovalError_Fragment
      | UserErrorFields_VersionConflictError_Fragment
    > } | null };

export type DeleteActionMutationVariables = Exact<{
  input: DeleteActionInput;
}>;


export type DeleteActionMutation = { deleteAction: { deletedActionId: string | null, contract: ContractFieldsFragment | null, userErrors: Array<
      | UserErrorFields_ContractLockedError_Fragment
      | UserErrorFields_FlaggedError_Fragment
      | UserErrorFields_HasDependentsError_Fragment
      | UserErrorFields_IdempotencyKeyReusedError_Fragment
      | UserErrorFields_InvalidInputError_Fragment
      | UserErrorFields_InvalidTransitionError_Fragment
      | UserErrorFields_NotFoundError_Fragment
      | UserErrorFields_NotLatestActionError_Fragment
      | UserErrorFields_NotUniqueError_Fragment
      | UserErrorFields_SelfApprovalError_Fragment
      | UserErrorFields_VersionConflictError_Fragment
    > } | null };

export type DeleteContractMutationVariables = Exact<{
  input: DeleteContractInput;
}>;


export type DeleteContractMutation = { deleteContract: { deletedContractId: string | null, userErrors: Array<
      | UserErrorFields_ContractLockedError_Fragment
      | UserErrorFields_FlaggedError_Fragment
      | UserErrorFields_HasDependentsError_Fragment
      | UserErrorFields_IdempotencyKeyReusedError_Fragment
      | UserErrorFields_InvalidInputError_Fragment
      | UserErrorFields_InvalidTransitionError_Fragment
      | UserErrorFields_NotFoundError_Fragment
      | UserErrorFields_NotLatestActionError_Fragment
      | UserErrorFields_NotUniqueError_Fragment
      | UserErrorFields_SelfApprovalError_Fragment
      | UserErrorFields_VersionConflictError_Fragment
    > } | null };

export type DeleteCustomerMutationVariables = Exact<{
  input: DeleteCustomerInput;
}>;


export type DeleteCustomerMutation = { deleteCustomer: { deletedCustomerId: string | null, userErrors: Array<
      | UserErrorFields_ContractLockedError_Fragment
      | UserErrorFields_FlaggedError_Fragment
      | UserErrorFields_HasDependentsError_Fragment
      | UserErrorFields_IdempotencyKeyReusedError_Fragment
      | UserErrorFields_InvalidInputError_Fragment
      | UserErrorFields_InvalidTransitionError_Fragment
      | UserErrorFields_NotFoundError_Fragment
      | UserErrorFields_NotLatestActionError_Fragment
      | UserErrorFields_NotUniqueError_Fragment
      | UserErrorFields_SelfApprovalError_Fragment
      | UserErrorFields_VersionConflictError_Fragment
    > } | null };

export type DeleteEventMutationVariables = Exact<{
  input: DeleteEventInput;
}>;


export type DeleteEventMutation = { deleteEvent: { deletedEventId: string | null, userErrors: Array<
      | UserErrorFields_ContractLockedError_Fragment
      | UserErrorFields_FlaggedError_Fragment
      | UserErrorFields_HasDependentsError_Fragment
      | UserErrorFields_IdempotencyKeyReusedError_Fragment
      | UserErrorFields_InvalidInputError_Fragment
      | UserErrorFields_InvalidTransitionError_Fragment
      | UserErrorFields_NotFoundError_Fragment
      | UserErrorFields_NotLatestActionError_Fragment
      | UserErrorFields_NotUniqueError_Fragment
      | UserErrorFields_SelfApprovalError_Fragment
      | UserErrorFields_VersionConflictError_Fragment
    > } | null };

export type DeleteNoteMutationVariables = Exact<{
  input: DeleteNoteInput;
}>;


export type DeleteNoteMutation = { deleteNote: { deletedNoteIds: Array<string> | null, userErrors: Array<
      | UserErrorFields_ContractLockedError_Fragment
      | UserErrorFields_FlaggedError_Fragment
      | UserErrorFields_HasDependentsError_Fragment
      | UserErrorFields_IdempotencyKeyReusedError_Fragment
      | UserErrorFields_InvalidInputError_Fragment
      | UserErrorFields_InvalidTransitionError_Fragment
      | UserErrorFields_NotFoundError_Fragment
      | UserErrorFields_NotLatestActionError_Fragment
      | UserErrorFields_NotUniqueError_Fragment
      | UserErrorFields_SelfApprovalError_Fragment
      | UserErrorFields_VersionConflictError_Fragment
    > } | null };

export type DeleteWebhookMutationVariables = Exact<{
  input: DeleteWebhookInput;
}>;


export type DeleteWebhookMutation = { deleteWebhook: { deletedWebhookId: string | null, userErrors: Array<
      | UserErrorFields_ContractLockedError_Fragment
      | UserErrorFields_FlaggedError_Fragment
      | UserErrorFields_HasDependentsError_Fragment
      | UserErrorFields_IdempotencyKeyReusedError_Fragment
      | UserErrorFields_InvalidInputError_Fragment
      | UserErrorFields_InvalidTransitionError_Fragment
      | UserErrorFields_NotFoundError_Fragment
      | UserErrorFields_NotLatestActionError_Fragment
      | UserErrorFields_NotUniqueError_Fragment
      | UserErrorFields_SelfApprovalError_Fragment
      | UserErrorFields_VersionConflictError_Fragment
    > } | null };

export type FlagContractMutationVariables = Exact<{
  input: FlagContractInput;
}>;


export type FlagContractMutation = { flagContract: { flag: (
      { contract: ContractFieldsFragment }
      & FlagFieldsFragment
    ) | null, userErrors: Array<
      | UserErrorFields_ContractLockedError_Fragment
      | UserErrorFields_FlaggedError_Fragment
      | UserErrorFields_HasDependentsError_Fragment
      | UserErrorFields_IdempotencyKeyReusedError_Fragment
      | UserErrorFields_InvalidInputError_Fragment
      | UserErrorFields_InvalidTransitionError_Fragment
      | UserErrorFields_NotFoundError_Fragment
      | UserErrorFields_NotLatestActionError_Fragment
      | UserErrorFields_NotUniqueError_Fragment
      | UserErrorFields_SelfApprovalError_Fragment
      | UserErrorFields_VersionConflictError_Fragment
    > } | null };

export type RedeliverMutationVariables = Exact<{
  input: RedeliverInput;
}>;


export type RedeliverMutation = { redeliver: { webhook: WebhookFieldsFragment | null, userErrors: Array<
      | UserErrorFields_ContractLockedError_Fragment
      | UserErrorFields_FlaggedError_Fragment
      | UserErrorFields_HasDependentsError_Fragment
      | UserErrorFields_IdempotencyKeyReusedError_Fragment
      | UserErrorFields_InvalidInputError_Fragment
      | UserErrorFields_InvalidTransitionError_Fragment
      | UserErrorFields_NotFoundError_Fragment
      | UserErrorFields_NotLatestActionError_Fragment
      | UserErrorFields_NotUniqueError_Fragment
      | UserErrorFields_SelfApprovalError_Fragment
      | UserErrorFields_VersionConflictError_Fragment
    > } | null };

export type RejectContractMutationVariables = Exact<{
  input: RejectContractInput;
}>;


export type RejectContractMutation = { rejectContract: { contract: ContractFieldsFragment | null, action: ActionFieldsFragment | null, userErrors: Array<
      | UserErrorFields_ContractLockedError_Fragment
      | UserErrorFields_FlaggedError_Fragment
      | UserErrorFields_HasDependentsError_Fragment
      | UserErrorFields_IdempotencyKeyReusedError_Fragment
      | UserErrorFields_InvalidInputError_Fragment
      | UserErrorFields_InvalidTransitionError_Fragment
      | UserErrorFields_NotFoundError_Fragment
      | UserErrorFields_NotLatestActionError_Fragment
      | UserErrorFields_NotUniqueError_Fragment
      | UserErrorFields_SelfApprovalError_Fragment
      | UserErrorFields_VersionConflictError_Fragment
    > } | null };

export type RemoveContractDocumentMutationVariables = Exact<{
  input: RemoveContractDocumentInput;
}>;


export type RemoveContractDocumentMutation = { removeContractDocument: { removedDocumentId: string | null, contract: ContractFieldsFragment | null, userErrors: Array<
      | UserErrorFields_ContractLockedError_Fragment
      | UserErrorFields_FlaggedError_Fragment
      | UserErrorFields_HasDependentsError_Fragment
      | UserErrorFields_IdempotencyKeyReusedError_Fragment
      | UserErrorFields_InvalidInputError_Fragment
      | UserErrorFields_InvalidTransitionError_Fragment
      | UserErrorFields_NotFoundError_Fragment
      | UserErrorFields_NotLatestActionError_Fragment
      | UserErrorFields_NotUniqueError_Fragment
      | UserErrorFields_SelfApprovalError_Fragment
      | UserErrorFields_VersionConflictError_Fragment
    > } | null };

export type ReopenContractMutationVariables = Exact<{
  input: ReopenContractInput;
}>;


export type ReopenContractMutation = { reopenContract: { contract: ContractFieldsFragment | null, action: ActionFieldsFragment | null, userErrors: Array<
      | UserErrorFields_ContractLockedError_Fragment
      | UserErrorFields_FlaggedError_Fragment
      | UserErrorFields_HasDependentsError_Fragment
      | UserErrorFields_IdempotencyKeyReusedError_Fragment
      | UserErrorFields_InvalidInputError_Fragment
      | UserErrorFields_InvalidTransitionError_Fragment
      | UserErrorFields_NotFoundError_Fragment
      | UserErrorFields_NotLatestActionError_Fragment
      | UserErrorFields_NotUniqueError_Fragment
      | UserErrorFields_SelfApprovalError_Fragment
      | UserErrorFields_VersionConflictError_Fragment
    > } | null };

export type ResolveContractFlagMutationVariables = Exact<{
  input: ResolveContractFlagInput;
}>;


export type ResolveContractFlagMutation = { resolveContractFlag: { flag: (
      { contract: ContractFieldsFragment }
      & FlagFieldsFragment
    ) | null, userErrors: Array<
      | UserErrorFields_ContractLockedError_Fragment
      | UserErrorFields_FlaggedError_Fragment
      | UserErrorFields_HasDependentsError_Fragment
      | UserErrorFields_IdempotencyKeyReusedError_Fragment
      | UserErrorFields_InvalidInputError_Fragment
      | UserErrorFields_InvalidTransitionError_Fragment
      | UserErrorFields_NotFoundError_Fragment
      | UserErrorFields_NotLatestActionError_Fragment
      | UserErrorFields_NotUniqueError_Fragment
      | UserErrorFields_SelfApprovalError_Fragment
      | UserErrorFields_VersionConflictError_Fragment
    > } | null };

export type ResolveNoteMutationVariables = Exact<{
  input: ResolveNoteInput;
}>;


export type ResolveNoteMutation = { resolveNote: { note: (
      { contract: { id: string, unresolvedNoteCount: number } }
      & NoteFieldsFragment
    ) | null, userErrors: Array<
      | UserErrorFields_ContractLockedError_Fragment
      | UserErrorFields_FlaggedError_Fragment
      | UserErrorFields_HasDependentsError_Fragment
      | UserErrorFields_IdempotencyKeyReusedError_Fragment
      | UserErrorFields_InvalidInputError_Fragment
      | UserErrorFields_InvalidTransitionError_Fragment
      | UserErrorFields_NotFoundError_Fragment
      | UserErrorFields_NotLatestActionError_Fragment
      | UserErrorFields_NotUniqueError_Fragment
      | UserErrorFields_SelfApprovalError_Fragment
      | UserErrorFields_VersionConflictError_Fragment
    > } | null };

export type RotateWebhookSecretMutationVariables = Exact<{
  input: RotateWebhookSecretInput;
}>;


export type RotateWebhookSecretMutation = { rotateWebhookSecret: { secret: string | null, webhook: WebhookFieldsFragment | null, userErrors: Array<
      | UserErrorFields_ContractLockedError_Fragment
      | UserErrorFields_FlaggedError_Fragment
      | UserErrorFields_HasDependentsError_Fragment
      | UserErrorFields_IdempotencyKeyReusedError_Fragment
      | UserErrorFields_InvalidInputError_Fragment
      | UserErrorFields_InvalidTransitionError_Fragment
      | UserErrorFields_NotFoundError_Fragment
      | UserErrorFields_NotLatestActionError_Fragment
      | UserErrorFields_NotUniqueError_Fragment
      | UserErrorFields_SelfApprovalError_Fragment
      | UserErrorFields_VersionConflictError_Fragment
    > } | null };

export type SubmitContractMutationVariables = Exact<{
  input: SubmitContractInput;
}>;


export type SubmitContractMutation = { submitContract: { contract: ContractFieldsFragment | null, action: ActionFieldsFragment | null, userErrors: Array<
      | UserErrorFields_ContractLockedError_Fragment
      | UserErrorFields_FlaggedError_Fragment
      | UserErrorFields_HasDependentsError_Fragment
      | UserErrorFields_IdempotencyKeyReusedError_Fragment
      | UserErrorFields_InvalidInputError_Fragment
      | UserErrorFields_InvalidTransitionError_Fragment
      | UserErrorFields_NotFoundError_Fragment
      | UserErrorFields_NotLatestActionError_Fragment
      | UserErrorFields_NotUniqueError_Fragment
      | UserErrorFields_SelfApprovalError_Fragment
      | UserErrorFields_VersionConflictError_Fragment
    > } | null };

export type TestWebhookMutationVariables = Exact<{
  input: TestWebhookInput;
}>;


export type TestWebhookMutation = { testWebhook: { test: { headers: unknown, body: string, status: number | null, problem: string | null, milliseconds: number | null } | null, userErrors: Array<
      | UserErrorFields_ContractLockedError_Fragment
      | UserErrorFields_FlaggedError_Fragment
      | UserErrorFields_HasDependentsError_Fragment
      | UserErrorFields_IdempotencyKeyReusedError_Fragment
      | UserErrorFields_InvalidInputError_Fragment
      | UserErrorFields_InvalidTransitionError_Fragment
      | UserErrorFields_NotFoundError_Fragment
      | UserErrorFields_NotLatestActionError_Fragment
      | UserErrorFields_NotUniqueError_Fragment
      | UserErrorFields_SelfApprovalError_Fragment
      | UserErrorFields_VersionConflictError_Fragment
    > } | null };

export type UnresolveNoteMutationVariables = Exact<{
  input: UnresolveNoteInput;
}>;


export type UnresolveNoteMutation = { unresolveNote: { note: (
      { contract: { id: string, unresolvedNoteCount: number } }
      & NoteFieldsFragment
    ) | null, userErrors: Array<
      | UserErrorFields_ContractLockedError_Fragment
      | UserErrorFields_FlaggedError_Fragment
      | UserErrorFields_HasDependentsError_Fragment
      | UserErrorFields_IdempotencyKeyReusedError_Fragment
      | UserErrorFields_InvalidInputError_Fragment
      | UserErrorFields_InvalidTransitionError_Fragment
      | UserErrorFields_NotFoundError_Fragment
      | UserErrorFields_NotLatestActionError_Fragment
      | UserErrorFields_NotUniqueError_Fragment
      | UserErrorFields_SelfApprovalError_Fragment
      | UserErrorFields_VersionConflictError_Fragment
    > } | null };

export type UpdateContractMutationVariables = Exact<{
  input: UpdateContractInput;
}>;


export type UpdateContractMutation = { updateContract: { contract: ContractFieldsFragment | null, userErrors: Array<
      | UserErrorFields_ContractLockedError_Fragment
      | UserErrorFields_FlaggedError_Fragment
      | UserErrorFields_HasDependentsError_Fragment
      | UserErrorFields_IdempotencyKeyReusedError_Fragment
      | UserErrorFields_InvalidInputError_Fragment
      | UserErrorFields_InvalidTransitionError_Fragment
      | UserErrorFields_NotFoundError_Fragment
      | UserErrorFields_NotLatestActionError_Fragment
      | UserErrorFields_NotUniqueError_Fragment
      | UserErrorFields_SelfApprovalError_Fragment
      | UserErrorFields_VersionConflictError_Fragment
    > } | null };

export type UpdateCustomerMutationVariables = Exact<{
  input: UpdateCustomerInput;
}>;


export type UpdateCustomerMutation = { updateCustomer: { customer: CustomerFieldsFragment | null, userErrors: Array<
      | UserErrorFields_ContractLockedError_Fragment
      | UserErrorFields_FlaggedError_Fragment
      | UserErrorFields_HasDependentsError_Fragment
      | UserErrorFields_IdempotencyKeyReusedError_Fragment
      | UserErrorFields_InvalidInputError_Fragment
      | UserErrorFields_InvalidTransitionError_Fragment
      | UserErrorFields_NotFoundError_Fragment
      | UserErrorFields_NotLatestActionError_Fragment
      | UserErrorFields_NotUniqueError_Fragment
      | UserErrorFields_SelfApprovalError_Fragment
      | UserErrorFields_VersionConflictError_Fragment
    > } | null };

export type UpdateNoteMutationVariables = Exact<{
  input: UpdateNoteInput;
}>;


export type UpdateNoteMutation = { updateNote: { note: NoteFieldsFragment | null, userErrors: Array<
      | UserErrorFields_ContractLockedError_Fragment
      | UserErrorFields_FlaggedError_Fragment
      | UserErrorFields_HasDependentsError_Fragment
      | UserErrorFields_IdempotencyKeyReusedError_Fragment
      | UserErrorFields_InvalidInputError_Fragment
      | UserErrorFields_InvalidTransitionError_Fragment
      | UserErrorFields_NotFoundError_Fragment
      | UserErrorFields_NotLatestActionError_Fragment
      | UserErrorFields_NotUniqueError_Fragment
      | UserErrorFields_SelfApprovalError_Fragment
      | UserErrorFields_VersionConflictError_Fragment
    > } | null };

export type UpdateWebhookMutationVariables = Exact<{
  input: UpdateWebhookInput;
}>;


export type UpdateWebhookMutation = { updateWebhook: { webhook: WebhookFieldsFragment | null, userErrors: Array<
      | UserErrorFields_ContractLockedError_Fragment
      | UserErrorFields_FlaggedError_Fragment
      | UserErrorFields_HasDependentsError_Fragment
      | UserErrorFields_IdempotencyKeyReusedError_Fragment
      | UserErrorFields_InvalidInputError_Fragment
      | UserErrorFields_InvalidTransitionError_Fragment
      | UserErrorFields_NotFoundError_Fragment
      | UserErrorFields_NotLatestActionError_Fragment
      | UserErrorFields_NotUniqueError_Fragment
      | UserErrorFields_SelfApprovalError_Fragment
      | UserErrorFields_VersionConflictError_Fragment
    > } | null };

export type ApprovalQueueQueryVariables = Exact<{
  first?: number | null | undefined;
  after?: string | null | undefined;
  last?: number | null | undefined;
  before?: string | null | undefined;
  skip?: number | null | undefined;
  where?: ContractWhere | null | undefined;
  orderBy?: ContractOrder | null | undefined;
}>;


export type ApprovalQueueQuery = { contracts: { totalCount: number, nodes: Array<(
      { customer: { id: string, name: string, segment: CustomerSegment, riskLevel: RiskLevel }, lastAction: ActionFieldsFragment | null }
      & ContractFieldsFragment
    )>, pageInfo: PageFieldsFragment } };

export type ChangeListQueryVariables = Exact<{
  after?: string | null | undefined;
  first?: number | null | undefined;
  where?: ChangeWhere | null | undefined;
}>;


export type ChangeListQuery = { changes: ChangePageFieldsFragment };

export type ContractActivityQueryVariables = Exact<{
  id: string;
  first?: number | null | undefined;
  after?: string | null | undefined;
  last?: number | null | undefined;
  before?: string | null | undefined;
  skip?: number | null | undefined;
  where?: EventWhere | null | undefined;
}>;


export type ContractActivityQuery = { contract: { id: string, events: { totalCount: number, nodes: Array<EventFieldsFragment>, pageInfo: PageFieldsFragment } } | null };

export type ContractDocumentsQueryVariables = Exact<{
  id: string;
  first?: number | null | undefined;
  after?: string | null | undefined;
  last?: number | null | undefined;
  before?: string | null | undefined;
  skip?: number | null | undefined;
  where?: ContractDocumentWhere | null | undefined;
}>;


export type ContractDocumentsQuery = { contract: { id: string, documents: { totalCount: number, nodes: Array<DocumentFieldsFragment>, pageInfo: PageFieldsFragment } } | null };

export type ContractFlagsQueryVariables = Exact<{
  id: string;
  first?: number | null | undefined;
  after?: string | null | undefined;
  last?: number | null | undefined;
  before?: string | null | undefined;
  skip?: number | null | undefined;
  where?: ContractFlagWhere | null | undefined;
}>;


export type ContractFlagsQuery = { contract: { id: string, flags: { totalCount: number, nodes: Array<FlagFieldsFragment>, pageInfo: PageFieldsFragment } } | null };

export type ContractHistoryQueryVariables = Exact<{
  id: string;
  first?: number | null | undefined;
  after?: string | null | undefined;
  last?: number | null | undefined;
  before?: string | null | undefined;
  skip?: number | null | undefined;
  where?: ActionWhere | null | undefined;
}>;


export type ContractHistoryQuery = { contract: { id: string, actions: { totalCount: number, nodes: Array<ActionFieldsFragment>, pageInfo: PageFieldsFragment } } | null };

export type ContractLifecycleQueryVariables = Exact<{ [key: string]: never; }>;


export type ContractLifecycleQuery = { contractLifecycle: Array<{ action: ActionType, priorStatus: ContractStatus, newStatus: ContractStatus, requires: Role, requiresReason: boolean }> };

export type ContractListQueryVariables = Exact<{
  first?: number | null | undefined;
  after?: string | null | undefined;
  last?: number | null | undefined;
  before?: string | null | undefined;
  skip?: number | null | undefined;
  where?: ContractWhere | null | undefined;
  orderBy?: ContractOrder | null | undefined;
}>;


export type ContractListQuery = { contracts: { totalCount: number, nodes: Array<(
      { openFlagCount: number, customer: { id: string, name: string } }
      & ContractSummaryFragment
    )>, pageInfo: PageFieldsFragment } };

export type ContractNotesQueryVariables = Exact<{
  id: string;
  first?: number | null | undefined;
  after?: string | null | undefined;
  last?: number | null | undefined;
  before?: string | null | undefined;
  skip?: number | null | undefined;
  where?: NoteWhere | null | undefined;
}>;


export type ContractNotesQuery = { contract: { id: string, notes: { totalCount: number, nodes: Array<(
        { replies: { totalCount: number, nodes: Array<NoteFieldsFragment>, pageInfo: PageFieldsFragment } }
        & NoteFieldsFragment
      )>, pageInfo: PageFieldsFragment } } | null };

export type ContractViewQueryVariables = Exact<{
  id: string;
  notes?: number | null | undefined;
  replies?: number | null | undefined;
  documents?: number | null | undefined;
  flags?: number | null | undefined;
  actions?: number | null | undefined;
  events?: number | null | undefined;
}>;


export type ContractViewQuery = { contract: (
    { customer: CustomerFieldsFragment, notes: { totalCount: number, nodes: Array<(
        { replies: { totalCount: number, nodes: Array<NoteFieldsFragment>, pageInfo: PageFieldsFragment } }
        & NoteFieldsFragment
      )>, pageInfo: PageFieldsFragment }, documents: { totalCount: number, nodes: Array<DocumentFieldsFragment>, pageInfo: PageFieldsFragment }, flags: { totalCount: number, nodes: Array<FlagFieldsFragment>, pageInfo: PageFieldsFragment }, actions: { totalCount: number, nodes: Array<ActionFieldsFragment>, pageInfo: PageFieldsFragment }, events: { totalCount: number, nodes: Array<EventFieldsFragment>, pageInfo: PageFieldsFragment } }
    & ContractFieldsFragment
  ) | null };

export type CustomerActivityQueryVariables = Exact<{
  id: string;
  first?: number | null | undefined;
  after?: string | null | undefined;
  last?: number | null | undefined;
  before?: string | null | undefined;
  skip?: number | null | undefined;
  where?: EventWhere | null | undefined;
}>;


export type CustomerActivityQuery = { customer: { id: string, events: { totalCount: number, nodes: Array<(
        { contract: { id: string, title: string } | null }
        & EventFieldsFragment
      )>, pageInfo: PageFieldsFragment } } | null };

export type CustomerContractsQueryVariables = Exact<{
  id: string;
  first?: number | null | undefined;
  after?: string | null | undefined;
  last?: number | null | undefined;
  before?: string | null | undefined;
  skip?: number | null | undefined;
  where?: ContractWhere | null | undefined;
}>;


export type CustomerContractsQuery = { customer: { id: string, contracts: { totalCount: number, nodes: Array<ContractSummaryFragment>, pageInfo: PageFieldsFragment } } | null };

export type CustomerListQueryVariables = Exact<{
  first?: number | null | undefined;
  after?: string | null | undefined;
  last?: number | null | undefined;
  before?: string | null | undefined;
  skip?: number | null | undefined;
  where?: CustomerWhere | null | undefined;
  orderBy?: CustomerOrder | null | undefined;
}>;


export type CustomerListQuery = { customers: { totalCount: number, nodes: Array<CustomerFieldsFragment>, pageInfo: PageFieldsFragment } };

export type CustomerViewQueryVariables = Exact<{
  id: string;
  contracts?: number | null | undefined;
  events?: number | null | undefined;
}>;


export type CustomerViewQuery = { customer: (
    { contracts: { totalCount: number, nodes: Array<ContractSummaryFragment>, pageInfo: PageFieldsFragment }, events: { totalCount: number, nodes: Array<(
        { contract: { id: string, title: string } | null }
        & EventFieldsFragment
      )>, pageInfo: PageFieldsFragment } }
    & CustomerFieldsFragment
  ) | null };

export type DashboardQueryVariables = Exact<{
  today: string;
  weeksFrom: string;
  daysFrom: string;
  since: string | Date;
  timeZone: string;
  contracts?: ContractWhere | null | undefined;
  customers?: CustomerWhere | null | undefined;
  queue?: number | null | undefined;
  queued?: ContractWhere | null | undefined;
}>;


export type DashboardQuery = { contractTotals: Array<{ status: ContractStatus | null, currency: string | null, count: number, values: Array<{ amount: string, currency: string }> }>, customers: { totalCount: number }, decisions: Array<{ approved: number, rejected: number, medianSeconds: number | null, p90Seconds: number | null, period: PeriodFieldsFragment }>, eventTotals: Array<{ count: number, period: PeriodFieldsFragment }>, events: { totalCount: number }, contracts: { totalCount: number, nodes: Array<(
      { customer: { id: string, name: string } }
      & ContractSummaryFragment
    )> } };

export type EventListQueryVariables = Exact<{
  first?: number | null | undefined;
  after?: string | null | undefined;
  last?: number | null | undefined;
  before?: string | null | undefined;
  skip?: number | null | undefined;
  where?: EventWhere | null | undefined;
  orderBy?: EventOrder | null | undefined;
}>;


export type EventListQuery = { events: { totalCount: number, nodes: Array<(
      { customer: { id: string, name: string }, contract: { id: string, title: string } | null, target:
        | { __typename: 'Action', id: string, type: ActionType, newStatus: ContractStatus }
        | { __typename: 'ContractDocument', id: string, name: string, kind: DocumentKind }
        | { __typename: 'ContractFlag', id: string, category: string, severity: FlagSeverity }
        | { __typename: 'Note', id: string, body: string }
       | null }
      & EventFieldsFragment
    )>, pageInfo: PageFieldsFragment } };

export type FlagListQueryVariables = Exact<{
  first?: number | null | undefined;
  after?: string | null | undefined;
  last?: number | null | undefined;
  before?: string | null | undefined;
  skip?: number | null | undefined;
  where?: ContractFlagWhere | null | undefined;
  orderBy?: ContractFlagOrder | null | undefined;
}>;


export type FlagListQuery = { flags: { totalCount: number, nodes: Array<(
      { contract: ContractSummaryFragment }
      & FlagFieldsFragment
    )>, pageInfo: PageFieldsFragment } };

export type GlobalSearchQueryVariables = Exact<{
  text: string;
  first?: number | null | undefined;
}>;


export type GlobalSearchQuery = { customers: { nodes: Array<CustomerFieldsFragment>, pageInfo: PageFieldsFragment }, contracts: { nodes: Array<(
      { customer: { id: string, name: string } }
      & ContractSummaryFragment
    )>, pageInfo: PageFieldsFragment } };

export type LatestCursorQueryVariables = Exact<{ [key: string]: never; }>;


export type LatestCursorQuery = { changes: { latestCursor: string } };

export type LinkedNoteQueryVariables = Exact<{
  id: string;
  first?: number | null | undefined;
}>;


export type LinkedNoteQuery = { note: (
    { contract: { id: string }, parent: (
      { parent: { id: string, parent: { id: string, parent: { id: string, parent: { id: string, parent: { id: string, parent: { id: string, parent: { id: string } | null } | null } | null } | null } | null } | null } | null }
      & NoteFieldsFragment
    ) | null, descendants: { totalCount: number, nodes: Array<NoteFieldsFragment>, pageInfo: PageFieldsFragment } }
    & NoteFieldsFragment
  ) | null };

export type NoteHistoryQueryVariables = Exact<{
  id: string;
  first?: number | null | undefined;
  after?: string | null | undefined;
  last?: number | null | undefined;
  before?: string | null | undefined;
  skip?: number | null | undefined;
}>;


export type NoteHistoryQuery = { note: (
    { edits: { totalCount: number, nodes: Array<NoteEditFieldsFragment>, pageInfo: PageFieldsFragment } }
    & NoteFieldsFragment
  ) | null };

export type NoteRepliesQueryVariables = Exact<{
  id: string;
  first?: number | null | undefined;
  after?: string | null | undefined;
  last?: number | null | undefined;
  before?: string | null | undefined;
  skip?: number | null | undefined;
  where?: NoteWhere | null | undefined;
}>;


export type NoteRepliesQuery = { note: { id: string, replies: { totalCount: number, nodes: Array<NoteFieldsFragment>, pageInfo: PageFieldsFragment } } | null };

export type NoteSearchQueryVariables = Exact<{
  text: string;
  first?: number | null | undefined;
  after?: string | null | undefined;
}>;


export type NoteSearchQuery = { notes: { nodes: Array<(
      { contract: { id: string, title: string } }
      & NoteFieldsFragment
    )>, pageInfo: PageFieldsFragment } };

export type ThreadViewQueryVariables = Exact<{
  id: string;
  first?: number | null | undefined;
  after?: string | null | undefined;
  last?: number | null | undefined;
  before?: string | null | undefined;
  skip?: number | null | undefined;
}>;


export type ThreadViewQuery = { note: (
    { contract: { id: string, title: string }, descendants: { totalCount: number, nodes: Array<(
        { parent: { id: string } | null }
        & NoteFieldsFragment
      )>, pageInfo: PageFieldsFragment } }
    & NoteFieldsFragment
  ) | null };

export type ViewerQueryVariables = Exact<{ [key: string]: never; }>;


export type ViewerQuery = { viewer: { subject: string, name: string, role: Role } };

export type WebhookDeliveriesQueryVariables = Exact<{
  id: string;
  first?: number | null | undefined;
}>;


export type WebhookDeliveriesQuery = { webhook: (
    { deliveries: Array<{ id: string, nextAttemptAt: Date | null, change: { cursor: string, type: string, nodeId: string, changedAt: Date }, attempts: Array<{ at: Date, status: number | null, problem: string | null, milliseconds: number }> }> }
    & WebhookFieldsFragment
  ) | null };

export type WebhookListQueryVariables = Exact<{
  first?: number | null | undefined;
  after?: string | null | undefined;
  last?: number | null | undefined;
  before?: string | null | undefined;
  skip?: number | null | undefined;
  where?: WebhookWhere | null | undefined;
  orderBy?: WebhookOrder | null | undefined;
}>;


export type WebhookListQuery = { webhooks: { totalCount: number, nodes: Array<WebhookFieldsFragment>, pageInfo: PageFieldsFragment } };

export type ChangesSubscriptionVariables = Exact<{
  after?: string | null | undefined;
  first?: number | null | undefined;
  where?: ChangeWhere | null | undefined;
}>;


export type ChangesSubscription = { changes: ChangePageFieldsFragment };

export const ActionFieldsFragmentDoc = documents.ActionFieldsFragmentDoc as unknown as TypedDocumentNode<ActionFieldsFragment, unknown>;
export const AddContractDocumentDocument = documents.AddContractDocumentDocument as unknown as TypedDocumentNode<AddContractDocumentMutation, AddContractDocumentMutationVariables>;
export const ApprovalQueueDocument = documents.ApprovalQueueDocument as unknown as TypedDocumentNode<ApprovalQueueQuery, ApprovalQueueQueryVariables>;
export const ApproveContractDocument = documents.ApproveContractDocument as unknown as TypedDocumentNode<ApproveContractMutation, ApproveContractMutationVariables>;
export const ChangeFieldsFragmentDoc = documents.ChangeFieldsFragmentDoc as unknown as TypedDocumentNode<ChangeFieldsFragment, unknown>;
export const ChangeListDocument = documents.ChangeListDocument as unknown as TypedDocumentNode<ChangeListQuery, ChangeListQueryVariables>;
export const ChangePageFieldsFragmentDoc = documents.ChangePageFieldsFragmentDoc as unknown as TypedDocumentNode<ChangePageFieldsFragment, unknown>;
export const ChangesDocument = documents.ChangesDocument as unknown as TypedDocumentNode<ChangesSubscription, ChangesSubscriptionVariables>;
export const ContractActivityDocument = documents.ContractActivityDocument as unknown as TypedDocumentNode<ContractActivityQuery, ContractActivityQueryVariables>;
export const ContractDocumentsDocument = documents.ContractDocumentsDocument as unknown as TypedDocumentNode<ContractDocumentsQuery, ContractDocumentsQueryVariables>;
export const ContractFieldsFragmentDoc = documents.ContractFieldsFragmentDoc as unknown as TypedDocumentNode<ContractFieldsFragment, unknown>;
export const ContractFlagsDocument = documents.ContractFlagsDocument as unknown as TypedDocumentNode<ContractFlagsQuery, ContractFlagsQueryVariables>;
export const ContractHistoryDocument = documents.ContractHistoryDocument as unknown as TypedDocumentNode<ContractHistoryQuery, ContractHistoryQueryVariables>;
export const ContractLifecycleDocument = documents.ContractLifecycleDocument as unknown as TypedDocumentNode<ContractLifecycleQuery, ContractLifecycleQueryVariables>;
export const ContractListDocument = documents.ContractListDocument as unknown as TypedDocumentNode<ContractListQuery, ContractListQueryVariables>;
export const ContractNotesDocument = documents.ContractNotesDocument as unknown as TypedDocumentNode<ContractNotesQuery, ContractNotesQueryVariables>;
export const ContractSummaryFragmentDoc = documents.ContractSummaryFragmentDoc as unknown as TypedDocumentNode<ContractSummaryFragment, unknown>;
export const ContractViewDocument = documents.ContractViewDocument as unknown as TypedDocumentNode<ContractViewQuery, ContractViewQueryVariables>;
export const CreateActionDocument = documents.CreateActionDocument as unknown as TypedDocumentNode<CreateActionMutation, CreateActionMutationVariables>;
export const CreateContractDocument = documents.CreateContractDocument as unknown as TypedDocumentNode<CreateContractMutation, CreateContractMutationVariables>;
export const CreateCustomerDocument = documents.CreateCustomerDocument as unknown as TypedDocumentNode<CreateCustomerMutation, CreateCustomerMutationVariables>;
export const CreateEventDocument = documents.CreateEventDocument as unknown as TypedDocumentNode<CreateEventMutation, CreateEventMutationVariables>;
export const CreateNoteDocument = documents.CreateNoteDocument as unknown as TypedDocumentNode<CreateNoteMutation, CreateNoteMutationVariables>;
export const CreateWebhookDocument = documents.CreateWebhookDocument as unknown as TypedDocumentNode<CreateWebhookMutation, CreateWebhookMutationVariables>;
export const CustomerActivityDocument = documents.CustomerActivityDocument as unknown as TypedDocumentNode<CustomerActivityQuery, CustomerActivityQueryVariables>;
export const CustomerContractsDocument = documents.CustomerContractsDocument as unknown as TypedDocumentNode<CustomerContractsQuery, CustomerContractsQueryVariables>;
export const CustomerFieldsFragmentDoc = documents.CustomerFieldsFragmentDoc as unknown as TypedDocumentNode<CustomerFieldsFragment, unknown>;
export const CustomerListDocument = documents.CustomerListDocument as unknown as TypedDocumentNode<CustomerListQuery, CustomerListQueryVariables>;
export const CustomerViewDocument = documents.CustomerViewDocument as unknown as TypedDocumentNode<CustomerViewQuery, CustomerViewQueryVariables>;
export const DashboardDocument = documents.DashboardDocument as unknown as TypedDocumentNode<DashboardQuery, DashboardQueryVariables>;
export const DecideContractsDocument = documents.DecideContractsDocument as unknown as TypedDocumentNode<DecideContractsMutation, DecideContractsMutationVariables>;
export const DeleteActionDocument = documents.DeleteActionDocument as unknown as TypedDocumentNode<DeleteActionMutation, DeleteActionMutationVariables>;
export const DeleteContractDocument = documents.DeleteContractDocument as unknown as TypedDocumentNode<DeleteContractMutation, DeleteContractMutationVariables>;
export const DeleteCustomerDocument = documents.DeleteCustomerDocument as unknown as TypedDocumentNode<DeleteCustomerMutation, DeleteCustomerMutationVariables>;
export const DeleteEventDocument = documents.DeleteEventDocument as unknown as TypedDocumentNode<DeleteEventMutation, DeleteEventMutationVariables>;
export const DeleteNoteDocument = documents.DeleteNoteDocument as unknown as TypedDocumentNode<DeleteNoteMutation, DeleteNoteMutationVariables>;
export const DeleteWebhookDocument = documents.DeleteWebhookDocument as unknown as TypedDocumentNode<DeleteWebhookMutation, DeleteWebhookMutationVariables>;
export const DocumentFieldsFragmentDoc = documents.DocumentFieldsFragmentDoc as unknown as TypedDocumentNode<DocumentFieldsFragment, unknown>;
export const EventFieldsFragmentDoc = documents.EventFieldsFragmentDoc as unknown as TypedDocumentNode<EventFieldsFragment, unknown>;
export const EventListDocument = documents.EventListDocument as unknown as TypedDocumentNode<EventListQuery, EventListQueryVariables>;
export const FlagContractDocument = documents.FlagContractDocument as unknown as TypedDocumentNode<FlagContractMutation, FlagContractMutationVariables>;
export const FlagFieldsFragmentDoc = documents.FlagFieldsFragmentDoc as unknown as TypedDocumentNode<FlagFieldsFragment, unknown>;
export const FlagListDocument = documents.FlagListDocument as unknown as TypedDocumentNode<FlagListQuery, FlagListQueryVariables>;
export const GlobalSearchDocument = documents.GlobalSearchDocument as unknown as TypedDocumentNode<GlobalSearchQuery, GlobalSearchQueryVariables>;
export const LatestCursorDocument = documents.LatestCursorDocument as unknown as TypedDocumentNode<LatestCursorQuery, LatestCursorQueryVariables>;
export const LinkedNoteDocument = documents.LinkedNoteDocument as unknown as TypedDocumentNode<LinkedNoteQuery, LinkedNoteQueryVariables>;
export const NoteEditFieldsFragmentDoc = documents.NoteEditFieldsFragmentDoc as unknown as TypedDocumentNode<NoteEditFieldsFragment, unknown>;
export const NoteFieldsFragmentDoc = documents.NoteFieldsFragmentDoc as unknown as TypedDocumentNode<NoteFieldsFragment, unknown>;
export const NoteHistoryDocument = documents.NoteHistoryDocument as unknown as TypedDocumentNode<NoteHistoryQuery, NoteHistoryQueryVariables>;
export const NoteRepliesDocument = documents.NoteRepliesDocument as unknown as TypedDocumentNode<NoteRepliesQuery, NoteRepliesQueryVariables>;
export const NoteSearchDocument = documents.NoteSearchDocument as unknown as TypedDocumentNode<NoteSearchQuery, NoteSearchQueryVariables>;
export const PageFieldsFragmentDoc = documents.PageFieldsFragmentDoc as unknown as TypedDocumentNode<PageFieldsFragment, unknown>;
export const PeriodFieldsFragmentDoc = documents.PeriodFieldsFragmentDoc as unknown as TypedDocumentNode<PeriodFieldsFragment, unknown>;
export const RedeliverDocument = documents.RedeliverDocument as unknown as TypedDocumentNode<RedeliverMutation, RedeliverMutationVariables>;
export const RejectContractDocument = documents.RejectContractDocument as unknown as TypedDocumentNode<RejectContractMutation, RejectContractMutationVariables>;
export const RemoveContractDocumentDocument = documents.RemoveContractDocumentDocument as unknown as TypedDocumentNode<RemoveContractDocumentMutation, RemoveContractDocumentMutationVariables>;
export const ReopenContractDocument = documents.ReopenContractDocument as unknown as TypedDocumentNode<ReopenContractMutation, ReopenContractMutationVariables>;
export const ResolveContractFlagDocument = documents.ResolveContractFlagDocument as unknown as TypedDocumentNode<ResolveContractFlagMutation, ResolveContractFlagMutationVariables>;
export const ResolveNoteDocument = documents.ResolveNoteDocument as unknown as TypedDocumentNode<ResolveNoteMutation, ResolveNoteMutationVariables>;
export const RotateWebhookSecretDocument = documents.RotateWebhookSecretDocument as unknown as TypedDocumentNode<RotateWebhookSecretMutation, RotateWebhookSecretMutationVariables>;
export const SubmitContractDocument = documents.SubmitContractDocument as unknown as TypedDocumentNode<SubmitContractMutation, SubmitContractMutationVariables>;
export const TestWebhookDocument = documents.TestWebhookDocument as unknown as TypedDocumentNode<TestWebhookMutation, TestWebhookMutationVariables>;
export const ThreadViewDocument = documents.ThreadViewDocument as unknown as TypedDocumentNode<ThreadViewQuery, ThreadViewQueryVariables>;
export const UnresolveNoteDocument = documents.UnresolveNoteDocument as unknown as TypedDocumentNode<UnresolveNoteMutation, UnresolveNoteMutationVariables>;
export const UpdateContractDocument = documents.UpdateContractDocument as unknown as TypedDocumentNode<UpdateContractMutation, UpdateContractMutationVariables>;
export const UpdateCustomerDocument = documents.UpdateCustomerDocument as unknown as TypedDocumentNode<UpdateCustomerMutation, UpdateCustomerMutationVariables>;
export const UpdateNoteDocument = documents.UpdateNoteDocument as unknown as TypedDocumentNode<UpdateNoteMutation, UpdateNoteMutationVariables>;
export const UpdateWebhookDocument = documents.UpdateWebhookDocument as unknown as TypedDocumentNode<UpdateWebhookMutation, UpdateWebhookMutationVariables>;
export const UserErrorFieldsFragmentDoc = documents.UserErrorFieldsFragmentDoc as unknown as TypedDocumentNode<UserErrorFieldsFragment, unknown>;
export const ViewerDocument = documents.ViewerDocument as unknown as TypedDocumentNode<ViewerQuery, ViewerQueryVariables>;
export const WebhookDeliveriesDocument = documents.WebhookDeliveriesDocument as unknown as TypedDocumentNode<WebhookDeliveriesQuery, WebhookDeliveriesQueryVariables>;
export const WebhookFieldsFragmentDoc = documents.WebhookFieldsFragmentDoc as unknown as TypedDocumentNode<WebhookFieldsFragment, unknown>;
export const WebhookListDocument = documents.WebhookListDocument as unknown as TypedDocumentNode<WebhookListQuery, WebhookListQueryVariables>;