// Made by `npm run codegen` from schema.graphql. Never edited by hand.
import type { GraphQLResolveInfo, GraphQLScalarType, GraphQLScalarTypeConfig } from 'graphql';
import type { RowOf } from '../db/rows.ts';
import type { ConnectionOf } from '../graphql/pagination/connection.ts';
import type { PlacedChange, ChangesAnswer } from '../graphql/resolvers/change.ts';
import type { Context } from '../graphql/context.ts';
export type Maybe<T> = T | null;
export type InputMaybe<T> = Maybe<T>;
export type Omit<T, K extends keyof T> = Pick<T, Exclude<keyof T, K>>;
export type RequireFields<T, K extends keyof T> = Omit<T, K> & { [P in K]-?: NonNullable<T[P]> };
/** All built-in and custom scalars, mapped to their actual values */
export type Scalars = {
  ID: { input: string; output: string; }
  String: { input: string; output: string; }
  Boolean: { input: boolean; output: boolean; }
  Int: { input: number; output: number; }
  Float: { input: number; output: number; }
  /** A currency by its three-letter ISO 4217 code, in capitals: `EUR`, `JPY`, `KWD`. */
  CurrencyCode: { input: string; output: string; }
  /** A calendar day in ISO 8601 form, without time or zone: `2026-03-01`. Years 0001 to 9999. */
  Date: { input: string; output: string; }
  /** An instant in RFC 3339 form, in UTC with milliseconds: `2026-03-01T09:30:00.000Z`. On input any offset is accepted and converted to UTC; digits beyond the millisecond are dropped, and a leap second counts as the second after it. Years 0001 to 9999. */
  DateTime: { input: string; output: string; }
  /** An exact decimal number, written as a string so that no digit is lost in transit: `"1250.00"`. No exponent, no thousands separators. */
  Decimal: { input: string; output: string; }
  /** An e-mail address, such as `ada@example.com`; at most 254 characters. */
  EmailAddress: { input: string; output: string; }
  /** Any JSON value. On input, integers beyond 9007199254740991 and keys called `__proto__` are refused, since many JSON parsers change such integers and mishandle such keys; fractions keep about 16 digits. */
  JSON: { input: unknown; output: unknown; }
};

/** One entry of a contract's audit trail: a change of status. */
export type Action = Node & {
  __typename?: 'Action';
  /** Who took it. */
  actor: Actor;
  /** The contract whose status changed. */
  contract: Contract;
  /** The version of the contract that the action was taken on. */
  contractVersion: Scalars['Int']['output'];
  /** When it was taken. Strictly increases within one contract. */
  createdAt: Scalars['DateTime']['output'];
  /** The hash of its entry in the ledger: 64 hexadecimal digits in lower case, computed from this action and the hash of the previous entry. If you store it with something that relies on this action, you can tell later whether the decisions up to here were rewritten. */
  hash: Scalars['String']['output'];
  /** The global id; starts with `act_`. */
  id: Scalars['ID']['output'];
  /** The status after. */
  newStatus: ContractStatus;
  /** The status before. */
  priorStatus: ContractStatus;
  /** The reason; always given for `REJECT` and `REOPEN`. */
  reason?: Maybe<Scalars['String']['output']>;
  /** The action that was taken. */
  type: ActionType;
};

/** A page of actions. */
export type ActionConnection = {
  __typename?: 'ActionConnection';
  /** The rows of the page with their cursors. */
  edges: Array<ActionEdge>;
  /** The rows of the page. */
  nodes: Array<Action>;
  /** Where the page lies in the list. */
  pageInfo: PageInfo;
  /** The number of rows in the whole list, not only in the page. Counted only if selected. */
  totalCount: Scalars['Int']['output'];
};

/** One action in a page. */
export type ActionEdge = {
  __typename?: 'ActionEdge';
  /** The position of the row in its list: opaque, and valid for the same order only. */
  cursor: Scalars['String']['output'];
  /** The row. */
  node: Action;
};

/** The sort order of a list of actions. */
export type ActionOrder = {
  /** The direction. */
  direction: SortDirection;
  /** The field to sort by. */
  field: ActionOrderField;
};

/** The fields that actions can be sorted by. */
export type ActionOrderField =
  /** When it was taken. */
  | 'CREATED_AT';

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
  AND?: InputMaybe<Array<ActionWhere>>;
  /** This must not match. It needs at least one condition. */
  NOT?: InputMaybe<ActionWhere>;
  /** At least one of these must match; an empty list matches nothing. */
  OR?: InputMaybe<Array<ActionWhere>>;
  /** The subject of the person who took it; at most 100. */
  actorSubject?: InputMaybe<Array<Scalars['ID']['input']>>;
  /** The contract, by id; at most 100. */
  contractId?: InputMaybe<Array<Scalars['ID']['input']>>;
  /** When it was taken. */
  createdAt?: InputMaybe<DateTimeRange>;
  /** The id; at most 100. */
  id?: InputMaybe<Array<Scalars['ID']['input']>>;
  /** The status after. */
  newStatus?: InputMaybe<Array<ContractStatus>>;
  /** The status before. */
  priorStatus?: InputMaybe<Array<ContractStatus>>;
  /** The action that was taken. */
  type?: InputMaybe<Array<ActionType>>;
};

/** The person who did something. The name is kept as it was at the time. */
export type Actor = {
  __typename?: 'Actor';
  /** The person's display name at the time. */
  name: Scalars['String']['output'];
  /** The person's id at the identity provider (the `sub` claim). Not a global id: several actors can share a subject under different names. */
  subject: Scalars['ID']['output'];
};

/** Input of `addContractDocument`. */
export type AddContractDocumentInput = {
  /** The contract. */
  contractId: Scalars['ID']['input'];
  /** The version of the contract that you last saw. If the current version is another one, nothing is changed and the answer is a `VersionConflictError`. */
  expectedVersion?: InputMaybe<Scalars['Int']['input']>;
  /** A key of your choice, 1 to 255 characters, that makes it safe to send the mutation again: of all requests in which you use it within 7 days, one takes effect, and the others get its outcome. */
  idempotencyKey?: InputMaybe<Scalars['ID']['input']>;
  /** What the document is to the contract. */
  kind: DocumentKind;
  /** The media type, such as `application/pdf` or `text/plain; charset=utf-8`; up to 200 characters. */
  mediaType?: InputMaybe<Scalars['String']['input']>;
  /** The name, 1 to 200 characters. */
  name: Scalars['String']['input'];
  /** The SHA-256 digest of the contents: 64 hexadecimal digits. */
  sha256?: InputMaybe<Scalars['String']['input']>;
  /** The size in bytes: a whole number from 0 to 9007199254740991. */
  size?: InputMaybe<Scalars['Float']['input']>;
  /** Where the document is: an `http` or `https` URL without user name and password, or a relative reference (RFC 3986) such as `contracts/2026/nda.pdf` that does not start with `//`; up to 2000 characters. */
  url: Scalars['String']['input'];
};

/** Payload of `addContractDocument`. */
export type AddContractDocumentPayload = {
  __typename?: 'AddContractDocumentPayload';
  /** The contract after the change; null if there are errors. */
  contract?: Maybe<Contract>;
  /** The new document; null if there are errors. */
  document?: Maybe<ContractDocument>;
  /** Errors; empty on success. */
  userErrors: Array<UserError>;
};

/** Input of `approveContract`. */
export type ApproveContractInput = {
  /** The version you last saw. If the current version is another one, nothing is changed and the answer is a `VersionConflictError`. */
  expectedVersion?: InputMaybe<Scalars['Int']['input']>;
  /** The contract. */
  id: Scalars['ID']['input'];
  /** A key of your choice, 1 to 255 characters, that makes it safe to send the mutation again: of all requests in which you use it within 7 days, one takes effect, and the others get its outcome. */
  idempotencyKey?: InputMaybe<Scalars['ID']['input']>;
  /** The reason, up to 2000 characters; required if `requiresReason` of the transition says so. It is kept in the audit trail. */
  reason?: InputMaybe<Scalars['String']['input']>;
};

/** Payload of `approveContract`. */
export type ApproveContractPayload = {
  __typename?: 'ApproveContractPayload';
  /** The new entry of the audit trail; null if there are errors. */
  action?: Maybe<Action>;
  /** The contract after the action; null if there are errors. */
  contract?: Maybe<Contract>;
  /** Errors; empty on success. */
  userErrors: Array<UserError>;
};

/** An action that is possible in the present status of a contract. */
export type AvailableTransition = {
  __typename?: 'AvailableTransition';
  /** The action. */
  action: ActionType;
  /** Whether you may take the action now: true if nothing blocks you. */
  allowed: Scalars['Boolean']['output'];
  /** What blocks you; empty if you may take the action. */
  blockedBy: Array<TransitionBlock>;
  /** The status after the action. */
  newStatus: ContractStatus;
  /** Whether a reason is required. */
  requiresReason: Scalars['Boolean']['output'];
};

/** Something that was changed: ids and statuses, without names and texts. It outlives what was changed. */
export type Change = {
  __typename?: 'Change';
  /** When it was changed. */
  changedAt: Scalars['DateTime']['output'];
  /** The id of the contract, if it is about one. */
  contractId?: Maybe<Scalars['ID']['output']>;
  /** The position of this change, to continue after it. */
  cursor: Scalars['String']['output'];
  /** The id of the customer. */
  customerId: Scalars['ID']['output'];
  /** The event that records it; null if it has been deleted. */
  event?: Maybe<Event>;
  /** The status of the contract after; null if the status was not changed, and for a deleted contract. */
  newStatus?: Maybe<ContractStatus>;
  /** What was changed, as it is now; null if it has been deleted. */
  node?: Maybe<Node>;
  /** The id of what was changed: of a contract, also when an action was taken on it; otherwise of the customer, the note, the document, the flag or the event. */
  nodeId: Scalars['ID']['output'];
  /** The status of the contract before; null if the status was not changed, and for a new contract. */
  priorStatus?: Maybe<ContractStatus>;
  /** What happened: the type of the event, such as `contract.approved` or `note.created`, or `customer.deleted`, which has no event. */
  type: Scalars['String']['output'];
};

/** Some changes, in the order in which they took effect. */
export type ChangePage = {
  __typename?: 'ChangePage';
  /** The position to continue from. It advances even if the page is empty, past changes that do not meet the conditions. */
  endCursor: Scalars['String']['output'];
  /** Whether there are more changes to look at. If not, the next ones have not happened yet. */
  hasMore: Scalars['Boolean']['output'];
  /** The cursor of the newest change, whether it meets the conditions or not. To begin with a copy of everything, ask for this first, then read the lists, then follow the changes from here. */
  latestCursor: Scalars['String']['output'];
  /** The changes. */
  nodes: Array<Change>;
};

/** Conditions on changes, which must all be met; a list means any of its values. */
export type ChangeWhere = {
  /** The contract that it is about. */
  contractId?: InputMaybe<Scalars['ID']['input']>;
  /** The customer that it is about. */
  customerId?: InputMaybe<Scalars['ID']['input']>;
  /** The status of the contract after, of changes of the status. */
  newStatus?: InputMaybe<Array<ContractStatus>>;
  /** The status of the contract before, of changes of the status. */
  priorStatus?: InputMaybe<Array<ContractStatus>>;
  /** The type, such as `contract.approved`; at most 100. */
  type?: InputMaybe<Array<Scalars['String']['input']>>;
};

/** A contract with a customer. */
export type Contract = Node & {
  __typename?: 'Contract';
  /** The audit trail: every change of status, oldest first by default. */
  actions: ActionConnection;
  /** The actions that are possible in the present status, and whether you may take them. */
  availableTransitions: Array<AvailableTransition>;
  /** When the contract was created. */
  createdAt: Scalars['DateTime']['output'];
  /** Who created the contract. */
  createdBy: Actor;
  /** The customer the contract is made with. */
  customer: Customer;
  /** What the contract is about, up to 10000 characters. */
  description?: Maybe<Scalars['String']['output']>;
  /** The documents, newest first by default. They are part of the terms. */
  documents: ContractDocumentConnection;
  /** The last day on which the contract is in force; null if it is open-ended. */
  endDate?: Maybe<Scalars['Date']['output']>;
  /** The activity log of the contract, latest first by default. */
  events: EventConnection;
  /** The flags, open and resolved, newest first by default. */
  flags: ContractFlagConnection;
  /** The global id; starts with `ctr_`. */
  id: Scalars['ID']['output'];
  /** The latest entry of the audit trail; null if it is empty. */
  lastAction?: Maybe<Action>;
  /** The number of notes on the contract, replies included. */
  noteCount: Scalars['Int']['output'];
  /** The top-level notes, oldest first by default. Replies are in each note's `replies`. */
  notes: NoteConnection;
  /** The number of flags that are not resolved. */
  openFlagCount: Scalars['Int']['output'];
  /** Your own number for the contract. No two contracts share one; upper and lower case are the same. */
  reference?: Maybe<Scalars['String']['output']>;
  /** The first day on which the contract is in force. */
  startDate?: Maybe<Scalars['Date']['output']>;
  /** The status in the approval lifecycle. */
  status: ContractStatus;
  /** When the contract got its present status. */
  statusSince: Scalars['DateTime']['output'];
  /** The title, 1 to 200 characters. */
  title: Scalars['String']['output'];
  /** What kind of contract it is, in your own words, such as `NDA` or `SLA`; 1 to 50 characters. */
  type?: Maybe<Scalars['String']['output']>;
  /** The number of top-level notes that are not resolved. */
  unresolvedNoteCount: Scalars['Int']['output'];
  /** When the terms or the status last changed. */
  updatedAt: Scalars['DateTime']['output'];
  /** Who last changed the terms or the status. */
  updatedBy: Actor;
  /** The value of the contract; null if it has none. */
  value?: Maybe<Money>;
  /** Starts at 1 and increases by one with every change of terms or status. Pass it as `expectedVersion` to act only on what you have seen. */
  version: Scalars['Int']['output'];
  /** Whether you may delete the contract. */
  viewerCanDelete: Scalars['Boolean']['output'];
  /** Whether you may change the terms now: your role allows it and the status is `DRAFT` or `PENDING_APPROVAL`. */
  viewerCanUpdate: Scalars['Boolean']['output'];
};


/** A contract with a customer. */
export type ContractActionsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  orderBy?: InputMaybe<ActionOrder>;
  skip?: InputMaybe<Scalars['Int']['input']>;
  where?: InputMaybe<ActionWhere>;
};


/** A contract with a customer. */
export type ContractDocumentsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  orderBy?: InputMaybe<ContractDocumentOrder>;
  skip?: InputMaybe<Scalars['Int']['input']>;
  where?: InputMaybe<ContractDocumentWhere>;
};


/** A contract with a customer. */
export type ContractEventsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  orderBy?: InputMaybe<EventOrder>;
  skip?: InputMaybe<Scalars['Int']['input']>;
  where?: InputMaybe<EventWhere>;
};


/** A contract with a customer. */
export type ContractFlagsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  orderBy?: InputMaybe<ContractFlagOrder>;
  skip?: InputMaybe<Scalars['Int']['input']>;
  where?: InputMaybe<ContractFlagWhere>;
};


/** A contract with a customer. */
export type ContractNotesArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  orderBy?: InputMaybe<NoteOrder>;
  skip?: InputMaybe<Scalars['Int']['input']>;
  where?: InputMaybe<NoteWhere>;
};

/** A page of contracts. */
export type ContractConnection = {
  __typename?: 'ContractConnection';
  /** The rows of the page with their cursors. */
  edges: Array<ContractEdge>;
  /** The rows of the page. */
  nodes: Array<Contract>;
  /** Where the page lies in the list. */
  pageInfo: PageInfo;
  /** The number of rows in the whole list, not only in the page. Counted only if selected. */
  totalCount: Scalars['Int']['output'];
};

/** A decision on one contract. */
export type ContractDecisionInput = {
  /** The version you last saw. If the current version is another one, this contract is not changed and the answer is a `VersionConflictError`. */
  expectedVersion?: InputMaybe<Scalars['Int']['input']>;
  /** The contract. */
  id: Scalars['ID']['input'];
  /** The reason, up to 2000 characters; required if `requiresReason` of the transition says so, as it always does for `REJECT` and `REOPEN`. It is kept in the audit trail. */
  reason?: InputMaybe<Scalars['String']['input']>;
  /** The action to take. */
  type: ActionType;
};

/** A reference to a document of a contract. The portal stores where the document is, never its contents, and never fetches it. */
export type ContractDocument = Node & {
  __typename?: 'ContractDocument';
  /** When it was added. */
  addedAt: Scalars['DateTime']['output'];
  /** Who added it. */
  addedBy: Actor;
  /** The contract. */
  contract: Contract;
  /** The global id; starts with `doc_`. */
  id: Scalars['ID']['output'];
  /** What the document is to the contract. */
  kind: DocumentKind;
  /** The media type, such as `application/pdf`. */
  mediaType?: Maybe<Scalars['String']['output']>;
  /** The name, 1 to 200 characters. */
  name: Scalars['String']['output'];
  /** The SHA-256 digest of the contents: 64 hexadecimal digits in lower case. */
  sha256?: Maybe<Scalars['String']['output']>;
  /** The size in bytes, a whole number. */
  size?: Maybe<Scalars['Float']['output']>;
  /** Where the document is: an `http` or `https` URL, or a reference relative to a place that you agree on, such as `contracts/2026/nda.pdf`. */
  url: Scalars['String']['output'];
};

/** A page of documents. */
export type ContractDocumentConnection = {
  __typename?: 'ContractDocumentConnection';
  /** The rows of the page with their cursors. */
  edges: Array<ContractDocumentEdge>;
  /** The rows of the page. */
  nodes: Array<ContractDocument>;
  /** Where the page lies in the list. */
  pageInfo: PageInfo;
  /** The number of rows in the whole list, not only in the page. Counted only if selected. */
  totalCount: Scalars['Int']['output'];
};

/** One document in a page. */
export type ContractDocumentEdge = {
  __typename?: 'ContractDocumentEdge';
  /** The position of the row in its list: opaque, and valid for the same order only. */
  cursor: Scalars['String']['output'];
  /** The row. */
  node: ContractDocument;
};

/** The sort order of a list of documents. */
export type ContractDocumentOrder = {
  /** The direction. */
  direction: SortDirection;
  /** The field to sort by. */
  field: ContractDocumentOrderField;
};

/** The fields that documents can be sorted by. */
export type ContractDocumentOrderField =
  /** When it was added. */
  | 'ADDED_AT';

/** Conditions on documents. All fields must match; a list matches any of its values, and an empty list matches nothing. A condition that is null is refused: leave it out instead. At most 100 conditions, nested at most 10 deep. */
export type ContractDocumentWhere = {
  /** All of these must match. */
  AND?: InputMaybe<Array<ContractDocumentWhere>>;
  /** This must not match. It needs at least one condition. */
  NOT?: InputMaybe<ContractDocumentWhere>;
  /** At least one of these must match; an empty list matches nothing. */
  OR?: InputMaybe<Array<ContractDocumentWhere>>;
  /** When it was added. */
  addedAt?: InputMaybe<DateTimeRange>;
  /** The subject of the person who added it; at most 100. */
  addedBySubject?: InputMaybe<Array<Scalars['ID']['input']>>;
  /** The contract, by id; at most 100. */
  contractId?: InputMaybe<Array<Scalars['ID']['input']>>;
  /** The id; at most 100. */
  id?: InputMaybe<Array<Scalars['ID']['input']>>;
  /** What the document is to the contract. */
  kind?: InputMaybe<Array<DocumentKind>>;
};

/** One contract in a page. */
export type ContractEdge = {
  __typename?: 'ContractEdge';
  /** The position of the row in its list: opaque, and valid for the same order only. */
  cursor: Scalars['String']['output'];
  /** The row. */
  node: Contract;
};

/** A concern about a contract, such as a missing document, until somebody resolves it. */
export type ContractFlag = Node & {
  __typename?: 'ContractFlag';
  /** What kind of concern it is: one of the categories that are configured when it is raised. */
  category: Scalars['String']['output'];
  /** The contract. */
  contract: Contract;
  /** When it was raised. */
  createdAt: Scalars['DateTime']['output'];
  /** Who raised it. */
  createdBy: Actor;
  /** The global id; starts with `flag_`. */
  id: Scalars['ID']['output'];
  /** Why it was raised, 1 to 2000 characters. */
  reason: Scalars['String']['output'];
  /** How it was resolved, 1 to 2000 characters; null while it is open. */
  resolution?: Maybe<Scalars['String']['output']>;
  /** When it was resolved; null while it is open. */
  resolvedAt?: Maybe<Scalars['DateTime']['output']>;
  /** Who resolved it; null while it is open. */
  resolvedBy?: Maybe<Actor>;
  /** How serious it is. */
  severity: FlagSeverity;
};

/** A page of flags. */
export type ContractFlagConnection = {
  __typename?: 'ContractFlagConnection';
  /** The rows of the page with their cursors. */
  edges: Array<ContractFlagEdge>;
  /** The rows of the page. */
  nodes: Array<ContractFlag>;
  /** Where the page lies in the list. */
  pageInfo: PageInfo;
  /** The number of rows in the whole list, whatever the page. Counted only if selected. */
  totalCount: Scalars['Int']['output'];
};

/** One flag in a page. */
export type ContractFlagEdge = {
  __typename?: 'ContractFlagEdge';
  /** The position of the row in its list: opaque, and valid for the same order only. */
  cursor: Scalars['String']['output'];
  /** The row. */
  node: ContractFlag;
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
  AND?: InputMaybe<Array<ContractFlagWhere>>;
  /** This must not match. It needs at least one condition. */
  NOT?: InputMaybe<ContractFlagWhere>;
  /** At least one of these must match; an empty list matches nothing. */
  OR?: InputMaybe<Array<ContractFlagWhere>>;
  /** The category; at most 100. */
  category?: InputMaybe<Array<Scalars['String']['input']>>;
  /** The contract, by id; at most 100. */
  contractId?: InputMaybe<Array<Scalars['ID']['input']>>;
  /** When it was raised. */
  createdAt?: InputMaybe<DateTimeRange>;
  /** The subject of the person who raised it; at most 100. */
  createdBySubject?: InputMaybe<Array<Scalars['ID']['input']>>;
  /** The id; at most 100. */
  id?: InputMaybe<Array<Scalars['ID']['input']>>;
  /** True: resolved flags. False: open ones. */
  resolved?: InputMaybe<Scalars['Boolean']['input']>;
  /** How serious it is. */
  severity?: InputMaybe<Array<FlagSeverity>>;
};

/** What contracts can be counted by. */
export type ContractGrouping =
  /** The currency of the value; contracts without a value are a group of their own. */
  | 'CURRENCY'
  /** The risk level of the customer. */
  | 'RISK_LEVEL'
  /** The kind of customer. */
  | 'SEGMENT'
  /** The status. */
  | 'STATUS'
  /** The kind of contract, exactly as entered; contracts without one are a group of their own. */
  | 'TYPE';

/** The terms of a contract can be changed only while it is a draft or waiting for approval. */
export type ContractLockedError = UserError & {
  __typename?: 'ContractLockedError';
  /** A machine-readable code. */
  code: UserErrorCode;
  /** A message for people: what was expected, what came, and what to do. */
  message: Scalars['String']['output'];
  /** The path to the input field that the error is about, such as `["input", "value", "amount"]`. */
  path: Array<Scalars['String']['output']>;
  /** The present status of the contract. */
  status: ContractStatus;
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

/** How many contracts are in a group, and the sums of their values. */
export type ContractTotal = {
  __typename?: 'ContractTotal';
  /** The number of contracts. */
  count: Scalars['Int']['output'];
  /** The currency; null unless counted by `CURRENCY`, and for contracts without a value. */
  currency?: Maybe<Scalars['CurrencyCode']['output']>;
  /** The risk level of the customer; null unless counted by `RISK_LEVEL`. */
  riskLevel?: Maybe<RiskLevel>;
  /** The kind of customer; null unless counted by `SEGMENT`. */
  segment?: Maybe<CustomerSegment>;
  /** The status; null unless counted by `STATUS`. */
  status?: Maybe<ContractStatus>;
  /** The kind of contract; null unless counted by `TYPE`, and for contracts without one. */
  type?: Maybe<Scalars['String']['output']>;
  /** The sum of the values in each currency, by currency code. Sums are exact, and may be larger than any value. Empty if no contract of the group has a value; at most one if counted by `CURRENCY`. */
  values: Array<Money>;
};

/** Conditions on contracts. All fields must match; a list matches any of its values, and an empty list matches nothing. A condition that is null is refused: leave it out instead. At most 100 conditions, nested at most 10 deep. */
export type ContractWhere = {
  /** All of these must match. */
  AND?: InputMaybe<Array<ContractWhere>>;
  /** This must not match. It needs at least one condition. */
  NOT?: InputMaybe<ContractWhere>;
  /** At least one of these must match; an empty list matches nothing. */
  OR?: InputMaybe<Array<ContractWhere>>;
  /** True: contracts that are waiting for a decision and that you may approve now, so none that an open flag of severity `CRITICAL` blocks. False: all others. */
  awaitsMe?: InputMaybe<Scalars['Boolean']['input']>;
  /** When the contract was created. */
  createdAt?: InputMaybe<DateTimeRange>;
  /** Conditions on the customer. */
  customer?: InputMaybe<CustomerWhere>;
  /** The customer, by id; at most 100. */
  customerId?: InputMaybe<Array<Scalars['ID']['input']>>;
  /** The last day in force. Contracts without one never match: see `openEnded`. */
  endDate?: InputMaybe<DateRange>;
  /** True: contracts with open flags. False: contracts without. */
  flagged?: InputMaybe<Scalars['Boolean']['input']>;
  /** The id; at most 100. */
  id?: InputMaybe<Array<Scalars['ID']['input']>>;
  /** True: contracts without a last day. False: contracts with one. */
  openEnded?: InputMaybe<Scalars['Boolean']['input']>;
  /** The first day in force. Contracts without one never match. */
  startDate?: InputMaybe<DateRange>;
  /** The status. */
  status?: InputMaybe<Array<ContractStatus>>;
  /** Text that the title, the reference or the description contains; at most 200 characters. Upper and lower case are the same (Unicode full case folding: `ß` is the same as `ss`), accents are significant, and `%` and `_` have no special meaning. */
  text?: InputMaybe<Scalars['String']['input']>;
  /** The kind of contract, exactly as entered; at most 100. */
  type?: InputMaybe<Array<Scalars['String']['input']>>;
  /** When the terms or the status last changed. */
  updatedAt?: InputMaybe<DateTimeRange>;
  /** The value. Contracts without a value never match. */
  value?: InputMaybe<MoneyRange>;
};

/** Input of `createAction`. */
export type CreateActionInput = {
  /** The contract. */
  contractId: Scalars['ID']['input'];
  /** The version you last saw. If the current version is another one, nothing is changed and the answer is a `VersionConflictError`. */
  expectedVersion?: InputMaybe<Scalars['Int']['input']>;
  /** A key of your choice, 1 to 255 characters, that makes it safe to send the mutation again: of all requests in which you use it within 7 days, one takes effect, and the others get its outcome. */
  idempotencyKey?: InputMaybe<Scalars['ID']['input']>;
  /** The reason, up to 2000 characters; required if `requiresReason` of the transition says so, as it always does for `REJECT` and `REOPEN`. It is kept in the audit trail. */
  reason?: InputMaybe<Scalars['String']['input']>;
  /** The action to take. */
  type: ActionType;
};

/** Payload of `createAction`. */
export type CreateActionPayload = {
  __typename?: 'CreateActionPayload';
  /** The new entry of the audit trail; null if there are errors. */
  action?: Maybe<Action>;
  /** The contract after the action; null if there are errors. */
  contract?: Maybe<Contract>;
  /** Errors; empty on success. */
  userErrors: Array<UserError>;
};

/** Input of `createContract`. */
export type CreateContractInput = {
  /** The customer the contract is made with. */
  customerId: Scalars['ID']['input'];
  /** What the contract is about, up to 10000 characters. */
  description?: InputMaybe<Scalars['String']['input']>;
  /** The last day in force, not before `startDate`. */
  endDate?: InputMaybe<Scalars['Date']['input']>;
  /** A key of your choice, 1 to 255 characters, that makes it safe to send the mutation again: of all requests in which you use it within 7 days, one takes effect, and the others get its outcome. */
  idempotencyKey?: InputMaybe<Scalars['ID']['input']>;
  /** Your own number for the contract, up to 200 characters. No other contract may have it. */
  reference?: InputMaybe<Scalars['String']['input']>;
  /** The first day in force. */
  startDate?: InputMaybe<Scalars['Date']['input']>;
  /** Whether to submit the contract for approval at once. */
  submit?: Scalars['Boolean']['input'];
  /** The title, 1 to 200 characters. */
  title: Scalars['String']['input'];
  /** What kind of contract it is, such as `NDA` or `SLA`; up to 50 characters. */
  type?: InputMaybe<Scalars['String']['input']>;
  /** The value; left out if the contract has none. */
  value?: InputMaybe<MoneyInput>;
};

/** Payload of `createContract`. */
export type CreateContractPayload = {
  __typename?: 'CreateContractPayload';
  /** The entry of the audit trail for the submission; null unless `submit` was true. */
  action?: Maybe<Action>;
  /** The new contract; null if there are errors. */
  contract?: Maybe<Contract>;
  /** Errors; empty on success. */
  userErrors: Array<UserError>;
};

/** Input of `createCustomer`. */
export type CreateCustomerInput = {
  /** The e-mail address. No other customer may have it. */
  email?: InputMaybe<Scalars['EmailAddress']['input']>;
  /** The customer's id in another system, up to 200 characters. No other customer may have it. */
  externalReference?: InputMaybe<Scalars['String']['input']>;
  /** A key of your choice, 1 to 255 characters, that makes it safe to send the mutation again: of all requests in which you use it within 7 days, one takes effect, and the others get its outcome. */
  idempotencyKey?: InputMaybe<Scalars['ID']['input']>;
  /** The name, 1 to 200 characters. */
  name: Scalars['String']['input'];
  /** The telephone number, up to 50 characters. */
  phone?: InputMaybe<Scalars['String']['input']>;
  /** How risky it is to do business with the customer. */
  riskLevel?: InputMaybe<RiskLevel>;
  /** The kind of customer. */
  segment: CustomerSegment;
  /** Whether business is done with the customer. */
  status?: InputMaybe<CustomerStatus>;
};

/** Payload of `createCustomer`. */
export type CreateCustomerPayload = {
  __typename?: 'CreateCustomerPayload';
  /** The new customer; null if there are errors. */
  customer?: Maybe<Customer>;
  /** Errors; empty on success. */
  userErrors: Array<UserError>;
};

/** Input of `createEvent`. */
export type CreateEventInput = {
  /** The channel through which it came, such as `web` or `phone`; up to 50 characters. */
  channel?: InputMaybe<Scalars['String']['input']>;
  /** The contract it is about. It must be one of the customer's. */
  contractId?: InputMaybe<Scalars['ID']['input']>;
  /** Links the event to records of other systems, for example by the id of a ticket; up to 200 characters. By default the id of this request. */
  correlationId?: InputMaybe<Scalars['String']['input']>;
  /** The customer. */
  customerId: Scalars['ID']['input'];
  /** What happened, in words; up to 10000 characters. */
  description?: InputMaybe<Scalars['String']['input']>;
  /** A key of your choice, 1 to 255 characters, that makes it safe to send the mutation again: of all requests in which you use it within 7 days, one takes effect, and the others get its outcome. */
  idempotencyKey?: InputMaybe<Scalars['ID']['input']>;
  /** The network address it came from; up to 100 characters. */
  ipAddress?: InputMaybe<Scalars['String']['input']>;
  /** When it happened; now if left out. */
  occurredAt?: InputMaybe<Scalars['DateTime']['input']>;
  /** Further details: at most 16 KiB of JSON. */
  payload?: InputMaybe<Scalars['JSON']['input']>;
  /** What happened: lower-case words joined by dots, such as `call.logged`; up to 100 characters. Types that start with `customer.`, `contract.`, `note.`, `action.`, `event.` or `legacy.` are reserved for the portal. */
  type: Scalars['String']['input'];
  /** The program that it came from; up to 1000 characters. */
  userAgent?: InputMaybe<Scalars['String']['input']>;
};

/** Payload of `createEvent`. */
export type CreateEventPayload = {
  __typename?: 'CreateEventPayload';
  /** The new event; null if there are errors. */
  event?: Maybe<Event>;
  /** Errors; empty on success. */
  userErrors: Array<UserError>;
};

/** Input of `createNote`. */
export type CreateNoteInput = {
  /** The text, 1 to 10000 characters. */
  body: Scalars['String']['input'];
  /** The contract. */
  contractId: Scalars['ID']['input'];
  /** A key of your choice, 1 to 255 characters, that makes it safe to send the mutation again: of all requests in which you use it within 7 days, one takes effect, and the others get its outcome. */
  idempotencyKey?: InputMaybe<Scalars['ID']['input']>;
  /** The note to reply to, on the same contract; leave it out for a top-level note. */
  parentId?: InputMaybe<Scalars['ID']['input']>;
};

/** Payload of `createNote`. */
export type CreateNotePayload = {
  __typename?: 'CreateNotePayload';
  /** The new note; null if there are errors. */
  note?: Maybe<Note>;
  /** Errors; empty on success. */
  userErrors: Array<UserError>;
};

/** Input of `createWebhook`. */
export type CreateWebhookInput = {
  /** A key of your choice, 1 to 255 characters, that makes it safe to send the mutation again: of all requests in which you use it within 7 days, one takes effect, and the others get its outcome. */
  idempotencyKey?: InputMaybe<Scalars['ID']['input']>;
  /** Where to send changes: an https URL of a host on the public Internet, at most 2000 characters. Hosts in the networks of `WEBHOOK_NETWORKS` may be private, and reached by http. */
  url: Scalars['String']['input'];
  /** Only changes that meet these conditions; lists have at most 100 values. */
  where?: InputMaybe<ChangeWhere>;
};

/** Payload of `createWebhook`. */
export type CreateWebhookPayload = {
  __typename?: 'CreateWebhookPayload';
  /** The secret to verify signatures with. It is not stored, and is returned again only to a replay of this mutation. Null if there are errors. */
  secret?: Maybe<Scalars['String']['output']>;
  /** Errors; empty on success. */
  userErrors: Array<UserError>;
  /** The new webhook; null if there are errors. */
  webhook?: Maybe<Webhook>;
};

/** A company or public body that contracts are made with. */
export type Customer = Node & {
  __typename?: 'Customer';
  /** The customer's contracts, newest first by default. */
  contracts: ContractConnection;
  /** When the customer was created. */
  createdAt: Scalars['DateTime']['output'];
  /** The e-mail address. No two customers share one; upper and lower case are the same. */
  email?: Maybe<Scalars['EmailAddress']['output']>;
  /** The activity log of the customer and its contracts, latest first by default. */
  events: EventConnection;
  /** The customer's id in another system. No two customers share one; case matters, invisible characters do not. */
  externalReference?: Maybe<Scalars['String']['output']>;
  /** The global id; starts with `cus_`. */
  id: Scalars['ID']['output'];
  /** The name, 1 to 200 characters. */
  name: Scalars['String']['output'];
  /** The telephone number, as entered. */
  phone?: Maybe<Scalars['String']['output']>;
  /** How risky it is to do business with this customer. */
  riskLevel: RiskLevel;
  /** The kind of customer. */
  segment: CustomerSegment;
  /** Whether business is done with this customer. */
  status: CustomerStatus;
  /** When the customer was last changed. */
  updatedAt: Scalars['DateTime']['output'];
  /** Starts at 1 and increases by one with every change. Pass it as `expectedVersion` to avoid overwriting somebody else's change. */
  version: Scalars['Int']['output'];
};


/** A company or public body that contracts are made with. */
export type CustomerContractsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  orderBy?: InputMaybe<ContractOrder>;
  skip?: InputMaybe<Scalars['Int']['input']>;
  where?: InputMaybe<ContractWhere>;
};


/** A company or public body that contracts are made with. */
export type CustomerEventsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  orderBy?: InputMaybe<EventOrder>;
  skip?: InputMaybe<Scalars['Int']['input']>;
  where?: InputMaybe<EventWhere>;
};

/** A page of customers. */
export type CustomerConnection = {
  __typename?: 'CustomerConnection';
  /** The rows of the page with their cursors. */
  edges: Array<CustomerEdge>;
  /** The rows of the page. */
  nodes: Array<Customer>;
  /** Where the page lies in the list. */
  pageInfo: PageInfo;
  /** The number of rows in the whole list, not only in the page. Counted only if selected. */
  totalCount: Scalars['Int']['output'];
};

/** One customer in a page. */
export type CustomerEdge = {
  __typename?: 'CustomerEdge';
  /** The position of the row in its list: opaque, and valid for the same order only. */
  cursor: Scalars['String']['output'];
  /** The row. */
  node: Customer;
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
  AND?: InputMaybe<Array<CustomerWhere>>;
  /** This must not match. It needs at least one condition. */
  NOT?: InputMaybe<CustomerWhere>;
  /** At least one of these must match; an empty list matches nothing. */
  OR?: InputMaybe<Array<CustomerWhere>>;
  /** When the customer was created. */
  createdAt?: InputMaybe<DateTimeRange>;
  /** The id; at most 100. */
  id?: InputMaybe<Array<Scalars['ID']['input']>>;
  /** The risk level. */
  riskLevel?: InputMaybe<Array<RiskLevel>>;
  /** The kind of customer. */
  segment?: InputMaybe<Array<CustomerSegment>>;
  /** Whether business is done with the customer. */
  status?: InputMaybe<Array<CustomerStatus>>;
  /** Text that the name, the e-mail address or the external reference contains; at most 200 characters. Upper and lower case are the same (Unicode full case folding: `ß` is the same as `ss`), accents are significant, and `%` and `_` have no special meaning. */
  text?: InputMaybe<Scalars['String']['input']>;
};

/** A range of days, both ends included. Leave an end out, or make it null, to keep it open. */
export type DateRange = {
  /** The first day. */
  from?: InputMaybe<Scalars['Date']['input']>;
  /** The last day. */
  to?: InputMaybe<Scalars['Date']['input']>;
};

/** A range of time that includes its start but not its end. Leave an end out, or make it null, to keep it open. */
export type DateTimeRange = {
  /** The start, included. */
  from?: InputMaybe<Scalars['DateTime']['input']>;
  /** The end, not included. */
  to?: InputMaybe<Scalars['DateTime']['input']>;
};

/** Input of `decideContracts`. */
export type DecideContractsInput = {
  /** The decisions, at most 100. If there are several on one contract, none of these is taken. */
  decisions: Array<ContractDecisionInput>;
  /** A key of your choice, 1 to 255 characters, that makes it safe to send the mutation again: of all requests in which you use it within 7 days, one takes effect, and the others get its outcome. */
  idempotencyKey?: InputMaybe<Scalars['ID']['input']>;
};

/** Payload of `decideContracts`. */
export type DecideContractsPayload = {
  __typename?: 'DecideContractsPayload';
  /** The result of each decision, in the order of the input; empty if there are errors. */
  results: Array<DecisionResult>;
  /** Errors about the decisions as a whole; empty on success. Those of single decisions are in `results`. */
  userErrors: Array<UserError>;
};

/** The result of a decision. */
export type DecisionResult = {
  __typename?: 'DecisionResult';
  /** The new entry of the audit trail; null if there are errors. */
  action?: Maybe<Action>;
  /** The contract after the action; null if there are errors. */
  contract?: Maybe<Contract>;
  /** Errors; empty on success. Their paths start with the position of the decision, such as `["input", "decisions", "3", "reason"]`. */
  userErrors: Array<UserError>;
};

/** The decisions of a period. */
export type DecisionTotal = {
  __typename?: 'DecisionTotal';
  /** The number of approvals. */
  approved: Scalars['Int']['output'];
  /** The median of the seconds from the latest submission or reopening to the decision: half of the decisions took no longer. Of an even number of decisions, it is the mean of the two in the middle. Null if there were no decisions. */
  medianSeconds?: Maybe<Scalars['Float']['output']>;
  /** The seconds from the latest submission or reopening to the decision that nine of ten decisions did not exceed. Null if there were no decisions. */
  p90Seconds?: Maybe<Scalars['Float']['output']>;
  /** The period. */
  period: Period;
  /** The number of rejections. */
  rejected: Scalars['Int']['output'];
};

/** Input of `deleteAction`. */
export type DeleteActionInput = {
  /** The version of the contract that you last saw. If the current version is another one, nothing is changed and the answer is a `VersionConflictError`. */
  expectedVersion?: InputMaybe<Scalars['Int']['input']>;
  /** The action. It must be the latest one of its contract. */
  id: Scalars['ID']['input'];
  /** A key of your choice, 1 to 255 characters, that makes it safe to send the mutation again: of all requests in which you use it within 7 days, one takes effect, and the others get its outcome. */
  idempotencyKey?: InputMaybe<Scalars['ID']['input']>;
  /** The reason for taking it back, 1 to 2000 characters. It is kept in the event. */
  reason: Scalars['String']['input'];
};

/** Payload of `deleteAction`. */
export type DeleteActionPayload = {
  __typename?: 'DeleteActionPayload';
  /** The contract after the change; null if there are errors. */
  contract?: Maybe<Contract>;
  /** The id of the removed action; null if there are errors. */
  deletedActionId?: Maybe<Scalars['ID']['output']>;
  /** Errors; empty on success. */
  userErrors: Array<UserError>;
};

/** Input of `deleteContract`. */
export type DeleteContractInput = {
  /** The version you last saw. If the current version is another one, nothing is changed and the answer is a `VersionConflictError`. */
  expectedVersion?: InputMaybe<Scalars['Int']['input']>;
  /** The contract. */
  id: Scalars['ID']['input'];
  /** A key of your choice, 1 to 255 characters, that makes it safe to send the mutation again: of all requests in which you use it within 7 days, one takes effect, and the others get its outcome. */
  idempotencyKey?: InputMaybe<Scalars['ID']['input']>;
};

/** Payload of `deleteContract`. */
export type DeleteContractPayload = {
  __typename?: 'DeleteContractPayload';
  /** The id of the deleted contract; null if there are errors. */
  deletedContractId?: Maybe<Scalars['ID']['output']>;
  /** Errors; empty on success. */
  userErrors: Array<UserError>;
};

/** Input of `deleteCustomer`. */
export type DeleteCustomerInput = {
  /** Whether to delete the customer's contracts too. If false, a customer with contracts is not deleted. */
  cascade?: Scalars['Boolean']['input'];
  /** The version you last saw. If the current version is another one, nothing is changed and the answer is a `VersionConflictError`. */
  expectedVersion?: InputMaybe<Scalars['Int']['input']>;
  /** The customer. */
  id: Scalars['ID']['input'];
  /** A key of your choice, 1 to 255 characters, that makes it safe to send the mutation again: of all requests in which you use it within 7 days, one takes effect, and the others get its outcome. */
  idempotencyKey?: InputMaybe<Scalars['ID']['input']>;
};

/** Payload of `deleteCustomer`. */
export type DeleteCustomerPayload = {
  __typename?: 'DeleteCustomerPayload';
  /** The id of the deleted customer; null if there are errors. */
  deletedCustomerId?: Maybe<Scalars['ID']['output']>;
  /** Errors; empty on success. */
  userErrors: Array<UserError>;
};

/** Input of `deleteEvent`. */
export type DeleteEventInput = {
  /** The event. */
  id: Scalars['ID']['input'];
  /** A key of your choice, 1 to 255 characters, that makes it safe to send the mutation again: of all requests in which you use it within 7 days, one takes effect, and the others get its outcome. */
  idempotencyKey?: InputMaybe<Scalars['ID']['input']>;
};

/** Payload of `deleteEvent`. */
export type DeleteEventPayload = {
  __typename?: 'DeleteEventPayload';
  /** The id of the deleted event; null if there are errors. */
  deletedEventId?: Maybe<Scalars['ID']['output']>;
  /** Errors; empty on success. */
  userErrors: Array<UserError>;
};

/** Input of `deleteNote`. */
export type DeleteNoteInput = {
  /** The version you last saw. If the current version is another one, nothing is changed and the answer is a `VersionConflictError`. */
  expectedVersion?: InputMaybe<Scalars['Int']['input']>;
  /** The note. */
  id: Scalars['ID']['input'];
  /** A key of your choice, 1 to 255 characters, that makes it safe to send the mutation again: of all requests in which you use it within 7 days, one takes effect, and the others get its outcome. */
  idempotencyKey?: InputMaybe<Scalars['ID']['input']>;
};

/** Payload of `deleteNote`. */
export type DeleteNotePayload = {
  __typename?: 'DeleteNotePayload';
  /** The ids of the deleted note and of all replies below it, in reading order; null if there are errors. */
  deletedNoteIds?: Maybe<Array<Scalars['ID']['output']>>;
  /** Errors; empty on success. */
  userErrors: Array<UserError>;
};

/** Input of `deleteWebhook`. */
export type DeleteWebhookInput = {
  /** The version you last saw. If the current version is another one, nothing is changed and the answer is a `VersionConflictError`. */
  expectedVersion?: InputMaybe<Scalars['Int']['input']>;
  /** The webhook. */
  id: Scalars['ID']['input'];
  /** A key of your choice, 1 to 255 characters, that makes it safe to send the mutation again: of all requests in which you use it within 7 days, one takes effect, and the others get its outcome. */
  idempotencyKey?: InputMaybe<Scalars['ID']['input']>;
};

/** Payload of `deleteWebhook`. */
export type DeleteWebhookPayload = {
  __typename?: 'DeleteWebhookPayload';
  /** The id of the deleted webhook; null if there are errors. */
  deletedWebhookId?: Maybe<Scalars['ID']['output']>;
  /** Errors; empty on success. */
  userErrors: Array<UserError>;
};

/** What a document is to its contract. */
export type DocumentKind =
  /** The document accompanies the contract. */
  | 'ATTACHMENT'
  /** The document states the terms. */
  | 'TERMS';

/** An entry of a customer's activity log: recorded by the portal for every change, and by people with `createEvent`. */
export type Event = Node & {
  __typename?: 'Event';
  /** Who did it. */
  actor?: Maybe<Actor>;
  /** The channel through which it came, such as `web` or `phone`. */
  channel?: Maybe<Scalars['String']['output']>;
  /** The contract it is about; null if it is about none, or if the contract has been deleted. */
  contract?: Maybe<Contract>;
  /** Links the event to other records, for example by the id of a ticket. Unless another one was given, it is the id of the request that recorded the event, which the answer to that request has in the header `x-request-id`. */
  correlationId?: Maybe<Scalars['String']['output']>;
  /** When it was recorded. */
  createdAt: Scalars['DateTime']['output'];
  /** The customer. */
  customer: Customer;
  /** What happened, in words. */
  description?: Maybe<Scalars['String']['output']>;
  /** The global id; starts with `evt_`. */
  id: Scalars['ID']['output'];
  /** The network address it came from. */
  ipAddress?: Maybe<Scalars['String']['output']>;
  /** When it happened. */
  occurredAt: Scalars['DateTime']['output'];
  /** Further details: at most 16 KiB of JSON. Events that the portal records about a contract have its id and title in `contract`. Those of type `contract.updated` list what was changed in `changes`, each with `field`, `before` and `after`, in the form in which the API returns values. If a text has more than 500 characters, only the part around the difference is included, and `excerpt` is true. Older events may have only the names of the fields, in `changed`. */
  payload?: Maybe<Scalars['JSON']['output']>;
  /** The row it is about besides its customer and contract, such as the note that was written; null if there is none, or if it has been deleted. */
  target?: Maybe<EventTarget>;
  /** What happened: lower-case words joined by dots, such as `contract.approved` or `call.logged`. */
  type: Scalars['String']['output'];
  /** The program that it came from, as programs name themselves in the header `User-Agent`. */
  userAgent?: Maybe<Scalars['String']['output']>;
};

/** A page of events. */
export type EventConnection = {
  __typename?: 'EventConnection';
  /** The rows of the page with their cursors. */
  edges: Array<EventEdge>;
  /** The rows of the page. */
  nodes: Array<Event>;
  /** Where the page lies in the list. */
  pageInfo: PageInfo;
  /** The number of rows in the whole list, not only in the page. Counted only if selected. */
  totalCount: Scalars['Int']['output'];
};

/** One event in a page. */
export type EventEdge = {
  __typename?: 'EventEdge';
  /** The position of the row in its list: opaque, and valid for the same order only. */
  cursor: Scalars['String']['output'];
  /** The row. */
  node: Event;
};

/** How many events of a group happened in a period. */
export type EventGroup = {
  __typename?: 'EventGroup';
  /** The channel through which they came; null unless counted by `CHANNEL`, and for events without one. */
  channel?: Maybe<Scalars['String']['output']>;
  /** The number of events. */
  count: Scalars['Int']['output'];
  /** The type; null unless counted by `TYPE`. */
  type?: Maybe<Scalars['String']['output']>;
};

/** What events can be counted by. */
export type EventGrouping =
  /** The channel through which they came; events without one are a separate group. */
  | 'CHANNEL'
  /** The type. */
  | 'TYPE';

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

/** What an event can be about, besides its customer and its contract. */
export type EventTarget = Action | ContractDocument | ContractFlag | Note;

/** How many events happened in a period. */
export type EventTotal = {
  __typename?: 'EventTotal';
  /** The number of events. */
  count: Scalars['Int']['output'];
  /** The number of events in each group; empty unless counted by something. Groups without events are left out. */
  groups: Array<EventGroup>;
  /** The period. */
  period: Period;
};

/** Conditions on events. All fields must match; a list matches any of its values, and an empty list matches nothing. A condition that is null is refused: leave it out instead. At most 100 conditions, nested at most 10 deep. */
export type EventWhere = {
  /** All of these must match. */
  AND?: InputMaybe<Array<EventWhere>>;
  /** This must not match. It needs at least one condition. */
  NOT?: InputMaybe<EventWhere>;
  /** At least one of these must match; an empty list matches nothing. */
  OR?: InputMaybe<Array<EventWhere>>;
  /** The subject of the person who did it; at most 100. */
  actorSubject?: InputMaybe<Array<Scalars['ID']['input']>>;
  /** The channel through which it came, exactly as entered; at most 100. */
  channel?: InputMaybe<Array<Scalars['String']['input']>>;
  /** The contract, by id; at most 100. */
  contractId?: InputMaybe<Array<Scalars['ID']['input']>>;
  /** The correlation id, exactly as entered; at most 100. */
  correlationId?: InputMaybe<Array<Scalars['String']['input']>>;
  /** The customer, by id; at most 100. */
  customerId?: InputMaybe<Array<Scalars['ID']['input']>>;
  /** True: events about a contract. False: events about none, or about one that has been deleted. */
  hasContract?: InputMaybe<Scalars['Boolean']['input']>;
  /** The id; at most 100. */
  id?: InputMaybe<Array<Scalars['ID']['input']>>;
  /** When it happened. */
  occurredAt?: InputMaybe<DateTimeRange>;
  /** The type; at most 100. */
  type?: InputMaybe<Array<Scalars['String']['input']>>;
};

/** Input of `flagContract`. */
export type FlagContractInput = {
  /** What kind of concern it is: one of the configured categories; the error for any other value lists them. */
  category: Scalars['String']['input'];
  /** The contract. */
  contractId: Scalars['ID']['input'];
  /** A key of your choice, 1 to 255 characters, that makes it safe to send the mutation again: of all requests in which you use it within 7 days, one takes effect, and the others get its outcome. */
  idempotencyKey?: InputMaybe<Scalars['ID']['input']>;
  /** Why, 1 to 2000 characters. */
  reason: Scalars['String']['input'];
  /** How serious it is. */
  severity: FlagSeverity;
};

/** Payload of `flagContract`. */
export type FlagContractPayload = {
  __typename?: 'FlagContractPayload';
  /** The new flag; null if there are errors. */
  flag?: Maybe<ContractFlag>;
  /** Errors; empty on success. */
  userErrors: Array<UserError>;
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

/** A contract cannot be approved while it has open flags of severity `CRITICAL`. Other flags only warn. */
export type FlaggedError = UserError & {
  __typename?: 'FlaggedError';
  /** A machine-readable code. */
  code: UserErrorCode;
  /** The number of open flags of severity `CRITICAL` that the contract has. */
  criticalFlagCount: Scalars['Int']['output'];
  /** A message for people: what was expected, what came, and what to do. */
  message: Scalars['String']['output'];
  /** The path to the input field that the error is about, such as `["input", "value", "amount"]`. */
  path: Array<Scalars['String']['output']>;
};

/** The customer still has contracts. Delete them first, or pass `cascade: true`. */
export type HasDependentsError = UserError & {
  __typename?: 'HasDependentsError';
  /** A machine-readable code. */
  code: UserErrorCode;
  /** The number of contracts that the customer has. */
  contractCount: Scalars['Int']['output'];
  /** A message for people: what was expected, what came, and what to do. */
  message: Scalars['String']['output'];
  /** The path to the input field that the error is about, such as `["input", "value", "amount"]`. */
  path: Array<Scalars['String']['output']>;
};

/** You used the idempotency key before, in another mutation or with other arguments. Send what you sent then, or choose a new key. */
export type IdempotencyKeyReusedError = UserError & {
  __typename?: 'IdempotencyKeyReusedError';
  /** A machine-readable code. */
  code: UserErrorCode;
  /** A message for people: what was expected, what came, and what to do. */
  message: Scalars['String']['output'];
  /** The path to the input field that the error is about, such as `["input", "value", "amount"]`. */
  path: Array<Scalars['String']['output']>;
};

/** A value breaks a rule. */
export type InvalidInputError = UserError & {
  __typename?: 'InvalidInputError';
  /** A machine-readable code. */
  code: UserErrorCode;
  /** A message for people: what was expected, what came, and what to do. */
  message: Scalars['String']['output'];
  /** The path to the input field that the error is about, such as `["input", "value", "amount"]`. */
  path: Array<Scalars['String']['output']>;
};

/** The action is not possible in the present status of the contract. */
export type InvalidTransitionError = UserError & {
  __typename?: 'InvalidTransitionError';
  /** The action that was attempted. */
  action: ActionType;
  /** The actions that are possible in the present status. */
  allowedActions: Array<ActionType>;
  /** A machine-readable code. */
  code: UserErrorCode;
  /** The present status of the contract. */
  currentStatus: ContractStatus;
  /** A message for people: what was expected, what came, and what to do. */
  message: Scalars['String']['output'];
  /** The path to the input field that the error is about, such as `["input", "value", "amount"]`. */
  path: Array<Scalars['String']['output']>;
};

/** One step of the contract lifecycle. */
export type LifecycleTransition = {
  __typename?: 'LifecycleTransition';
  /** The action. */
  action: ActionType;
  /** The status after. */
  newStatus: ContractStatus;
  /** The status before. */
  priorStatus: ContractStatus;
  /** The lowest role that may take the action. */
  requires: Role;
  /** Whether a reason is required. */
  requiresReason: Scalars['Boolean']['output'];
};

/** An amount of money in one currency. */
export type Money = {
  __typename?: 'Money';
  /** The amount, with exactly as many decimal digits as the currency has: `"1250.00"` EUR, `"1250"` JPY, `"1250.000"` KWD. */
  amount: Scalars['Decimal']['output'];
  /** The currency of the amount. */
  currency: Scalars['CurrencyCode']['output'];
};

/** An amount of money in one currency, as input. */
export type MoneyInput = {
  /** The amount: not negative, with no more decimal digits than the currency has, and at most 9007199254740991 of the currency's smallest unit. */
  amount: Scalars['Decimal']['input'];
  /** The currency of the amount. */
  currency: Scalars['CurrencyCode']['input'];
};

/** A range of amounts in one currency, both ends included. Leave an end out, or make it null, to keep it open. Any amount is a valid bound, even one that no contract can have. */
export type MoneyRange = {
  /** Only amounts in this currency. */
  currency: Scalars['CurrencyCode']['input'];
  /** The largest amount. */
  max?: InputMaybe<Scalars['Decimal']['input']>;
  /** The smallest amount. */
  min?: InputMaybe<Scalars['Decimal']['input']>;
};

/** All mutations. Each one either takes effect as a whole, or has no effect and says why in `userErrors`. A mutation that fails with an error is null; the others of the same request still run and are answered. With an `idempotencyKey` a mutation can be sent again and takes effect once; `extensions.replayed` lists the response keys of those that were answered with the outcome of an earlier request, whose rows are as they are now, or null if they are gone. Names, titles, references and telephone numbers are one line of text, trimmed, without control characters; longer texts keep line breaks, tabs and the indentation of their first line. Text that consists of invisible characters alone counts as empty. */
export type Mutation = {
  __typename?: 'Mutation';
  /** Adds a document to a contract that is a draft or waiting for approval. Documents are part of the terms. */
  addContractDocument?: Maybe<AddContractDocumentPayload>;
  /** Approves a contract that is waiting for a decision, unless an open flag of severity `CRITICAL` blocks it. */
  approveContract?: Maybe<ApproveContractPayload>;
  /** Takes any of the four actions: the general form of `submitContract`, `approveContract`, `rejectContract` and `reopenContract`, for clients that create their buttons from `availableTransitions`. */
  createAction?: Maybe<CreateActionPayload>;
  /** Creates a contract as a draft, or submits it at once. */
  createContract?: Maybe<CreateContractPayload>;
  /** Creates a customer. */
  createCustomer?: Maybe<CreateCustomerPayload>;
  /** Records an event in a customer's activity log. */
  createEvent?: Maybe<CreateEventPayload>;
  /** Writes a note on a contract, or a reply to a note. */
  createNote?: Maybe<CreateNotePayload>;
  /** Creates a webhook that gets the changes from now on. There are at most 100. */
  createWebhook?: Maybe<CreateWebhookPayload>;
  /** Takes an action on each of several contracts. Decisions are independent: if one is refused, the others are still taken. They take effect together; if your role does not allow one of them, none is taken. */
  decideContracts?: Maybe<DecideContractsPayload>;
  /** Takes back the latest action of a contract: the status becomes what it was before. An event keeps what was removed. A reopening cannot be taken back once the terms have been edited, because nobody has decided on the new ones. */
  deleteAction?: Maybe<DeleteActionPayload>;
  /** Deletes a contract with its notes and actions. Its events stay in the customer's activity log. */
  deleteContract?: Maybe<DeleteContractPayload>;
  /** Deletes a customer and its events; with `cascade`, its contracts too. Of decisions on its contracts, ids, types, statuses and times are kept, without names. */
  deleteCustomer?: Maybe<DeleteCustomerPayload>;
  /** Deletes an event; another event records its id and type. Events that the portal itself wrote cannot be deleted. */
  deleteEvent?: Maybe<DeleteEventPayload>;
  /** Deletes a note and all replies below it, with their former texts. */
  deleteNote?: Maybe<DeleteNotePayload>;
  /** Deletes a webhook with its deliveries. A message that is being sent may still arrive. */
  deleteWebhook?: Maybe<DeleteWebhookPayload>;
  /** Raises a flag on a contract. */
  flagContract?: Maybe<FlagContractPayload>;
  /** Sends changes to a webhook again, or skips some: from a position in the feed on, or single deliveries. If the last attempt failed, the next one is made at once. */
  redeliver?: Maybe<RedeliverPayload>;
  /** Rejects a contract that is waiting for a decision. */
  rejectContract?: Maybe<RejectContractPayload>;
  /** Removes a document from a contract that is a draft or waiting for approval. An event keeps its name and URL. */
  removeContractDocument?: Maybe<RemoveContractDocumentPayload>;
  /** Sends an approved or rejected contract back for a decision. */
  reopenContract?: Maybe<ReopenContractPayload>;
  /** Resolves a flag. Only the person who raised it, approvers and administrators may. */
  resolveContractFlag?: Maybe<ResolveContractFlagPayload>;
  /** Marks the thread of a top-level note as resolved. If it is already, nothing changes. */
  resolveNote?: Maybe<ResolveNotePayload>;
  /** Replaces the secret of a webhook. For 24 hours, deliveries are signed with the former secret, too. */
  rotateWebhookSecret?: Maybe<RotateWebhookSecretPayload>;
  /** Submits a draft for approval. */
  submitContract?: Maybe<SubmitContractPayload>;
  /** Sends a message of the type `webhook.test` to a webhook, whatever its state, and waits for the answer, 8 seconds at most. A replay sends another one. */
  testWebhook?: Maybe<TestWebhookPayload>;
  /** Marks a resolved thread as unresolved again. If it is not resolved, nothing changes. */
  unresolveNote?: Maybe<UnresolveNotePayload>;
  /** Updates the terms of a contract that is a draft or waiting for approval. Fields that are left out stay as they are. */
  updateContract?: Maybe<UpdateContractPayload>;
  /** Updates a customer. Fields that are left out stay as they are. */
  updateCustomer?: Maybe<UpdateCustomerPayload>;
  /** Edits a note, and keeps the former text in `Note.edits`. Only its author and administrators may. */
  updateNote?: Maybe<UpdateNotePayload>;
  /** Changes a webhook. With another URL, or `ACTIVE` again, the next attempt is made at once. */
  updateWebhook?: Maybe<UpdateWebhookPayload>;
};


/** All mutations. Each one either takes effect as a whole, or has no effect and says why in `userErrors`. A mutation that fails with an error is null; the others of the same request still run and are answered. With an `idempotencyKey` a mutation can be sent again and takes effect once; `extensions.replayed` lists the response keys of those that were answered with the outcome of an earlier request, whose rows are as they are now, or null if they are gone. Names, titles, references and telephone numbers are one line of text, trimmed, without control characters; longer texts keep line breaks, tabs and the indentation of their first line. Text that consists of invisible characters alone counts as empty. */
export type MutationAddContractDocumentArgs = {
  input: AddContractDocumentInput;
};


/** All mutations. Each one either takes effect as a whole, or has no effect and says why in `userErrors`. A mutation that fails with an error is null; the others of the same request still run and are answered. With an `idempotencyKey` a mutation can be sent again and takes effect once; `extensions.replayed` lists the response keys of those that were answered with the outcome of an earlier request, whose rows are as they are now, or null if they are gone. Names, titles, references and telephone numbers are one line of text, trimmed, without control characters; longer texts keep line breaks, tabs and the indentation of their first line. Text that consists of invisible characters alone counts as empty. */
export type MutationApproveContractArgs = {
  input: ApproveContractInput;
};


/** All mutations. Each one either takes effect as a whole, or has no effect and says why in `userErrors`. A mutation that fails with an error is null; the others of the same request still run and are answered. With an `idempotencyKey` a mutation can be sent again and takes effect once; `extensions.replayed` lists the response keys of those that were answered with the outcome of an earlier request, whose rows are as they are now, or null if they are gone. Names, titles, references and telephone numbers are one line of text, trimmed, without control characters; longer texts keep line breaks, tabs and the indentation of their first line. Text that consists of invisible characters alone counts as empty. */
export type MutationCreateActionArgs = {
  input: CreateActionInput;
};


/** All mutations. Each one either takes effect as a whole, or has no effect and says why in `userErrors`. A mutation that fails with an error is null; the others of the same request still run and are answered. With an `idempotencyKey` a mutation can be sent again and takes effect once; `extensions.replayed` lists the response keys of those that were answered with the outcome of an earlier request, whose rows are as they are now, or null if they are gone. Names, titles, references and telephone numbers are one line of text, trimmed, without control characters; longer texts keep line breaks, tabs and the indentation of their first line. Text that consists of invisible characters alone counts as empty. */
export type MutationCreateContractArgs = {
  input: CreateContractInput;
};


/** All mutations. Each one either takes effect as a whole, or has no effect and says why in `userErrors`. A mutation that fails with an error is null; the others of the same request still run and are answered. With an `idempotencyKey` a mutation can be sent again and takes effect once; `extensions.replayed` lists the response keys of those that were answered with the outcome of an earlier request, whose rows are as they are now, or null if they are gone. Names, titles, references and telephone numbers are one line of text, trimmed, without control characters; longer texts keep line breaks, tabs and the indentation of their first line. Text that consists of invisible characters alone counts as empty. */
export type MutationCreateCustomerArgs = {
  input: CreateCustomerInput;
};


/** All mutations. Each one either takes effect as a whole, or has no effect and says why in `userErrors`. A mutation that fails with an error is null; the others of the same request still run and are answered. With an `idempotencyKey` a mutation can be sent again and takes effect once; `extensions.replayed` lists the response keys of those that were answered with the outcome of an earlier request, whose rows are as they are now, or null if they are gone. Names, titles, references and telephone numbers are one line of text, trimmed, without control characters; longer texts keep line breaks, tabs and the indentation of their first line. Text that consists of invisible characters alone counts as empty. */
export type MutationCreateEventArgs = {
  input: CreateEventInput;
};


/** All mutations. Each one either takes effect as a whole, or has no effect and says why in `userErrors`. A mutation that fails with an error is null; the others of the same request still run and are answered. With an `idempotencyKey` a mutation can be sent again and takes effect once; `extensions.replayed` lists the response keys of those that were answered with the outcome of an earlier request, whose rows are as they are now, or null if they are gone. Names, titles, references and telephone numbers are one line of text, trimmed, without control characters; longer texts keep line breaks, tabs and the indentation of their first line. Text that consists of invisible characters alone counts as empty. */
export type MutationCreateNoteArgs = {
  input: CreateNoteInput;
};


/** All mutations. Each one either takes effect as a whole, or has no effect and says why in `userErrors`. A mutation that fails with an error is null; the others of the same request still run and are answered. With an `idempotencyKey` a mutation can be sent again and takes effect once; `extensions.replayed` lists the response keys of those that were answered with the outcome of an earlier request, whose rows are as they are now, or null if they are gone. Names, titles, references and telephone numbers are one line of text, trimmed, without control characters; longer texts keep line breaks, tabs and the indentation of their first line. Text that consists of invisible characters alone counts as empty. */
export type MutationCreateWebhookArgs = {
  input: CreateWebhookInput;
};


/** All mutations. Each one either takes effect as a whole, or has no effect and says why in `userErrors`. A mutation that fails with an error is null; the others of the same request still run and are answered. With an `idempotencyKey` a mutation can be sent again and takes effect once; `extensions.replayed` lists the response keys of those that were answered with the outcome of an earlier request, whose rows are as they are now, or null if they are gone. Names, titles, references and telephone numbers are one line of text, trimmed, without control characters; longer texts keep line breaks, tabs and the indentation of their first line. Text that consists of invisible characters alone counts as empty. */
export type MutationDecideContractsArgs = {
  input: DecideContractsInput;
};


/** All mutations. Each one either takes effect as a whole, or has no effect and says why in `userErrors`. A mutation that fails with an error is null; the others of the same request still run and are answered. With an `idempotencyKey` a mutation can be sent again and takes effect once; `extensions.replayed` lists the response keys of those that were answered with the outcome of an earlier request, whose rows are as they are now, or null if they are gone. Names, titles, references and telephone numbers are one line of text, trimmed, without control characters; longer texts keep line breaks, tabs and the indentation of their first line. Text that consists of invisible characters alone counts as empty. */
export type MutationDeleteActionArgs = {
  input: DeleteActionInput;
};


/** All mutations. Each one either takes effect as a whole, or has no effect and says why in `userErrors`. A mutation that fails with an error is null; the others of the same request still run and are answered. With an `idempotencyKey` a mutation can be sent again and takes effect once; `extensions.replayed` lists the response keys of those that were answered with the outcome of an earlier request, whose rows are as they are now, or null if they are gone. Names, titles, references and telephone numbers are one line of text, trimmed, without control characters; longer texts keep line breaks, tabs and the indentation of their first line. Text that consists of invisible characters alone counts as empty. */
export type MutationDeleteContractArgs = {
  input: DeleteContractInput;
};


/** All mutations. Each one either takes effect as a whole, or has no effect and says why in `userErrors`. A mutation that fails with an error is null; the others of the same request still run and are answered. With an `idempotencyKey` a mutation can be sent again and takes effect once; `extensions.replayed` lists the response keys of those that were answered with the outcome of an earlier request, whose rows are as they are now, or null if they are gone. Names, titles, references and telephone numbers are one line of text, trimmed, without control characters; longer texts keep line breaks, tabs and the indentation of their first line. Text that consists of invisible characters alone counts as empty. */
export type MutationDeleteCustomerArgs = {
  input: DeleteCustomerInput;
};


/** All mutations. Each one either takes effect as a whole, or has no effect and says why in `userErrors`. A mutation that fails with an error is null; the others of the same request still run and are answered. With an `idempotencyKey` a mutation can be sent again and takes effect once; `extensions.replayed` lists the response keys of those that were answered with the outcome of an earlier request, whose rows are as they are now, or null if they are gone. Names, titles, references and telephone numbers are one line of text, trimmed, without control characters; longer texts keep line breaks, tabs and the indentation of their first line. Text that consists of invisible characters alone counts as empty. */
export type MutationDeleteEventArgs = {
  input: DeleteEventInput;
};


/** All mutations. Each one either takes effect as a whole, or has no effect and says why in `userErrors`. A mutation that fails with an error is null; the others of the same request still run and are answered. With an `idempotencyKey` a mutation can be sent again and takes effect once; `extensions.replayed` lists the response keys of those that were answered with the outcome of an earlier request, whose rows are as they are now, or null if they are gone. Names, titles, references and telephone numbers are one line of text, trimmed, without control characters; longer texts keep line breaks, tabs and the indentation of their first line. Text that consists of invisible characters alone counts as empty. */
export type MutationDeleteNoteArgs = {
  input: DeleteNoteInput;
};


/** All mutations. Each one either takes effect as a whole, or has no effect and says why in `userErrors`. A mutation that fails with an error is null; the others of the same request still run and are answered. With an `idempotencyKey` a mutation can be sent again and takes effect once; `extensions.replayed` lists the response keys of those that were answered with the outcome of an earlier request, whose rows are as they are now, or null if they are gone. Names, titles, references and telephone numbers are one line of text, trimmed, without control characters; longer texts keep line breaks, tabs and the indentation of their first line. Text that consists of invisible characters alone counts as empty. */
export type MutationDeleteWebhookArgs = {
  input: DeleteWebhookInput;
};


/** All mutations. Each one either takes effect as a whole, or has no effect and says why in `userErrors`. A mutation that fails with an error is null; the others of the same request still run and are answered. With an `idempotencyKey` a mutation can be sent again and takes effect once; `extensions.replayed` lists the response keys of those that were answered with the outcome of an earlier request, whose rows are as they are now, or null if they are gone. Names, titles, references and telephone numbers are one line of text, trimmed, without control characters; longer texts keep line breaks, tabs and the indentation of their first line. Text that consists of invisible characters alone counts as empty. */
export type MutationFlagContractArgs = {
  input: FlagContractInput;
};


/** All mutations. Each one either takes effect as a whole, or has no effect and says why in `userErrors`. A mutation that fails with an error is null; the others of the same request still run and are answered. With an `idempotencyKey` a mutation can be sent again and takes effect once; `extensions.replayed` lists the response keys of those that were answered with the outcome of an earlier request, whose rows are as they are now, or null if they are gone. Names, titles, references and telephone numbers are one line of text, trimmed, without control characters; longer texts keep line breaks, tabs and the indentation of their first line. Text that consists of invisible characters alone counts as empty. */
export type MutationRedeliverArgs = {
  input: RedeliverInput;
};


/** All mutations. Each one either takes effect as a whole, or has no effect and says why in `userErrors`. A mutation that fails with an error is null; the others of the same request still run and are answered. With an `idempotencyKey` a mutation can be sent again and takes effect once; `extensions.replayed` lists the response keys of those that were answered with the outcome of an earlier request, whose rows are as they are now, or null if they are gone. Names, titles, references and telephone numbers are one line of text, trimmed, without control characters; longer texts keep line breaks, tabs and the indentation of their first line. Text that consists of invisible characters alone counts as empty. */
export type MutationRejectContractArgs = {
  input: RejectContractInput;
};


/** All mutations. Each one either takes effect as a whole, or has no effect and says why in `userErrors`. A mutation that fails with an error is null; the others of the same request still run and are answered. With an `idempotencyKey` a mutation can be sent again and takes effect once; `extensions.replayed` lists the response keys of those that were answered with the outcome of an earlier request, whose rows are as they are now, or null if they are gone. Names, titles, references and telephone numbers are one line of text, trimmed, without control characters; longer texts keep line breaks, tabs and the indentation of their first line. Text that consists of invisible characters alone counts as empty. */
export type MutationRemoveContractDocumentArgs = {
  input: RemoveContractDocumentInput;
};


/** All mutations. Each one either takes effect as a whole, or has no effect and says why in `userErrors`. A mutation that fails with an error is null; the others of the same request still run and are answered. With an `idempotencyKey` a mutation can be sent again and takes effect once; `extensions.replayed` lists the response keys of those that were answered with the outcome of an earlier request, whose rows are as they are now, or null if they are gone. Names, titles, references and telephone numbers are one line of text, trimmed, without control characters; longer texts keep line breaks, tabs and the indentation of their first line. Text that consists of invisible characters alone counts as empty. */
export type MutationReopenContractArgs = {
  input: ReopenContractInput;
};


/** All mutations. Each one either takes effect as a whole, or has no effect and says why in `userErrors`. A mutation that fails with an error is null; the others of the same request still run and are answered. With an `idempotencyKey` a mutation can be sent again and takes effect once; `extensions.replayed` lists the response keys of those that were answered with the outcome of an earlier request, whose rows are as they are now, or null if they are gone. Names, titles, references and telephone numbers are one line of text, trimmed, without control characters; longer texts keep line breaks, tabs and the indentation of their first line. Text that consists of invisible characters alone counts as empty. */
export type MutationResolveContractFlagArgs = {
  input: ResolveContractFlagInput;
};


/** All mutations. Each one either takes effect as a whole, or has no effect and says why in `userErrors`. A mutation that fails with an error is null; the others of the same request still run and are answered. With an `idempotencyKey` a mutation can be sent again and takes effect once; `extensions.replayed` lists the response keys of those that were answered with the outcome of an earlier request, whose rows are as they are now, or null if they are gone. Names, titles, references and telephone numbers are one line of text, trimmed, without control characters; longer texts keep line breaks, tabs and the indentation of their first line. Text that consists of invisible characters alone counts as empty. */
export type MutationResolveNoteArgs = {
  input: ResolveNoteInput;
};


/** All mutations. Each one either takes effect as a whole, or has no effect and says why in `userErrors`. A mutation that fails with an error is null; the others of the same request still run and are answered. With an `idempotencyKey` a mutation can be sent again and takes effect once; `extensions.replayed` lists the response keys of those that were answered with the outcome of an earlier request, whose rows are as they are now, or null if they are gone. Names, titles, references and telephone numbers are one line of text, trimmed, without control characters; longer texts keep line breaks, tabs and the indentation of their first line. Text that consists of invisible characters alone counts as empty. */
export type MutationRotateWebhookSecretArgs = {
  input: RotateWebhookSecretInput;
};


/** All mutations. Each one either takes effect as a whole, or has no effect and says why in `userErrors`. A mutation that fails with an error is null; the others of the same request still run and are answered. With an `idempotencyKey` a mutation can be sent again and takes effect once; `extensions.replayed` lists the response keys of those that were answered with the outcome of an earlier request, whose rows are as they are now, or null if they are gone. Names, titles, references and telephone numbers are one line of text, trimmed, without control characters; longer texts keep line breaks, tabs and the indentation of their first line. Text that consists of invisible characters alone counts as empty. */
export type MutationSubmitContractArgs = {
  input: SubmitContractInput;
};


/** All mutations. Each one either takes effect as a whole, or has no effect and says why in `userErrors`. A mutation that fails with an error is null; the others of the same request still run and are answered. With an `idempotencyKey` a mutation can be sent again and takes effect once; `extensions.replayed` lists the response keys of those that were answered with the outcome of an earlier request, whose rows are as they are now, or null if they are gone. Names, titles, references and telephone numbers are one line of text, trimmed, without control characters; longer texts keep line breaks, tabs and the indentation of their first line. Text that consists of invisible characters alone counts as empty. */
export type MutationTestWebhookArgs = {
  input: TestWebhookInput;
};


/** All mutations. Each one either takes effect as a whole, or has no effect and says why in `userErrors`. A mutation that fails with an error is null; the others of the same request still run and are answered. With an `idempotencyKey` a mutation can be sent again and takes effect once; `extensions.replayed` lists the response keys of those that were answered with the outcome of an earlier request, whose rows are as they are now, or null if they are gone. Names, titles, references and telephone numbers are one line of text, trimmed, without control characters; longer texts keep line breaks, tabs and the indentation of their first line. Text that consists of invisible characters alone counts as empty. */
export type MutationUnresolveNoteArgs = {
  input: UnresolveNoteInput;
};


/** All mutations. Each one either takes effect as a whole, or has no effect and says why in `userErrors`. A mutation that fails with an error is null; the others of the same request still run and are answered. With an `idempotencyKey` a mutation can be sent again and takes effect once; `extensions.replayed` lists the response keys of those that were answered with the outcome of an earlier request, whose rows are as they are now, or null if they are gone. Names, titles, references and telephone numbers are one line of text, trimmed, without control characters; longer texts keep line breaks, tabs and the indentation of their first line. Text that consists of invisible characters alone counts as empty. */
export type MutationUpdateContractArgs = {
  input: UpdateContractInput;
};


/** All mutations. Each one either takes effect as a whole, or has no effect and says why in `userErrors`. A mutation that fails with an error is null; the others of the same request still run and are answered. With an `idempotencyKey` a mutation can be sent again and takes effect once; `extensions.replayed` lists the response keys of those that were answered with the outcome of an earlier request, whose rows are as they are now, or null if they are gone. Names, titles, references and telephone numbers are one line of text, trimmed, without control characters; longer texts keep line breaks, tabs and the indentation of their first line. Text that consists of invisible characters alone counts as empty. */
export type MutationUpdateCustomerArgs = {
  input: UpdateCustomerInput;
};


/** All mutations. Each one either takes effect as a whole, or has no effect and says why in `userErrors`. A mutation that fails with an error is null; the others of the same request still run and are answered. With an `idempotencyKey` a mutation can be sent again and takes effect once; `extensions.replayed` lists the response keys of those that were answered with the outcome of an earlier request, whose rows are as they are now, or null if they are gone. Names, titles, references and telephone numbers are one line of text, trimmed, without control characters; longer texts keep line breaks, tabs and the indentation of their first line. Text that consists of invisible characters alone counts as empty. */
export type MutationUpdateNoteArgs = {
  input: UpdateNoteInput;
};


/** All mutations. Each one either takes effect as a whole, or has no effect and says why in `userErrors`. A mutation that fails with an error is null; the others of the same request still run and are answered. With an `idempotencyKey` a mutation can be sent again and takes effect once; `extensions.replayed` lists the response keys of those that were answered with the outcome of an earlier request, whose rows are as they are now, or null if they are gone. Names, titles, references and telephone numbers are one line of text, trimmed, without control characters; longer texts keep line breaks, tabs and the indentation of their first line. Text that consists of invisible characters alone counts as empty. */
export type MutationUpdateWebhookArgs = {
  input: UpdateWebhookInput;
};

/** An object with a global id. */
export type Node = {
  /** The global id: a type prefix and a time-ordered UUID, such as `ctr_01kaq3w0v5fk7ajq1cymfjmyhd`. */
  id: Scalars['ID']['output'];
};

/** There is no object with this id. */
export type NotFoundError = UserError & {
  __typename?: 'NotFoundError';
  /** A machine-readable code. */
  code: UserErrorCode;
  /** A message for people: what was expected, what came, and what to do. */
  message: Scalars['String']['output'];
  /** The path to the input field that the error is about, such as `["input", "value", "amount"]`. */
  path: Array<Scalars['String']['output']>;
};

/** Only the latest action of a contract can be taken back, and a reopening only before the terms are edited. */
export type NotLatestActionError = UserError & {
  __typename?: 'NotLatestActionError';
  /** A machine-readable code. */
  code: UserErrorCode;
  /** A message for people: what was expected, what came, and what to do. */
  message: Scalars['String']['output'];
  /** The path to the input field that the error is about, such as `["input", "value", "amount"]`. */
  path: Array<Scalars['String']['output']>;
};

/** The value must be unique, and another object already has it. */
export type NotUniqueError = UserError & {
  __typename?: 'NotUniqueError';
  /** A machine-readable code. */
  code: UserErrorCode;
  /** A message for people: what was expected, what came, and what to do. */
  message: Scalars['String']['output'];
  /** The path to the input field that the error is about, such as `["input", "value", "amount"]`. */
  path: Array<Scalars['String']['output']>;
};

/** A note on a contract, or a reply to another note. */
export type Note = Node & {
  __typename?: 'Note';
  /** Who wrote it. */
  author: Actor;
  /** The text, 1 to 10000 characters. */
  body: Scalars['String']['output'];
  /** The contract the note is on. */
  contract: Contract;
  /** When the note was written. */
  createdAt: Scalars['DateTime']['output'];
  /** The depth in the thread: 0 for a top-level note, 1 for a reply to it, 50 at most. */
  depth: Scalars['Int']['output'];
  /** All replies below this note in reading order: each reply is followed by its own replies, oldest first. */
  descendants: NoteConnection;
  /** What the editor said about the last edit, up to 2000 characters. */
  editNote?: Maybe<Scalars['String']['output']>;
  /** When the text was last edited; null if it never was. */
  editedAt?: Maybe<Scalars['DateTime']['output']>;
  /** The edits of the text, each with the text that it replaced, oldest first by default. */
  edits: NoteEditConnection;
  /** The global id; starts with `note_`. */
  id: Scalars['ID']['output'];
  /** The note this is a reply to; null for a top-level note. */
  parent?: Maybe<Note>;
  /** The direct replies, oldest first by default. */
  replies: NoteConnection;
  /** The number of direct replies. */
  replyCount: Scalars['Int']['output'];
  /** When the thread was resolved; null if it is not, and for replies. */
  resolvedAt?: Maybe<Scalars['DateTime']['output']>;
  /** Who resolved the thread; null if it is not resolved, and for replies. */
  resolvedBy?: Maybe<Actor>;
  /** When the note was last edited, resolved or unresolved. */
  updatedAt: Scalars['DateTime']['output'];
  /** Starts at 1 and increases by one whenever the note is edited, resolved or unresolved. Pass it as `expectedVersion` to avoid overwriting somebody else's change. */
  version: Scalars['Int']['output'];
  /** Whether you may delete the note. */
  viewerCanDelete: Scalars['Boolean']['output'];
  /** Whether you may resolve and unresolve the thread: it is a top-level note and your role allows it. */
  viewerCanResolve: Scalars['Boolean']['output'];
  /** Whether you may edit the note: you wrote it or you are an administrator. */
  viewerCanUpdate: Scalars['Boolean']['output'];
};


/** A note on a contract, or a reply to another note. */
export type NoteDescendantsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  skip?: InputMaybe<Scalars['Int']['input']>;
  where?: InputMaybe<NoteWhere>;
};


/** A note on a contract, or a reply to another note. */
export type NoteEditsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  orderBy?: InputMaybe<NoteEditOrder>;
  skip?: InputMaybe<Scalars['Int']['input']>;
  where?: InputMaybe<NoteEditWhere>;
};


/** A note on a contract, or a reply to another note. */
export type NoteRepliesArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  orderBy?: InputMaybe<NoteOrder>;
  skip?: InputMaybe<Scalars['Int']['input']>;
  where?: InputMaybe<NoteWhere>;
};

/** A page of notes. */
export type NoteConnection = {
  __typename?: 'NoteConnection';
  /** The rows of the page with their cursors. */
  edges: Array<NoteEdge>;
  /** The rows of the page. */
  nodes: Array<Note>;
  /** Where the page lies in the list. */
  pageInfo: PageInfo;
  /** The number of rows in the whole list, not only in the page. Counted only if selected. */
  totalCount: Scalars['Int']['output'];
};

/** One note in a page. */
export type NoteEdge = {
  __typename?: 'NoteEdge';
  /** The position of the row in its list: opaque, and valid for the same order only. */
  cursor: Scalars['String']['output'];
  /** The row. */
  node: Note;
};

/** An edit of a note. It is kept as long as the note. */
export type NoteEdit = Node & {
  __typename?: 'NoteEdit';
  /** The text that the edit replaced, 1 to 10000 characters. */
  body: Scalars['String']['output'];
  /** What the editor said about the edit, up to 2000 characters. */
  editNote?: Maybe<Scalars['String']['output']>;
  /** When it was edited. Strictly increases within one note. */
  editedAt: Scalars['DateTime']['output'];
  /** Who edited the note. */
  editor: Actor;
  /** The global id; starts with `ned_`. */
  id: Scalars['ID']['output'];
  /** The note. */
  note: Note;
};

/** A page of edits of notes. */
export type NoteEditConnection = {
  __typename?: 'NoteEditConnection';
  /** The rows of the page with their cursors. */
  edges: Array<NoteEditEdge>;
  /** The rows of the page. */
  nodes: Array<NoteEdit>;
  /** Where the page lies in the list. */
  pageInfo: PageInfo;
  /** The number of rows in the whole list, not only in the page. Counted only if selected. */
  totalCount: Scalars['Int']['output'];
};

/** One edit of a note in a page. */
export type NoteEditEdge = {
  __typename?: 'NoteEditEdge';
  /** The position of the row in its list: opaque, and valid for the same order only. */
  cursor: Scalars['String']['output'];
  /** The row. */
  node: NoteEdit;
};

/** The sort order of a list of edits of notes. */
export type NoteEditOrder = {
  /** The direction. */
  direction: SortDirection;
  /** The field to sort by. */
  field: NoteEditOrderField;
};

/** The fields that edits of notes can be sorted by. */
export type NoteEditOrderField =
  /** When the note was edited. */
  | 'EDITED_AT';

/** Conditions on edits of notes. All fields must match; a list matches any of its values, and an empty list matches nothing. A condition that is null is refused: leave it out instead. At most 100 conditions, nested at most 10 deep. */
export type NoteEditWhere = {
  /** All of these must match. */
  AND?: InputMaybe<Array<NoteEditWhere>>;
  /** This must not match. It needs at least one condition. */
  NOT?: InputMaybe<NoteEditWhere>;
  /** At least one of these must match; an empty list matches nothing. */
  OR?: InputMaybe<Array<NoteEditWhere>>;
  /** When the note was edited. */
  editedAt?: InputMaybe<DateTimeRange>;
  /** The subject of the editor; at most 100. */
  editorSubject?: InputMaybe<Array<Scalars['ID']['input']>>;
  /** The id; at most 100. */
  id?: InputMaybe<Array<Scalars['ID']['input']>>;
  /** The note, by id; at most 100. */
  noteId?: InputMaybe<Array<Scalars['ID']['input']>>;
};

/** The sort order of a list of notes. */
export type NoteOrder = {
  /** The direction. */
  direction: SortDirection;
  /** The field to sort by. */
  field: NoteOrderField;
};

/** The fields that notes can be sorted by. */
export type NoteOrderField =
  /** When the note was written. */
  | 'CREATED_AT'
  /** When the note was last edited, resolved or unresolved. */
  | 'UPDATED_AT';

/** Conditions on notes. All fields must match; a list matches any of its values, and an empty list matches nothing. A condition that is null is refused: leave it out instead. At most 100 conditions, nested at most 10 deep. */
export type NoteWhere = {
  /** All of these must match. */
  AND?: InputMaybe<Array<NoteWhere>>;
  /** This must not match. It needs at least one condition. */
  NOT?: InputMaybe<NoteWhere>;
  /** At least one of these must match; an empty list matches nothing. */
  OR?: InputMaybe<Array<NoteWhere>>;
  /** The subject of the author; at most 100. */
  authorSubject?: InputMaybe<Array<Scalars['ID']['input']>>;
  /** The contract, by id; at most 100. */
  contractId?: InputMaybe<Array<Scalars['ID']['input']>>;
  /** When the note was written. */
  createdAt?: InputMaybe<DateTimeRange>;
  /** The id; at most 100. */
  id?: InputMaybe<Array<Scalars['ID']['input']>>;
  /** The note that these are direct replies to, by id; at most 100. */
  parentId?: InputMaybe<Array<Scalars['ID']['input']>>;
  /** True: top-level notes that are resolved. False: all others, replies included. */
  resolved?: InputMaybe<Scalars['Boolean']['input']>;
  /** Text that the body contains; at most 200 characters. Upper and lower case are the same (Unicode full case folding: `ß` is the same as `ss`), accents are significant, and `%` and `_` have no special meaning. */
  text?: InputMaybe<Scalars['String']['input']>;
  /** True: top-level notes. False: replies. */
  topLevel?: InputMaybe<Scalars['Boolean']['input']>;
};

/** The position of a page in its list. */
export type PageInfo = {
  __typename?: 'PageInfo';
  /** The cursor of the last row of the page; null if the page is empty. Pass it as `after` to get the next page. */
  endCursor?: Maybe<Scalars['String']['output']>;
  /** Whether the list has rows after this page. */
  hasNextPage: Scalars['Boolean']['output'];
  /** Whether the list has rows before this page. */
  hasPreviousPage: Scalars['Boolean']['output'];
  /** The cursor of the first row of the page; null if the page is empty. */
  startCursor?: Maybe<Scalars['String']['output']>;
};

/** Some days of a time zone in a row. */
export type Period = {
  __typename?: 'Period';
  /** The first day. */
  firstDay: Scalars['Date']['output'];
  /** When the first day starts. With `to`, this is a range that conditions on lists take. */
  from: Scalars['DateTime']['output'];
  /** The last day. */
  lastDay: Scalars['Date']['output'];
  /** When the last day ends: the start of the day after it, not included. */
  to: Scalars['DateTime']['output'];
};

/** How long a period is. */
export type PeriodLength =
  /** A calendar day. */
  | 'DAY'
  /** A calendar month. */
  | 'MONTH'
  /** A week from Monday to Sunday, as in ISO 8601. */
  | 'WEEK';

/** All queries. */
export type Query = {
  __typename?: 'Query';
  /** The action with this id; null if there is none. */
  action?: Maybe<Action>;
  /** All actions, newest first by default. */
  actions: ActionConnection;
  /** The changes of the last days, oldest first, in the order in which they took effect: each once, and none is missed if you continue from `endCursor`. A page looks at 1,000 changes at most, so with conditions it may be empty while `hasMore` is true. */
  changes: ChangePage;
  /** The contract with this id; null if there is none. */
  contract?: Maybe<Contract>;
  /** The approval lifecycle: every step from one status to the next. */
  contractLifecycle: Array<LifecycleTransition>;
  /** How many contracts there are, and the sums of their values in each currency. Amounts of different currencies are never added up. */
  contractTotals: Array<ContractTotal>;
  /** All contracts, newest first by default. */
  contracts: ContractConnection;
  /** The customer with this id; null if there is none. */
  customer?: Maybe<Customer>;
  /** All customers, newest first by default. */
  customers: CustomerConnection;
  /** How contracts were decided on in each period, also in those without decisions. A decision counts on the day on which it was made; its duration is measured from the latest submission or reopening before it. Decisions that were taken back do not count, nor do those on deleted contracts, nor those that the import of a former portal added, or whose submission it added, since their times are not known. */
  decisions: Array<DecisionTotal>;
  /** The document with this id; null if there is none. */
  document?: Maybe<ContractDocument>;
  /** All documents, newest first by default. */
  documents: ContractDocumentConnection;
  /** The event with this id; null if there is none. */
  event?: Maybe<Event>;
  /** How many events happened in each period, also in those without events. */
  eventTotals: Array<EventTotal>;
  /** All events, latest first by default. */
  events: EventConnection;
  /** The flag with this id; null if there is none. */
  flag?: Maybe<ContractFlag>;
  /** All flags, newest first by default. */
  flags: ContractFlagConnection;
  /** The object with this global id; null if there is none. */
  node?: Maybe<Node>;
  /** The objects with these global ids, in the same order; null where there is none. At most 100. */
  nodes: Array<Maybe<Node>>;
  /** The note with this id; null if there is none. */
  note?: Maybe<Note>;
  /** The edit of a note with this id; null if there is none. */
  noteEdit?: Maybe<NoteEdit>;
  /** All edits of notes, newest first by default. */
  noteEdits: NoteEditConnection;
  /** All notes, newest first by default. */
  notes: NoteConnection;
  /** The signed-in user. */
  viewer: Viewer;
  /** The webhook with this id; null if there is none. */
  webhook?: Maybe<Webhook>;
  /** All webhooks, newest first by default. */
  webhooks: WebhookConnection;
};


/** All queries. */
export type QueryActionArgs = {
  id: Scalars['ID']['input'];
};


/** All queries. */
export type QueryActionsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  orderBy?: InputMaybe<ActionOrder>;
  skip?: InputMaybe<Scalars['Int']['input']>;
  where?: InputMaybe<ActionWhere>;
};


/** All queries. */
export type QueryChangesArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  where?: InputMaybe<ChangeWhere>;
};


/** All queries. */
export type QueryContractArgs = {
  id: Scalars['ID']['input'];
};


/** All queries. */
export type QueryContractTotalsArgs = {
  by: Array<ContractGrouping>;
  where?: InputMaybe<ContractWhere>;
};


/** All queries. */
export type QueryContractsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  orderBy?: InputMaybe<ContractOrder>;
  skip?: InputMaybe<Scalars['Int']['input']>;
  where?: InputMaybe<ContractWhere>;
};


/** All queries. */
export type QueryCustomerArgs = {
  id: Scalars['ID']['input'];
};


/** All queries. */
export type QueryCustomersArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  orderBy?: InputMaybe<CustomerOrder>;
  skip?: InputMaybe<Scalars['Int']['input']>;
  where?: InputMaybe<CustomerWhere>;
};


/** All queries. */
export type QueryDecisionsArgs = {
  from: Scalars['Date']['input'];
  per: PeriodLength;
  timeZone?: Scalars['String']['input'];
  to: Scalars['Date']['input'];
  where?: InputMaybe<ContractWhere>;
};


/** All queries. */
export type QueryDocumentArgs = {
  id: Scalars['ID']['input'];
};


/** All queries. */
export type QueryDocumentsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  orderBy?: InputMaybe<ContractDocumentOrder>;
  skip?: InputMaybe<Scalars['Int']['input']>;
  where?: InputMaybe<ContractDocumentWhere>;
};


/** All queries. */
export type QueryEventArgs = {
  id: Scalars['ID']['input'];
};


/** All queries. */
export type QueryEventTotalsArgs = {
  by?: Array<EventGrouping>;
  from: Scalars['Date']['input'];
  per: PeriodLength;
  timeZone?: Scalars['String']['input'];
  to: Scalars['Date']['input'];
  where?: InputMaybe<EventWhere>;
};


/** All queries. */
export type QueryEventsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  orderBy?: InputMaybe<EventOrder>;
  skip?: InputMaybe<Scalars['Int']['input']>;
  where?: InputMaybe<EventWhere>;
};


/** All queries. */
export type QueryFlagArgs = {
  id: Scalars['ID']['input'];
};


/** All queries. */
export type QueryFlagsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  orderBy?: InputMaybe<ContractFlagOrder>;
  skip?: InputMaybe<Scalars['Int']['input']>;
  where?: InputMaybe<ContractFlagWhere>;
};


/** All queries. */
export type QueryNodeArgs = {
  id: Scalars['ID']['input'];
};


/** All queries. */
export type QueryNodesArgs = {
  ids: Array<Scalars['ID']['input']>;
};


/** All queries. */
export type QueryNoteArgs = {
  id: Scalars['ID']['input'];
};


/** All queries. */
export type QueryNoteEditArgs = {
  id: Scalars['ID']['input'];
};


/** All queries. */
export type QueryNoteEditsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  orderBy?: InputMaybe<NoteEditOrder>;
  skip?: InputMaybe<Scalars['Int']['input']>;
  where?: InputMaybe<NoteEditWhere>;
};


/** All queries. */
export type QueryNotesArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  orderBy?: InputMaybe<NoteOrder>;
  skip?: InputMaybe<Scalars['Int']['input']>;
  where?: InputMaybe<NoteWhere>;
};


/** All queries. */
export type QueryWebhookArgs = {
  id: Scalars['ID']['input'];
};


/** All queries. */
export type QueryWebhooksArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  orderBy?: InputMaybe<WebhookOrder>;
  skip?: InputMaybe<Scalars['Int']['input']>;
  where?: InputMaybe<WebhookWhere>;
};

/** Input of `redeliver`: either `after` or `deliveryIds`. */
export type RedeliverInput = {
  /** The cursor of a change: all changes after it are sent, and none up to it. */
  after?: InputMaybe<Scalars['String']['input']>;
  /** The deliveries to make again; at most 100. */
  deliveryIds?: InputMaybe<Array<Scalars['ID']['input']>>;
  /** A key of your choice, 1 to 255 characters, that makes it safe to send the mutation again: of all requests in which you use it within 7 days, one takes effect, and the others get its outcome. */
  idempotencyKey?: InputMaybe<Scalars['ID']['input']>;
  /** The webhook. */
  webhookId: Scalars['ID']['input'];
};

/** Payload of `redeliver`. */
export type RedeliverPayload = {
  __typename?: 'RedeliverPayload';
  /** Errors; empty on success. */
  userErrors: Array<UserError>;
  /** The webhook after the change; null if there are errors. */
  webhook?: Maybe<Webhook>;
};

/** Input of `rejectContract`. */
export type RejectContractInput = {
  /** The version you last saw. If the current version is another one, nothing is changed and the answer is a `VersionConflictError`. */
  expectedVersion?: InputMaybe<Scalars['Int']['input']>;
  /** The contract. */
  id: Scalars['ID']['input'];
  /** A key of your choice, 1 to 255 characters, that makes it safe to send the mutation again: of all requests in which you use it within 7 days, one takes effect, and the others get its outcome. */
  idempotencyKey?: InputMaybe<Scalars['ID']['input']>;
  /** The reason, 1 to 2000 characters. It is kept in the audit trail. */
  reason: Scalars['String']['input'];
};

/** Payload of `rejectContract`. */
export type RejectContractPayload = {
  __typename?: 'RejectContractPayload';
  /** The new entry of the audit trail; null if there are errors. */
  action?: Maybe<Action>;
  /** The contract after the action; null if there are errors. */
  contract?: Maybe<Contract>;
  /** Errors; empty on success. */
  userErrors: Array<UserError>;
};

/** Input of `removeContractDocument`. */
export type RemoveContractDocumentInput = {
  /** The version of the contract that you last saw. If the current version is another one, nothing is changed and the answer is a `VersionConflictError`. */
  expectedVersion?: InputMaybe<Scalars['Int']['input']>;
  /** The document. */
  id: Scalars['ID']['input'];
  /** A key of your choice, 1 to 255 characters, that makes it safe to send the mutation again: of all requests in which you use it within 7 days, one takes effect, and the others get its outcome. */
  idempotencyKey?: InputMaybe<Scalars['ID']['input']>;
};

/** Payload of `removeContractDocument`. */
export type RemoveContractDocumentPayload = {
  __typename?: 'RemoveContractDocumentPayload';
  /** The contract after the change; null if there are errors. */
  contract?: Maybe<Contract>;
  /** The id of the removed document; null if there are errors. */
  removedDocumentId?: Maybe<Scalars['ID']['output']>;
  /** Errors; empty on success. */
  userErrors: Array<UserError>;
};

/** Input of `reopenContract`. */
export type ReopenContractInput = {
  /** The version you last saw. If the current version is another one, nothing is changed and the answer is a `VersionConflictError`. */
  expectedVersion?: InputMaybe<Scalars['Int']['input']>;
  /** The contract. */
  id: Scalars['ID']['input'];
  /** A key of your choice, 1 to 255 characters, that makes it safe to send the mutation again: of all requests in which you use it within 7 days, one takes effect, and the others get its outcome. */
  idempotencyKey?: InputMaybe<Scalars['ID']['input']>;
  /** The reason, 1 to 2000 characters. It is kept in the audit trail. */
  reason: Scalars['String']['input'];
};

/** Payload of `reopenContract`. */
export type ReopenContractPayload = {
  __typename?: 'ReopenContractPayload';
  /** The new entry of the audit trail; null if there are errors. */
  action?: Maybe<Action>;
  /** The contract after the action; null if there are errors. */
  contract?: Maybe<Contract>;
  /** Errors; empty on success. */
  userErrors: Array<UserError>;
};

/** Input of `resolveContractFlag`. */
export type ResolveContractFlagInput = {
  /** The flag. */
  id: Scalars['ID']['input'];
  /** A key of your choice, 1 to 255 characters, that makes it safe to send the mutation again: of all requests in which you use it within 7 days, one takes effect, and the others get its outcome. */
  idempotencyKey?: InputMaybe<Scalars['ID']['input']>;
  /** How it was resolved, 1 to 2000 characters. */
  resolution: Scalars['String']['input'];
};

/** Payload of `resolveContractFlag`. */
export type ResolveContractFlagPayload = {
  __typename?: 'ResolveContractFlagPayload';
  /** The flag after the change; null if there are errors. */
  flag?: Maybe<ContractFlag>;
  /** Errors; empty on success. */
  userErrors: Array<UserError>;
};

/** Input of `resolveNote`. */
export type ResolveNoteInput = {
  /** The version you last saw. If the current version is another one, nothing is changed and the answer is a `VersionConflictError`. */
  expectedVersion?: InputMaybe<Scalars['Int']['input']>;
  /** The note. It must be a top-level one. */
  id: Scalars['ID']['input'];
  /** A key of your choice, 1 to 255 characters, that makes it safe to send the mutation again: of all requests in which you use it within 7 days, one takes effect, and the others get its outcome. */
  idempotencyKey?: InputMaybe<Scalars['ID']['input']>;
};

/** Payload of `resolveNote`. */
export type ResolveNotePayload = {
  __typename?: 'ResolveNotePayload';
  /** The note after the change; null if there are errors. */
  note?: Maybe<Note>;
  /** Errors; empty on success. */
  userErrors: Array<UserError>;
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
  expectedVersion?: InputMaybe<Scalars['Int']['input']>;
  /** The webhook. */
  id: Scalars['ID']['input'];
  /** A key of your choice, 1 to 255 characters, that makes it safe to send the mutation again: of all requests in which you use it within 7 days, one takes effect, and the others get its outcome. */
  idempotencyKey?: InputMaybe<Scalars['ID']['input']>;
};

/** Payload of `rotateWebhookSecret`. */
export type RotateWebhookSecretPayload = {
  __typename?: 'RotateWebhookSecretPayload';
  /** The new secret. It is not stored, and is returned again only to a replay of this mutation. Null if there are errors. */
  secret?: Maybe<Scalars['String']['output']>;
  /** Errors; empty on success. */
  userErrors: Array<UserError>;
  /** The webhook after the change; null if there are errors. */
  webhook?: Maybe<Webhook>;
};

/** Whoever created a contract, edited its terms, submitted it or reopened it since it was last approved, or ever if it never was, may not approve it. */
export type SelfApprovalError = UserError & {
  __typename?: 'SelfApprovalError';
  /** A machine-readable code. */
  code: UserErrorCode;
  /** A message for people: what was expected, what came, and what to do. */
  message: Scalars['String']['output'];
  /** The path to the input field that the error is about, such as `["input", "value", "amount"]`. */
  path: Array<Scalars['String']['output']>;
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
  expectedVersion?: InputMaybe<Scalars['Int']['input']>;
  /** The contract. */
  id: Scalars['ID']['input'];
  /** A key of your choice, 1 to 255 characters, that makes it safe to send the mutation again: of all requests in which you use it within 7 days, one takes effect, and the others get its outcome. */
  idempotencyKey?: InputMaybe<Scalars['ID']['input']>;
  /** The reason, up to 2000 characters. It is kept in the audit trail. */
  reason?: InputMaybe<Scalars['String']['input']>;
};

/** Payload of `submitContract`. */
export type SubmitContractPayload = {
  __typename?: 'SubmitContractPayload';
  /** The new entry of the audit trail; null if there are errors. */
  action?: Maybe<Action>;
  /** The contract after the action; null if there are errors. */
  contract?: Maybe<Contract>;
  /** Errors; empty on success. */
  userErrors: Array<UserError>;
};

/** All subscriptions: by a WebSocket to `/graphql`, with the protocol graphql-transport-ws, or by server-sent events from `/graphql/stream`. Nothing else can be sent there. */
export type Subscription = {
  __typename?: 'Subscription';
  /** The changes from now on, in the order in which they took effect: each once, and none is missed. The first page is sent at once, even if it is empty: continue from the latest `endCursor` when the connection is lost. Each page is the answer to a separate query, and costs as much; it is sent once the client has received the previous one and has points for it. An error ends the subscription. */
  changes: ChangePage;
};


/** All subscriptions: by a WebSocket to `/graphql`, with the protocol graphql-transport-ws, or by server-sent events from `/graphql/stream`. Nothing else can be sent there. */
export type SubscriptionChangesArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  where?: InputMaybe<ChangeWhere>;
};

/** Input of `testWebhook`. */
export type TestWebhookInput = {
  /** True: the request is only shown, not sent. */
  dryRun?: Scalars['Boolean']['input'];
  /** The webhook. */
  id: Scalars['ID']['input'];
  /** A key of your choice, 1 to 255 characters, that makes it safe to send the mutation again: of all requests in which you use it within 7 days, one takes effect, and the others get its outcome. */
  idempotencyKey?: InputMaybe<Scalars['ID']['input']>;
};

/** Payload of `testWebhook`. */
export type TestWebhookPayload = {
  __typename?: 'TestWebhookPayload';
  /** The request, and how it ended; null if there are errors. */
  test?: Maybe<WebhookTestResult>;
  /** Errors; empty on success. */
  userErrors: Array<UserError>;
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
  expectedVersion?: InputMaybe<Scalars['Int']['input']>;
  /** The note. It must be a top-level one. */
  id: Scalars['ID']['input'];
  /** A key of your choice, 1 to 255 characters, that makes it safe to send the mutation again: of all requests in which you use it within 7 days, one takes effect, and the others get its outcome. */
  idempotencyKey?: InputMaybe<Scalars['ID']['input']>;
};

/** Payload of `unresolveNote`. */
export type UnresolveNotePayload = {
  __typename?: 'UnresolveNotePayload';
  /** The note after the change; null if there are errors. */
  note?: Maybe<Note>;
  /** Errors; empty on success. */
  userErrors: Array<UserError>;
};

/** Input of `updateContract`. */
export type UpdateContractInput = {
  /** What the contract is about, up to 10000 characters. Null removes it. */
  description?: InputMaybe<Scalars['String']['input']>;
  /** The last day in force, not before `startDate`. Null removes it. */
  endDate?: InputMaybe<Scalars['Date']['input']>;
  /** The version you last saw. If the current version is another one, nothing is changed and the answer is a `VersionConflictError`. */
  expectedVersion?: InputMaybe<Scalars['Int']['input']>;
  /** The contract. */
  id: Scalars['ID']['input'];
  /** A key of your choice, 1 to 255 characters, that makes it safe to send the mutation again: of all requests in which you use it within 7 days, one takes effect, and the others get its outcome. */
  idempotencyKey?: InputMaybe<Scalars['ID']['input']>;
  /** Your own number for the contract, up to 200 characters. No other contract may have it. Null removes it. */
  reference?: InputMaybe<Scalars['String']['input']>;
  /** The first day in force. Null removes it. */
  startDate?: InputMaybe<Scalars['Date']['input']>;
  /** The title, 1 to 200 characters. */
  title?: InputMaybe<Scalars['String']['input']>;
  /** What kind of contract it is, such as `NDA` or `SLA`; up to 50 characters. Null removes it. */
  type?: InputMaybe<Scalars['String']['input']>;
  /** The value. Null removes it. */
  value?: InputMaybe<MoneyInput>;
};

/** Payload of `updateContract`. */
export type UpdateContractPayload = {
  __typename?: 'UpdateContractPayload';
  /** The contract after the change; null if there are errors. */
  contract?: Maybe<Contract>;
  /** Errors; empty on success. */
  userErrors: Array<UserError>;
};

/** Input of `updateCustomer`. */
export type UpdateCustomerInput = {
  /** The e-mail address. No other customer may have it. Null removes it. */
  email?: InputMaybe<Scalars['EmailAddress']['input']>;
  /** The version you last saw. If the current version is another one, nothing is changed and the answer is a `VersionConflictError`. */
  expectedVersion?: InputMaybe<Scalars['Int']['input']>;
  /** The customer's id in another system, up to 200 characters. No other customer may have it. Null removes it. */
  externalReference?: InputMaybe<Scalars['String']['input']>;
  /** The customer. */
  id: Scalars['ID']['input'];
  /** A key of your choice, 1 to 255 characters, that makes it safe to send the mutation again: of all requests in which you use it within 7 days, one takes effect, and the others get its outcome. */
  idempotencyKey?: InputMaybe<Scalars['ID']['input']>;
  /** The name, 1 to 200 characters. */
  name?: InputMaybe<Scalars['String']['input']>;
  /** The telephone number, up to 50 characters. Null removes it. */
  phone?: InputMaybe<Scalars['String']['input']>;
  /** How risky it is to do business with the customer. */
  riskLevel?: InputMaybe<RiskLevel>;
  /** The kind of customer. */
  segment?: InputMaybe<CustomerSegment>;
  /** Whether business is done with the customer. */
  status?: InputMaybe<CustomerStatus>;
};

/** Payload of `updateCustomer`. */
export type UpdateCustomerPayload = {
  __typename?: 'UpdateCustomerPayload';
  /** The customer after the change; null if there are errors. */
  customer?: Maybe<Customer>;
  /** Errors; empty on success. */
  userErrors: Array<UserError>;
};

/** Input of `updateNote`. */
export type UpdateNoteInput = {
  /** The new text, 1 to 10000 characters. If it is the present one, nothing changes, and no `editNote` is kept. */
  body: Scalars['String']['input'];
  /** What you say about the edit, up to 2000 characters; kept only with a change of the text, and required if the note was written longer ago than the setting `NOTE_EDIT_WINDOW` allows. */
  editNote?: InputMaybe<Scalars['String']['input']>;
  /** The version you last saw. If the current version is another one, nothing is changed and the answer is a `VersionConflictError`. */
  expectedVersion?: InputMaybe<Scalars['Int']['input']>;
  /** The note. */
  id: Scalars['ID']['input'];
  /** A key of your choice, 1 to 255 characters, that makes it safe to send the mutation again: of all requests in which you use it within 7 days, one takes effect, and the others get its outcome. */
  idempotencyKey?: InputMaybe<Scalars['ID']['input']>;
};

/** Payload of `updateNote`. */
export type UpdateNotePayload = {
  __typename?: 'UpdateNotePayload';
  /** The note after the change; null if there are errors. */
  note?: Maybe<Note>;
  /** Errors; empty on success. */
  userErrors: Array<UserError>;
};

/** Input of `updateWebhook`. A field left out stays unchanged. */
export type UpdateWebhookInput = {
  /** The version you last saw. If the current version is another one, nothing is changed and the answer is a `VersionConflictError`. */
  expectedVersion?: InputMaybe<Scalars['Int']['input']>;
  /** The webhook. */
  id: Scalars['ID']['input'];
  /** A key of your choice, 1 to 255 characters, that makes it safe to send the mutation again: of all requests in which you use it within 7 days, one takes effect, and the others get its outcome. */
  idempotencyKey?: InputMaybe<Scalars['ID']['input']>;
  /** `ACTIVE` or `PAUSED`. */
  state?: InputMaybe<WebhookState>;
  /** Where to send changes: an https URL of a host on the public Internet, at most 2000 characters. Hosts in the networks of `WEBHOOK_NETWORKS` may be private, and reached by http. */
  url?: InputMaybe<Scalars['String']['input']>;
  /** Only changes that meet these conditions; lists have at most 100 values. Null for all changes. */
  where?: InputMaybe<ChangeWhere>;
};

/** Payload of `updateWebhook`. */
export type UpdateWebhookPayload = {
  __typename?: 'UpdateWebhookPayload';
  /** Errors; empty on success. */
  userErrors: Array<UserError>;
  /** The webhook after the change; null if there are errors. */
  webhook?: Maybe<Webhook>;
};

/** Why a mutation had no effect. */
export type UserError = {
  /** A machine-readable code. */
  code: UserErrorCode;
  /** A message for people: what was expected, what came, and what to do. */
  message: Scalars['String']['output'];
  /** The path to the input field that the error is about, such as `["input", "value", "amount"]`. */
  path: Array<Scalars['String']['output']>;
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

/** The object has been changed since you last saw it. Read it again, then decide again. */
export type VersionConflictError = UserError & {
  __typename?: 'VersionConflictError';
  /** A machine-readable code. */
  code: UserErrorCode;
  /** The object as it is now. */
  current: Node;
  /** The current version. */
  currentVersion: Scalars['Int']['output'];
  /** The version that you expected. */
  expectedVersion: Scalars['Int']['output'];
  /** A message for people: what was expected, what came, and what to do. */
  message: Scalars['String']['output'];
  /** The path to the input field that the error is about, such as `["input", "value", "amount"]`. */
  path: Array<Scalars['String']['output']>;
};

/** The signed-in user. */
export type Viewer = {
  __typename?: 'Viewer';
  /** Your display name. */
  name: Scalars['String']['output'];
  /** Your role. */
  role: Role;
  /** Your id at the identity provider (the `sub` claim). */
  subject: Scalars['ID']['output'];
};

/** Where changes are sent, as `POST` requests signed as Standard Webhooks 1.0 says: each change at least once, in the order of the feed, one after the other. Only administrators see webhooks. */
export type Webhook = Node & {
  __typename?: 'Webhook';
  /** The number of changes that are still to be sent. Those that have not been looked at count, even if they do not meet the conditions. */
  behind: Scalars['Int']['output'];
  /** When it was created. */
  createdAt: Scalars['DateTime']['output'];
  /** The last deliveries, that of the newest change first. About 100 are kept, and those that are still to be made. */
  deliveries: Array<WebhookDelivery>;
  /** The number of attempts that failed since the last one that succeeded. */
  failures: Scalars['Int']['output'];
  /** The global id; starts with `whk_`. */
  id: Scalars['ID']['output'];
  /** Why the portal stopped sending; null unless it did. */
  reason?: Maybe<Scalars['String']['output']>;
  /** When the secret was last replaced; null if it never was. For 24 hours from then on, deliveries are signed with the former secret, too. */
  secretRotatedAt?: Maybe<Scalars['DateTime']['output']>;
  /** Whether it gets changes. */
  state: WebhookState;
  /** When a person last changed it. */
  updatedAt: Scalars['DateTime']['output'];
  /** Where changes are sent. */
  url: Scalars['String']['output'];
  /** Starts at 1 and increases by one with every change that a person makes. */
  version: Scalars['Int']['output'];
  /** The conditions on changes, a `ChangeWhere`; null for all changes. */
  where?: Maybe<Scalars['JSON']['output']>;
};


/** Where changes are sent, as `POST` requests signed as Standard Webhooks 1.0 says: each change at least once, in the order of the feed, one after the other. Only administrators see webhooks. */
export type WebhookDeliveriesArgs = {
  first?: InputMaybe<Scalars['Int']['input']>;
};

/** An attempt to deliver a change. */
export type WebhookAttempt = {
  __typename?: 'WebhookAttempt';
  /** When it ended. */
  at: Scalars['DateTime']['output'];
  /** How long it took, in milliseconds. */
  milliseconds: Scalars['Int']['output'];
  /** Why it failed; null if it succeeded. */
  problem?: Maybe<Scalars['String']['output']>;
  /** The HTTP status of the answer; null if there was none. */
  status?: Maybe<Scalars['Int']['output']>;
};

/** A page of webhooks. */
export type WebhookConnection = {
  __typename?: 'WebhookConnection';
  /** The rows of the page with their cursors. */
  edges: Array<WebhookEdge>;
  /** The rows of the page. */
  nodes: Array<Webhook>;
  /** Where the page lies in the list. */
  pageInfo: PageInfo;
  /** The number of rows in the whole list, whatever the page. Counted only if selected. */
  totalCount: Scalars['Int']['output'];
};

/** A change that was sent to a webhook, or is to be sent. */
export type WebhookDelivery = {
  __typename?: 'WebhookDelivery';
  /** The attempts, oldest first; the last 20 are kept. */
  attempts: Array<WebhookAttempt>;
  /** The change. */
  change: Change;
  /** The id, the same as in the header `webhook-id` of each attempt; starts with `msg_`. */
  id: Scalars['ID']['output'];
  /** When the next attempt is due, if the webhook is `ACTIVE` then; null if none is needed. */
  nextAttemptAt?: Maybe<Scalars['DateTime']['output']>;
};

/** One webhook in a page. */
export type WebhookEdge = {
  __typename?: 'WebhookEdge';
  /** The position of the row in its list: opaque, and valid for the same order only. */
  cursor: Scalars['String']['output'];
  /** The row. */
  node: Webhook;
};

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

/** A request to a webhook, and how it ended. */
export type WebhookTestResult = {
  __typename?: 'WebhookTestResult';
  /** The body, byte for byte. */
  body: Scalars['String']['output'];
  /** The headers, an object with their names in lower case. */
  headers: Scalars['JSON']['output'];
  /** How long it took, in milliseconds; null if nothing was sent. */
  milliseconds?: Maybe<Scalars['Int']['output']>;
  /** Why it failed; null if it did not, or if nothing was sent. */
  problem?: Maybe<Scalars['String']['output']>;
  /** The HTTP status of the answer; null if there was none, or if nothing was sent. */
  status?: Maybe<Scalars['Int']['output']>;
};

/** Conditions on webhooks. All fields must match; a list matches any of its values, and an empty list matches nothing. A condition that is null is refused: leave it out instead. At most 100 conditions, nested at most 10 deep. */
export type WebhookWhere = {
  /** All of these must match. */
  AND?: InputMaybe<Array<WebhookWhere>>;
  /** This must not match. It needs at least one condition. */
  NOT?: InputMaybe<WebhookWhere>;
  /** At least one of these must match; an empty list matches nothing. */
  OR?: InputMaybe<Array<WebhookWhere>>;
  /** When it was created. */
  createdAt?: InputMaybe<DateTimeRange>;
  /** The id; at most 100. */
  id?: InputMaybe<Array<Scalars['ID']['input']>>;
  /** Whether it gets changes. */
  state?: InputMaybe<Array<WebhookState>>;
};



export type ResolverTypeWrapper<T> = Promise<T> | T;


export type ResolverWithResolve<TResult, TParent, TContext, TArgs> = {
  resolve: ResolverFn<TResult, TParent, TContext, TArgs>;
};
export type Resolver<TResult, TParent = Record<PropertyKey, never>, TContext = Record<PropertyKey, never>, TArgs = Record<PropertyKey, never>> = ResolverFn<TResult, TParent, TContext, TArgs> | ResolverWithResolve<TResult, TParent, TContext, TArgs>;

export type ResolverFn<TResult, TParent, TContext, TArgs> = (
  parent: TParent,
  args: TArgs,
  context: TContext,
  info: GraphQLResolveInfo
) => Promise<TResult> | TResult;

export type SubscriptionSubscribeFn<TResult, TParent, TContext, TArgs> = (
  parent: TParent,
  args: TArgs,
  context: TContext,
  info: GraphQLResolveInfo
) => AsyncIterable<TResult> | Promise<AsyncIterable<TResult>>;

export type SubscriptionResolveFn<TResult, TParent, TContext, TArgs> = (
  parent: TParent,
  args: TArgs,
  context: TContext,
  info: GraphQLResolveInfo
) => TResult | Promise<TResult>;

export interface SubscriptionSubscriberObject<TResult, TKey extends string, TParent, TContext, TArgs> {
  subscribe: SubscriptionSubscribeFn<{ [key in TKey]: TResult }, TParent, TContext, TArgs>;
  resolve?: SubscriptionResolveFn<TResult, { [key in TKey]: TResult }, TContext, TArgs>;
}

export interface SubscriptionResolverObject<TResult, TParent, TContext, TArgs> {
  subscribe: SubscriptionSubscribeFn<any, TParent, TContext, TArgs>;
  resolve: SubscriptionResolveFn<TResult, any, TContext, TArgs>;
}

export type SubscriptionObject<TResult, TKey extends string, TParent, TContext, TArgs> =
  | SubscriptionSubscriberObject<TResult, TKey, TParent, TContext, TArgs>
  | SubscriptionResolverObject<TResult, TParent, TContext, TArgs>;

export type SubscriptionResolver<TResult, TKey extends string, TParent = Record<PropertyKey, never>, TContext = Record<PropertyKey, never>, TArgs = Record<PropertyKey, never>> =
  | ((...args: any[]) => SubscriptionObject<TResult, TKey, TParent, TContext, TArgs>)
  | SubscriptionObject<TResult, TKey, TParent, TContext, TArgs>;

export type TypeResolveFn<TTypes, TParent = Record<PropertyKey, never>, TContext = Record<PropertyKey, never>> = (
  parent: TParent,
  context: TContext,
  info: GraphQLResolveInfo
) => Maybe<TTypes> | Promise<Maybe<TTypes>>;

export type IsTypeOfResolverFn<T = Record<PropertyKey, never>, TContext = Record<PropertyKey, never>> = (obj: T, context: TContext, info: GraphQLResolveInfo) => boolean | Promise<boolean>;

export type NextResolverFn<T> = () => Promise<T>;

export type DirectiveResolverFn<TResult = Record<PropertyKey, never>, TParent = Record<PropertyKey, never>, TContext = Record<PropertyKey, never>, TArgs = Record<PropertyKey, never>> = (
  next: NextResolverFn<TResult>,
  parent: TParent,
  args: TArgs,
  context: TContext,
  info: GraphQLResolveInfo
) => TResult | Promise<TResult>;



/** Mapping of union types */
export type ResolversUnionTypes<_RefType extends Record<string, unknown>> = {
  EventTarget:
    | ( RowOf<'Action'> )
    | ( RowOf<'ContractDocument'> )
    | ( RowOf<'ContractFlag'> )
    | ( RowOf<'Note'> )
  ;
};

/** Mapping of interface types */
export type ResolversInterfaceTypes<_RefType extends Record<string, unknown>> = {
  Node:
    | ( RowOf<'Action'> )
    | ( RowOf<'Contract'> )
    | ( RowOf<'ContractDocument'> )
    | ( RowOf<'ContractFlag'> )
    | ( RowOf<'Customer'> )
    | ( RowOf<'Event'> )
    | ( RowOf<'Note'> )
    | ( RowOf<'NoteEdit'> )
    | ( RowOf<'Webhook'> )
  ;
  UserError:
    | ( ContractLockedError )
    | ( FlaggedError )
    | ( HasDependentsError )
    | ( IdempotencyKeyReusedError )
    | ( InvalidInputError )
    | ( InvalidTransitionError )
    | ( NotFoundError )
    | ( NotLatestActionError )
    | ( NotUniqueError )
    | ( SelfApprovalError )
    | ( Omit<VersionConflictError, 'current'> & { current: _RefType['Node'] } )
  ;
};

/** Mapping between all available schema types and the resolvers types */
export type ResolversTypes = {
  Action: ResolverTypeWrapper<RowOf<'Action'>>;
  ActionConnection: ResolverTypeWrapper<ConnectionOf<'Action'>>;
  ActionEdge: ResolverTypeWrapper<Omit<ActionEdge, 'node'> & { node: ResolversTypes['Action'] }>;
  ActionOrder: ActionOrder;
  ActionOrderField: ActionOrderField;
  ActionType: ActionType;
  ActionWhere: ActionWhere;
  Actor: ResolverTypeWrapper<Actor>;
  AddContractDocumentInput: AddContractDocumentInput;
  AddContractDocumentPayload: ResolverTypeWrapper<Omit<AddContractDocumentPayload, 'contract' | 'document' | 'userErrors'> & { contract?: Maybe<ResolversTypes['Contract']>, document?: Maybe<ResolversTypes['ContractDocument']>, userErrors: Array<ResolversTypes['UserError']> }>;
  ApproveContractInput: ApproveContractInput;
  ApproveContractPayload: ResolverTypeWrapper<Omit<ApproveContractPayload, 'action' | 'contract' | 'userErrors'> & { action?: Maybe<ResolversTypes['Action']>, contract?: Maybe<ResolversTypes['Contract']>, userErrors: Array<ResolversTypes['UserError']> }>;
  AvailableTransition: ResolverTypeWrapper<AvailableTransition>;
  Boolean: ResolverTypeWrapper<Scalars['Boolean']['output']>;
  Change: ResolverTypeWrapper<PlacedChange>;
  ChangePage: ResolverTypeWrapper<ChangesAnswer>;
  ChangeWhere: ChangeWhere;
  Contract: ResolverTypeWrapper<RowOf<'Contract'>>;
  ContractConnection: ResolverTypeWrapper<ConnectionOf<'Contract'>>;
  ContractDecisionInput: ContractDecisionInput;
  ContractDocument: ResolverTypeWrapper<RowOf<'ContractDocument'>>;
  ContractDocumentConnection: ResolverTypeWrapper<ConnectionOf<'ContractDocument'>>;
  ContractDocumentEdge: ResolverTypeWrapper<Omit<ContractDocumentEdge, 'node'> & { node: ResolversTypes['ContractDocument'] }>;
  ContractDocumentOrder: ContractDocumentOrder;
  ContractDocumentOrderField: ContractDocumentOrderField;
  ContractDocumentWhere: ContractDocumentWhere;
  ContractEdge: ResolverTypeWrapper<Omit<ContractEdge, 'node'> & { node: ResolversTypes['Contract'] }>;
  ContractFlag: ResolverTypeWrapper<RowOf<'ContractFlag'>>;
  ContractFlagConnection: ResolverTypeWrapper<ConnectionOf<'ContractFlag'>>;
  ContractFlagEdge: ResolverTypeWrapper<Omit<ContractFlagEdge, 'node'> & { node: ResolversTypes['ContractFlag'] }>;
  ContractFlagOrder: ContractFlagOrder;
  ContractFlagOrderField: ContractFlagOrderField;
  ContractFlagWhere: ContractFlagWhere;
  ContractGrouping: ContractGrouping;
  ContractLockedError: ResolverTypeWrapper<ContractLockedError>;
  ContractOrder: ContractOrder;
  ContractOrderField: ContractOrderField;
  ContractStatus: ContractStatus;
  ContractTotal: ResolverTypeWrapper<ContractTotal>;
  ContractWhere: ContractWhere;
  CreateActionInput: CreateActionInput;
  CreateActionPayload: ResolverTypeWrapper<Omit<CreateActionPayload, 'action' | 'contract' | 'userErrors'> & { action?: Maybe<ResolversTypes['Action']>, contract?: Maybe<ResolversTypes['Contract']>, userErrors: Array<ResolversTypes['UserError']> }>;
  CreateContractInput: CreateContractInput;
  CreateContractPayload: ResolverTypeWrapper<Omit<CreateContractPayload, 'action' | 'contract' | 'userErrors'> & { action?: Maybe<ResolversTypes['Action']>, contract?: Maybe<ResolversTypes['Contract']>, userErrors: Array<ResolversTypes['UserError']> }>;
  CreateCustomerInput: CreateCustomerInput;
  CreateCustomerPayload: ResolverTypeWrapper<Omit<CreateCustomerPayload, 'customer' | 'userErrors'> & { customer?: Maybe<ResolversTypes['Customer']>, userErrors: Array<ResolversTypes['UserError']> }>;
  CreateEventInput: CreateEventInput;
  CreateEventPayload: ResolverTypeWrapper<Omit<CreateEventPayload, 'event' | 'userErrors'> & { event?: Maybe<ResolversTypes['Event']>, userErrors: Array<ResolversTypes['UserError']> }>;
  CreateNoteInput: CreateNoteInput;
  CreateNotePayload: ResolverTypeWrapper<Omit<CreateNotePayload, 'note' | 'userErrors'> & { note?: Maybe<ResolversTypes['Note']>, userErrors: Array<ResolversTypes['UserError']> }>;
  CreateWebhookInput: CreateWebhookInput;
  CreateWebhookPayload: ResolverTypeWrapper<Omit<CreateWebhookPayload, 'userErrors' | 'webhook'> & { userErrors: Array<ResolversTypes['UserError']>, webhook?: Maybe<ResolversTypes['Webhook']> }>;
  CurrencyCode: ResolverTypeWrapper<Scalars['CurrencyCode']['output']>;
  Customer: ResolverTypeWrapper<RowOf<'Customer'>>;
  CustomerConnection: ResolverTypeWrapper<ConnectionOf<'Customer'>>;
  CustomerEdge: ResolverTypeWrapper<Omit<CustomerEdge, 'node'> & { node: ResolversTypes['Customer'] }>;
  CustomerOrder: CustomerOrder;
  CustomerOrderField: CustomerOrderField;
  CustomerSegment: CustomerSegment;
  CustomerStatus: CustomerStatus;
  CustomerWhere: CustomerWhere;
  Date: ResolverTypeWrapper<Scalars['Date']['output']>;
  DateRange: DateRange;
  DateTime: ResolverTypeWrapper<Scalars['DateTime']['output']>;
  DateTimeRange: DateTimeRange;
  DecideContractsInput: DecideContractsInput;
  DecideContractsPayload: ResolverTypeWrapper<Omit<DecideContractsPayload, 'results' | 'userErrors'> & { results: Array<ResolversTypes['DecisionResult']>, userErrors: Array<ResolversTypes['UserError']> }>;
  Decimal: ResolverTypeWrapper<Scalars['Decimal']['output']>;
  DecisionResult: ResolverTypeWrapper<Omit<DecisionResult, 'action' | 'contract' | 'userErrors'> & { action?: Maybe<ResolversTypes['Action']>, contract?: Maybe<ResolversTypes['Contract']>, userErrors: Array<ResolversTypes['UserError']> }>;
  DecisionTotal: ResolverTypeWrapper<DecisionTotal>;
  DeleteActionInput: DeleteActionInput;
  DeleteActionPayload: ResolverTypeWrapper<Omit<DeleteActionPayload, 'contract' | 'userErrors'> & { contract?: Maybe<ResolversTypes['Contract']>, userErrors: Array<ResolversTypes['UserError']> }>;
  DeleteContractInput: DeleteContractInput;
  DeleteContractPayload: ResolverTypeWrapper<Omit<DeleteContractPayload, 'userErrors'> & { userErrors: Array<ResolversTypes['UserError']> }>;
  DeleteCustomerInput: DeleteCustomerInput;
  DeleteCustomerPayload: ResolverTypeWrapper<Omit<DeleteCustomerPayload, 'userErrors'> & { userErrors: Array<ResolversTypes['UserError']> }>;
  DeleteEventInput: DeleteEventInput;
  DeleteEventPayload: ResolverTypeWrapper<Omit<DeleteEventPayload, 'userErrors'> & { userErrors: Array<ResolversTypes['UserError']> }>;
  DeleteNoteInput: DeleteNoteInput;
  DeleteNotePayload: ResolverTypeWrapper<Omit<DeleteNotePayload, 'userErrors'> & { userErrors: Array<ResolversTypes['UserError']> }>;
  DeleteWebhookInput: DeleteWebhookInput;
  DeleteWebhookPayload: ResolverTypeWrapper<Omit<DeleteWebhookPayload, 'userErrors'> & { userErrors: Array<ResolversTypes['UserError']> }>;
  DocumentKind: DocumentKind;
  EmailAddress: ResolverTypeWrapper<Scalars['EmailAddress']['output']>;
  Event: ResolverTypeWrapper<RowOf<'Event'>>;
  EventConnection: ResolverTypeWrapper<ConnectionOf<'Event'>>;
  EventEdge: ResolverTypeWrapper<Omit<EventEdge, 'node'> & { node: ResolversTypes['Event'] }>;
  EventGroup: ResolverTypeWrapper<EventGroup>;
  EventGrouping: EventGrouping;
  EventOrder: EventOrder;
  EventOrderField: EventOrderField;
  EventTarget: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['EventTarget']>;
  EventTotal: ResolverTypeWrapper<EventTotal>;
  EventWhere: EventWhere;
  FlagContractInput: FlagContractInput;
  FlagContractPayload: ResolverTypeWrapper<Omit<FlagContractPayload, 'flag' | 'userErrors'> & { flag?: Maybe<ResolversTypes['ContractFlag']>, userErrors: Array<ResolversTypes['UserError']> }>;
  FlagSeverity: FlagSeverity;
  FlaggedError: ResolverTypeWrapper<FlaggedError>;
  Float: ResolverTypeWrapper<Scalars['Float']['output']>;
  HasDependentsError: ResolverTypeWrapper<HasDependentsError>;
  ID: ResolverTypeWrapper<Scalars['ID']['output']>;
  IdempotencyKeyReusedError: ResolverTypeWrapper<IdempotencyKeyReusedError>;
  Int: ResolverTypeWrapper<Scalars['Int']['output']>;
  InvalidInputError: ResolverTypeWrapper<InvalidInputError>;
  InvalidTransitionError: ResolverTypeWrapper<InvalidTransitionError>;
  JSON: ResolverTypeWrapper<Scalars['JSON']['output']>;
  LifecycleTransition: ResolverTypeWrapper<LifecycleTransition>;
  Money: ResolverTypeWrapper<Money>;
  MoneyInput: MoneyInput;
  MoneyRange: MoneyRange;
  Mutation: ResolverTypeWrapper<Record<PropertyKey, never>>;
  Node: ResolverTypeWrapper<ResolversInterfaceTypes<ResolversTypes>['Node']>;
  NotFoundError: ResolverTypeWrapper<NotFoundError>;
  NotLatestActionError: ResolverTypeWrapper<NotLatestActionError>;
  NotUniqueError: ResolverTypeWrapper<NotUniqueError>;
  Note: ResolverTypeWrapper<RowOf<'Note'>>;
  NoteConnection: ResolverTypeWrapper<ConnectionOf<'Note'>>;
  NoteEdge: ResolverTypeWrapper<Omit<NoteEdge, 'node'> & { node: ResolversTypes['Note'] }>;
  NoteEdit: ResolverTypeWrapper<RowOf<'NoteEdit'>>;
  NoteEditConnection: ResolverTypeWrapper<ConnectionOf<'NoteEdit'>>;
  NoteEditEdge: ResolverTypeWrapper<Omit<NoteEditEdge, 'node'> & { node: ResolversTypes['NoteEdit'] }>;
  NoteEditOrder: NoteEditOrder;
  NoteEditOrderField: NoteEditOrderField;
  NoteEditWhere: NoteEditWhere;
  NoteOrder: NoteOrder;
  NoteOrderField: NoteOrderField;
  NoteWhere: NoteWhere;
  PageInfo: ResolverTypeWrapper<PageInfo>;
  Period: ResolverTypeWrapper<Period>;
  PeriodLength: PeriodLength;
  Query: ResolverTypeWrapper<Record<PropertyKey, never>>;
  RedeliverInput: RedeliverInput;
  RedeliverPayload: ResolverTypeWrapper<Omit<RedeliverPayload, 'userErrors' | 'webhook'> & { userErrors: Array<ResolversTypes['UserError']>, webhook?: Maybe<ResolversTypes['Webhook']> }>;
  RejectContractInput: RejectContractInput;
  RejectContractPayload: ResolverTypeWrapper<Omit<RejectContractPayload, 'action' | 'contract' | 'userErrors'> & { action?: Maybe<ResolversTypes['Action']>, contract?: Maybe<ResolversTypes['Contract']>, userErrors: Array<ResolversTypes['UserError']> }>;
  RemoveContractDocumentInput: RemoveContractDocumentInput;
  RemoveContractDocumentPayload: ResolverTypeWrapper<Omit<RemoveContractDocumentPayload, 'contract' | 'userErrors'> & { contract?: Maybe<ResolversTypes['Contract']>, userErrors: Array<ResolversTypes['UserError']> }>;
  ReopenContractInput: ReopenContractInput;
  ReopenContractPayload: ResolverTypeWrapper<Omit<ReopenContractPayload, 'action' | 'contract' | 'userErrors'> & { action?: Maybe<ResolversTypes['Action']>, contract?: Maybe<ResolversTypes['Contract']>, userErrors: Array<ResolversTypes['UserError']> }>;
  ResolveContractFlagInput: ResolveContractFlagInput;
  ResolveContractFlagPayload: ResolverTypeWrapper<Omit<ResolveContractFlagPayload, 'flag' | 'userErrors'> & { flag?: Maybe<ResolversTypes['ContractFlag']>, userErrors: Array<ResolversTypes['UserError']> }>;
  ResolveNoteInput: ResolveNoteInput;
  ResolveNotePayload: ResolverTypeWrapper<Omit<ResolveNotePayload, 'note' | 'userErrors'> & { note?: Maybe<ResolversTypes['Note']>, userErrors: Array<ResolversTypes['UserError']> }>;
  RiskLevel: RiskLevel;
  Role: Role;
  RotateWebhookSecretInput: RotateWebhookSecretInput;
  RotateWebhookSecretPayload: ResolverTypeWrapper<Omit<RotateWebhookSecretPayload, 'userErrors' | 'webhook'> & { userErrors: Array<ResolversTypes['UserError']>, webhook?: Maybe<ResolversTypes['Webhook']> }>;
  SelfApprovalError: ResolverTypeWrapper<SelfApprovalError>;
  SortDirection: SortDirection;
  String: ResolverTypeWrapper<Scalars['String']['output']>;
  SubmitContractInput: SubmitContractInput;
  SubmitContractPayload: ResolverTypeWrapper<Omit<SubmitContractPayload, 'action' | 'contract' | 'userErrors'> & { action?: Maybe<ResolversTypes['Action']>, contract?: Maybe<ResolversTypes['Contract']>, userErrors: Array<ResolversTypes['UserError']> }>;
  Subscription: ResolverTypeWrapper<Record<PropertyKey, never>>;
  TestWebhookInput: TestWebhookInput;
  TestWebhookPayload: ResolverTypeWrapper<Omit<TestWebhookPayload, 'userErrors'> & { userErrors: Array<ResolversTypes['UserError']> }>;
  TransitionBlock: TransitionBlock;
  UnresolveNoteInput: UnresolveNoteInput;
  UnresolveNotePayload: ResolverTypeWrapper<Omit<UnresolveNotePayload, 'note' | 'userErrors'> & { note?: Maybe<ResolversTypes['Note']>, userErrors: Array<ResolversTypes['UserError']> }>;
  UpdateContractInput: UpdateContractInput;
  UpdateContractPayload: ResolverTypeWrapper<Omit<UpdateContractPayload, 'contract' | 'userErrors'> & { contract?: Maybe<ResolversTypes['Contract']>, userErrors: Array<ResolversTypes['UserError']> }>;
  UpdateCustomerInput: UpdateCustomerInput;
  UpdateCustomerPayload: ResolverTypeWrapper<Omit<UpdateCustomerPayload, 'customer' | 'userErrors'> & { customer?: Maybe<ResolversTypes['Customer']>, userErrors: Array<ResolversTypes['UserError']> }>;
  UpdateNoteInput: UpdateNoteInput;
  UpdateNotePayload: ResolverTypeWrapper<Omit<UpdateNotePayload, 'note' | 'userErrors'> & { note?: Maybe<ResolversTypes['Note']>, userErrors: Array<ResolversTypes['UserError']> }>;
  UpdateWebhookInput: UpdateWebhookInput;
  UpdateWebhookPayload: ResolverTypeWrapper<Omit<UpdateWebhookPayload, 'userErrors' | 'webhook'> & { userErrors: Array<ResolversTypes['UserError']>, webhook?: Maybe<ResolversTypes['Webhook']> }>;
  UserError: ResolverTypeWrapper<ResolversInterfaceTypes<ResolversTypes>['UserError']>;
  UserErrorCode: UserErrorCode;
  VersionConflictError: ResolverTypeWrapper<Omit<VersionConflictError, 'current'> & { current: ResolversTypes['Node'] }>;
  Viewer: ResolverTypeWrapper<Viewer>;
  Webhook: ResolverTypeWrapper<RowOf<'Webhook'>>;
  WebhookAttempt: ResolverTypeWrapper<WebhookAttempt>;
  WebhookConnection: ResolverTypeWrapper<ConnectionOf<'Webhook'>>;
  WebhookDelivery: ResolverTypeWrapper<Omit<WebhookDelivery, 'attempts' | 'change'> & { attempts: Array<ResolversTypes['WebhookAttempt']>, change: ResolversTypes['Change'] }>;
  WebhookEdge: ResolverTypeWrapper<Omit<WebhookEdge, 'node'> & { node: ResolversTypes['Webhook'] }>;
  WebhookOrder: WebhookOrder;
  WebhookOrderField: WebhookOrderField;
  WebhookState: WebhookState;
  WebhookTestResult: ResolverTypeWrapper<WebhookTestResult>;
  WebhookWhere: WebhookWhere;
};

/** Mapping between all available schema types and the resolvers parents */
export type ResolversParentTypes = {
  Action: RowOf<'Action'>;
  ActionConnection: ConnectionOf<'Action'>;
  ActionEdge: Omit<ActionEdge, 'node'> & { node: ResolversParentTypes['Action'] };
  ActionOrder: ActionOrder;
  ActionWhere: ActionWhere;
  Actor: Actor;
  AddContractDocumentInput: AddContractDocumentInput;
  AddContractDocumentPayload: Omit<AddContractDocumentPayload, 'contract' | 'document' | 'userErrors'> & { contract?: Maybe<ResolversParentTypes['Contract']>, document?: Maybe<ResolversParentTypes['ContractDocument']>, userErrors: Array<ResolversParentTypes['UserError']> };
  ApproveContractInput: ApproveContractInput;
  ApproveContractPayload: Omit<ApproveContractPayload, 'action' | 'contract' | 'userErrors'> & { action?: Maybe<ResolversParentTypes['Action']>, contract?: Maybe<ResolversParentTypes['Contract']>, userErrors: Array<ResolversParentTypes['UserError']> };
  AvailableTransition: AvailableTransition;
  Boolean: Scalars['Boolean']['output'];
  Change: PlacedChange;
  ChangePage: ChangesAnswer;
  ChangeWhere: ChangeWhere;
  Contract: RowOf<'Contract'>;
  ContractConnection: ConnectionOf<'Contract'>;
  ContractDecisionInput: ContractDecisionInput;
  ContractDocument: RowOf<'ContractDocument'>;
  ContractDocumentConnection: ConnectionOf<'ContractDocument'>;
  ContractDocumentEdge: Omit<ContractDocumentEdge, 'node'> & { node: ResolversParentTypes['ContractDocument'] };
  ContractDocumentOrder: ContractDocumentOrder;
  ContractDocumentWhere: ContractDocumentWhere;
  ContractEdge: Omit<ContractEdge, 'node'> & { node: ResolversParentTypes['Contract'] };
  ContractFlag: RowOf<'ContractFlag'>;
  ContractFlagConnection: ConnectionOf<'ContractFlag'>;
  ContractFlagEdge: Omit<ContractFlagEdge, 'node'> & { node: ResolversParentTypes['ContractFlag'] };
  ContractFlagOrder: ContractFlagOrder;
  ContractFlagWhere: ContractFlagWhere;
  ContractLockedError: ContractLockedError;
  ContractOrder: ContractOrder;
  ContractTotal: ContractTotal;
  ContractWhere: ContractWhere;
  CreateActionInput: CreateActionInput;
  CreateActionPayload: Omit<CreateActionPayload, 'action' | 'contract' | 'userErrors'> & { action?: Maybe<ResolversParentTypes['Action']>, contract?: Maybe<ResolversParentTypes['Contract']>, userErrors: Array<ResolversParentTypes['UserError']> };
  CreateContractInput: CreateContractInput;
  CreateContractPayload: Omit<CreateContractPayload, 'action' | 'contract' | 'userErrors'> & { action?: Maybe<ResolversParentTypes['Action']>, contract?: Maybe<ResolversParentTypes['Contract']>, userErrors: Array<ResolversParentTypes['UserError']> };
  CreateCustomerInput: CreateCustomerInput;
  CreateCustomerPayload: Omit<CreateCustomerPayload, 'customer' | 'userErrors'> & { customer?: Maybe<ResolversParentTypes['Customer']>, userErrors: Array<ResolversParentTypes['UserError']> };
  CreateEventInput: CreateEventInput;
  CreateEventPayload: Omit<CreateEventPayload, 'event' | 'userErrors'> & { event?: Maybe<ResolversParentTypes['Event']>, userErrors: Array<ResolversParentTypes['UserError']> };
  CreateNoteInput: CreateNoteInput;
  CreateNotePayload: Omit<CreateNotePayload, 'note' | 'userErrors'> & { note?: Maybe<ResolversParentTypes['Note']>, userErrors: Array<ResolversParentTypes['UserError']> };
  CreateWebhookInput: CreateWebhookInput;
  CreateWebhookPayload: Omit<CreateWebhookPayload, 'userErrors' | 'webhook'> & { userErrors: Array<ResolversParentTypes['UserError']>, webhook?: Maybe<ResolversParentTypes['Webhook']> };
  CurrencyCode: Scalars['CurrencyCode']['output'];
  Customer: RowOf<'Customer'>;
  CustomerConnection: ConnectionOf<'Customer'>;
  CustomerEdge: Omit<CustomerEdge, 'node'> & { node: ResolversParentTypes['Customer'] };
  CustomerOrder: CustomerOrder;
  CustomerWhere: CustomerWhere;
  Date: Scalars['Date']['output'];
  DateRange: DateRange;
  DateTime: Scalars['DateTime']['output'];
  DateTimeRange: DateTimeRange;
  DecideContractsInput: DecideContractsInput;
  DecideContractsPayload: Omit<DecideContractsPayload, 'results' | 'userErrors'> & { results: Array<ResolversParentTypes['DecisionResult']>, userErrors: Array<ResolversParentTypes['UserError']> };
  Decimal: Scalars['Decimal']['output'];
  DecisionResult: Omit<DecisionResult, 'action' | 'contract' | 'userErrors'> & { action?: Maybe<ResolversParentTypes['Action']>, contract?: Maybe<ResolversParentTypes['Contract']>, userErrors: Array<ResolversParentTypes['UserError']> };
  DecisionTotal: DecisionTotal;
  DeleteActionInput: DeleteActionInput;
  DeleteActionPayload: Omit<DeleteActionPayload, 'contract' | 'userErrors'> & { contract?: Maybe<ResolversParentTypes['Contract']>, userErrors: Array<ResolversParentTypes['UserError']> };
  DeleteContractInput: DeleteContractInput;
  DeleteContractPayload: Omit<DeleteContractPayload, 'userErrors'> & { userErrors: Array<ResolversParentTypes['UserError']> };
  DeleteCustomerInput: DeleteCustomerInput;
  DeleteCustomerPayload: Omit<DeleteCustomerPayload, 'userErrors'> & { userErrors: Array<ResolversParentTypes['UserError']> };
  DeleteEventInput: DeleteEventInput;
  DeleteEventPayload: Omit<DeleteEventPayload, 'userErrors'> & { userErrors: Array<ResolversParentTypes['UserError']> };
  DeleteNoteInput: DeleteNoteInput;
  DeleteNotePayload: Omit<DeleteNotePayload, 'userErrors'> & { userErrors: Array<ResolversParentTypes['UserError']> };
  DeleteWebhookInput: DeleteWebhookInput;
  DeleteWebhookPayload: Omit<DeleteWebhookPayload, 'userErrors'> & { userErrors: Array<ResolversParentTypes['UserError']> };
  EmailAddress: Scalars['EmailAddress']['output'];
  Event: RowOf<'Event'>;
  EventConnection: ConnectionOf<'Event'>;
  EventEdge: Omit<EventEdge, 'node'> & { node: ResolversParentTypes['Event'] };
  EventGroup: EventGroup;
  EventOrder: EventOrder;
  EventTarget: ResolversUnionTypes<ResolversParentTypes>['EventTarget'];
  EventTotal: EventTotal;
  EventWhere: EventWhere;
  FlagContractInput: FlagContractInput;
  FlagContractPayload: Omit<FlagContractPayload, 'flag' | 'userErrors'> & { flag?: Maybe<ResolversParentTypes['ContractFlag']>, userErrors: Array<ResolversParentTypes['UserError']> };
  FlaggedError: FlaggedError;
  Float: Scalars['Float']['output'];
  HasDependentsError: HasDependentsError;
  ID: Scalars['ID']['output'];
  IdempotencyKeyReusedError: IdempotencyKeyReusedError;
  Int: Scalars['Int']['output'];
  InvalidInputError: InvalidInputError;
  InvalidTransitionError: InvalidTransitionError;
  JSON: Scalars['JSON']['output'];
  LifecycleTransition: LifecycleTransition;
  Money: Money;
  MoneyInput: MoneyInput;
  MoneyRange: MoneyRange;
  Mutation: Record<PropertyKey, never>;
  Node: ResolversInterfaceTypes<ResolversParentTypes>['Node'];
  NotFoundError: NotFoundError;
  NotLatestActionError: NotLatestActionError;
  NotUniqueError: NotUniqueError;
  Note: RowOf<'Note'>;
  NoteConnection: ConnectionOf<'Note'>;
  NoteEdge: Omit<NoteEdge, 'node'> & { node: ResolversParentTypes['Note'] };
  NoteEdit: RowOf<'NoteEdit'>;
  NoteEditConnection: ConnectionOf<'NoteEdit'>;
  NoteEditEdge: Omit<NoteEditEdge, 'node'> & { node: ResolversParentTypes['NoteEdit'] };
  NoteEditOrder: NoteEditOrder;
  NoteEditWhere: NoteEditWhere;
  NoteOrder: NoteOrder;
  NoteWhere: NoteWhere;
  PageInfo: PageInfo;
  Period: Period;
  Query: Record<PropertyKey, never>;
  RedeliverInput: RedeliverInput;
  RedeliverPayload: Omit<RedeliverPayload, 'userErrors' | 'webhook'> & { userErrors: Array<ResolversParentTypes['UserError']>, webhook?: Maybe<ResolversParentTypes['Webhook']> };
  RejectContractInput: RejectContractInput;
  RejectContractPayload: Omit<RejectContractPayload, 'action' | 'contract' | 'userErrors'> & { action?: Maybe<ResolversParentTypes['Action']>, contract?: Maybe<ResolversParentTypes['Contract']>, userErrors: Array<ResolversParentTypes['UserError']> };
  RemoveContractDocumentInput: RemoveContractDocumentInput;
  RemoveContractDocumentPayload: Omit<RemoveContractDocumentPayload, 'contract' | 'userErrors'> & { contract?: Maybe<ResolversParentTypes['Contract']>, userErrors: Array<ResolversParentTypes['UserError']> };
  ReopenContractInput: ReopenContractInput;
  ReopenContractPayload: Omit<ReopenContractPayload, 'action' | 'contract' | 'userErrors'> & { action?: Maybe<ResolversParentTypes['Action']>, contract?: Maybe<ResolversParentTypes['Contract']>, userErrors: Array<ResolversParentTypes['UserError']> };
  ResolveContractFlagInput: ResolveContractFlagInput;
  ResolveContractFlagPayload: Omit<ResolveContractFlagPayload, 'flag' | 'userErrors'> & { flag?: Maybe<ResolversParentTypes['ContractFlag']>, userErrors: Array<ResolversParentTypes['UserError']> };
  ResolveNoteInput: ResolveNoteInput;
  ResolveNotePayload: Omit<ResolveNotePayload, 'note' | 'userErrors'> & { note?: Maybe<ResolversParentTypes['Note']>, userErrors: Array<ResolversParentTypes['UserError']> };
  RotateWebhookSecretInput: RotateWebhookSecretInput;
  RotateWebhookSecretPayload: Omit<RotateWebhookSecretPayload, 'userErrors' | 'webhook'> & { userErrors: Array<ResolversParentTypes['UserError']>, webhook?: Maybe<ResolversParentTypes['Webhook']> };
  SelfApprovalError: SelfApprovalError;
  String: Scalars['String']['output'];
  SubmitContractInput: SubmitContractInput;
  SubmitContractPayload: Omit<SubmitContractPayload, 'action' | 'contract' | 'userErrors'> & { action?: Maybe<ResolversParentTypes['Action']>, contract?: Maybe<ResolversParentTypes['Contract']>, userErrors: Array<ResolversParentTypes['UserError']> };
  Subscription: Record<PropertyKey, never>;
  TestWebhookInput: TestWebhookInput;
  TestWebhookPayload: Omit<TestWebhookPayload, 'userErrors'> & { userErrors: Array<ResolversParentTypes['UserError']> };
  UnresolveNoteInput: UnresolveNoteInput;
  UnresolveNotePayload: Omit<UnresolveNotePayload, 'note' | 'userErrors'> & { note?: Maybe<ResolversParentTypes['Note']>, userErrors: Array<ResolversParentTypes['UserError']> };
  UpdateContractInput: UpdateContractInput;
  UpdateContractPayload: Omit<UpdateContractPayload, 'contract' | 'userErrors'> & { contract?: Maybe<ResolversParentTypes['Contract']>, userErrors: Array<ResolversParentTypes['UserError']> };
  UpdateCustomerInput: UpdateCustomerInput;
  UpdateCustomerPayload: Omit<UpdateCustomerPayload, 'customer' | 'userErrors'> & { customer?: Maybe<ResolversParentTypes['Customer']>, userErrors: Array<ResolversParentTypes['UserError']> };
  UpdateNoteInput: UpdateNoteInput;
  UpdateNotePayload: Omit<UpdateNotePayload, 'note' | 'userErrors'> & { note?: Maybe<ResolversParentTypes['Note']>, userErrors: Array<ResolversParentTypes['UserError']> };
  UpdateWebhookInput: UpdateWebhookInput;
  UpdateWebhookPayload: Omit<UpdateWebhookPayload, 'userErrors' | 'webhook'> & { userErrors: Array<ResolversParentTypes['UserError']>, webhook?: Maybe<ResolversParentTypes['Webhook']> };
  UserError: ResolversInterfaceTypes<ResolversParentTypes>['UserError'];
  VersionConflictError: Omit<VersionConflictError, 'current'> & { current: ResolversParentTypes['Node'] };
  Viewer: Viewer;
  Webhook: RowOf<'Webhook'>;
  WebhookAttempt: WebhookAttempt;
  WebhookConnection: ConnectionOf<'Webhook'>;
  WebhookDelivery: Omit<WebhookDelivery, 'attempts' | 'change'> & { attempts: Array<ResolversParentTypes['WebhookAttempt']>, change: ResolversParentTypes['Change'] };
  WebhookEdge: Omit<WebhookEdge, 'node'> & { node: ResolversParentTypes['Webhook'] };
  WebhookOrder: WebhookOrder;
  WebhookTestResult: WebhookTestResult;
  WebhookWhere: WebhookWhere;
};

export type AuthDirectiveArgs = {
  requires?: Role;
};

export type AuthDirectiveResolver<Result, Parent, ContextType = Context, Args = AuthDirectiveArgs> = DirectiveResolverFn<Result, Parent, ContextType, Args>;

export type CostDirectiveArgs = {
  weight: Scalars['String']['input'];
};

export type CostDirectiveResolver<Result, Parent, ContextType = Context, Args = CostDirectiveArgs> = DirectiveResolverFn<Result, Parent, ContextType, Args>;

export type ListSizeDirectiveArgs = {
  assumedSize?: Maybe<Scalars['Int']['input']>;
  requireOneSlicingArgument?: Maybe<Scalars['Boolean']['input']>;
  sizedFields?: Maybe<Array<Scalars['String']['input']>>;
  slicingArguments?: Maybe<Array<Scalars['String']['input']>>;
};

export type ListSizeDirectiveResolver<Result, Parent, ContextType = Context, Args = ListSizeDirectiveArgs> = DirectiveResolverFn<Result, Parent, ContextType, Args>;

export type ActionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Action'] = ResolversParentTypes['Action']> = {
  actor?: Resolver<ResolversTypes['Actor'], ParentType, ContextType>;
  contract?: Resolver<ResolversTypes['Contract'], ParentType, ContextType>;
  contractVersion?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  createdAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  hash?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  newStatus?: Resolver<ResolversTypes['ContractStatus'], ParentType, ContextType>;
  priorStatus?: Resolver<ResolversTypes['ContractStatus'], ParentType, ContextType>;
  reason?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  type?: Resolver<ResolversTypes['ActionType'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type ActionConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ActionConnection'] = ResolversParentTypes['ActionConnection']> = {
  edges?: Resolver<Array<ResolversTypes['ActionEdge']>, ParentType, ContextType>;
  nodes?: Resolver<Array<ResolversTypes['Action']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type ActionEdgeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ActionEdge'] = ResolversParentTypes['ActionEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['Action'], ParentType, ContextType>;
};

export type ActorResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Actor'] = ResolversParentTypes['Actor']> = {
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  subject?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
};

export type AddContractDocumentPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['AddContractDocumentPayload'] = ResolversParentTypes['AddContractDocumentPayload']> = {
  contract?: Resolver<Maybe<ResolversTypes['Contract']>, ParentType, ContextType>;
  document?: Resolver<Maybe<ResolversTypes['ContractDocument']>, ParentType, ContextType>;
  userErrors?: Resolver<Array<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type ApproveContractPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ApproveContractPayload'] = ResolversParentTypes['ApproveContractPayload']> = {
  action?: Resolver<Maybe<ResolversTypes['Action']>, ParentType, ContextType>;
  contract?: Resolver<Maybe<ResolversTypes['Contract']>, ParentType, ContextType>;
  userErrors?: Resolver<Array<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type AvailableTransitionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['AvailableTransition'] = ResolversParentTypes['AvailableTransition']> = {
  action?: Resolver<ResolversTypes['ActionType'], ParentType, ContextType>;
  allowed?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  blockedBy?: Resolver<Array<ResolversTypes['TransitionBlock']>, ParentType, ContextType>;
  newStatus?: Resolver<ResolversTypes['ContractStatus'], ParentType, ContextType>;
  requiresReason?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
};

export type ChangeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Change'] = ResolversParentTypes['Change']> = {
  changedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  contractId?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  customerId?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  event?: Resolver<Maybe<ResolversTypes['Event']>, ParentType, ContextType>;
  newStatus?: Resolver<Maybe<ResolversTypes['ContractStatus']>, ParentType, ContextType>;
  node?: Resolver<Maybe<ResolversTypes['Node']>, ParentType, ContextType>;
  nodeId?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  priorStatus?: Resolver<Maybe<ResolversTypes['ContractStatus']>, ParentType, ContextType>;
  type?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type ChangePageResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ChangePage'] = ResolversParentTypes['ChangePage']> = {
  endCursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  hasMore?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  latestCursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  nodes?: Resolver<Array<ResolversTypes['Change']>, ParentType, ContextType>;
};

export type ContractResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Contract'] = ResolversParentTypes['Contract']> = {
  actions?: Resolver<ResolversTypes['ActionConnection'], ParentType, ContextType, RequireFields<ContractActionsArgs, 'orderBy'>>;
  availableTransitions?: Resolver<Array<ResolversTypes['AvailableTransition']>, ParentType, ContextType>;
  createdAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  createdBy?: Resolver<ResolversTypes['Actor'], ParentType, ContextType>;
  customer?: Resolver<ResolversTypes['Customer'], ParentType, ContextType>;
  description?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  documents?: Resolver<ResolversTypes['ContractDocumentConnection'], ParentType, ContextType, RequireFields<ContractDocumentsArgs, 'orderBy'>>;
  endDate?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  events?: Resolver<ResolversTypes['EventConnection'], ParentType, ContextType, RequireFields<ContractEventsArgs, 'orderBy'>>;
  flags?: Resolver<ResolversTypes['ContractFlagConnection'], ParentType, ContextType, RequireFields<ContractFlagsArgs, 'orderBy'>>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  lastAction?: Resolver<Maybe<ResolversTypes['Action']>, ParentType, ContextType>;
  noteCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  notes?: Resolver<ResolversTypes['NoteConnection'], ParentType, ContextType, RequireFields<ContractNotesArgs, 'orderBy'>>;
  openFlagCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  reference?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  startDate?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  status?: Resolver<ResolversTypes['ContractStatus'], ParentType, ContextType>;
  statusSince?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  title?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  type?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  unresolvedNoteCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  updatedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  updatedBy?: Resolver<ResolversTypes['Actor'], ParentType, ContextType>;
  value?: Resolver<Maybe<ResolversTypes['Money']>, ParentType, ContextType>;
  version?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  viewerCanDelete?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  viewerCanUpdate?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type ContractConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ContractConnection'] = ResolversParentTypes['ContractConnection']> = {
  edges?: Resolver<Array<ResolversTypes['ContractEdge']>, ParentType, ContextType>;
  nodes?: Resolver<Array<ResolversTypes['Contract']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type ContractDocumentResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ContractDocument'] = ResolversParentTypes['ContractDocument']> = {
  addedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  addedBy?: Resolver<ResolversTypes['Actor'], ParentType, ContextType>;
  contract?: Resolver<ResolversTypes['Contract'], ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  kind?: Resolver<ResolversTypes['DocumentKind'], ParentType, ContextType>;
  mediaType?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  sha256?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  size?: Resolver<Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
  url?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type ContractDocumentConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ContractDocumentConnection'] = ResolversParentTypes['ContractDocumentConnection']> = {
  edges?: Resolver<Array<ResolversTypes['ContractDocumentEdge']>, ParentType, ContextType>;
  nodes?: Resolver<Array<ResolversTypes['ContractDocument']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type ContractDocumentEdgeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ContractDocumentEdge'] = ResolversParentTypes['ContractDocumentEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['ContractDocument'], ParentType, ContextType>;
};

export type ContractEdgeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ContractEdge'] = ResolversParentTypes['ContractEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['Contract'], ParentType, ContextType>;
};

export type ContractFlagResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ContractFlag'] = ResolversParentTypes['ContractFlag']> = {
  category?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  contract?: Resolver<ResolversTypes['Contract'], ParentType, ContextType>;
  createdAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  createdBy?: Resolver<ResolversTypes['Actor'], ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  reason?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  resolution?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  resolvedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  resolvedBy?: Resolver<Maybe<ResolversTypes['Actor']>, ParentType, ContextType>;
  severity?: Resolver<ResolversTypes['FlagSeverity'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type ContractFlagConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ContractFlagConnection'] = ResolversParentTypes['ContractFlagConnection']> = {
  edges?: Resolver<Array<ResolversTypes['ContractFlagEdge']>, ParentType, ContextType>;
  nodes?: Resolver<Array<ResolversTypes['ContractFlag']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type ContractFlagEdgeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ContractFlagEdge'] = ResolversParentTypes['ContractFlagEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['ContractFlag'], ParentType, ContextType>;
};

export type ContractLockedErrorResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ContractLockedError'] = ResolversParentTypes['ContractLockedError']> = {
  code?: Resolver<ResolversTypes['UserErrorCode'], ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  path?: Resolver<Array<ResolversTypes['String']>, ParentType, ContextType>;
  status?: Resolver<ResolversTypes['ContractStatus'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type ContractTotalResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ContractTotal'] = ResolversParentTypes['ContractTotal']> = {
  count?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  currency?: Resolver<Maybe<ResolversTypes['CurrencyCode']>, ParentType, ContextType>;
  riskLevel?: Resolver<Maybe<ResolversTypes['RiskLevel']>, ParentType, ContextType>;
  segment?: Resolver<Maybe<ResolversTypes['CustomerSegment']>, ParentType, ContextType>;
  status?: Resolver<Maybe<ResolversTypes['ContractStatus']>, ParentType, ContextType>;
  type?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  values?: Resolver<Array<ResolversTypes['Money']>, ParentType, ContextType>;
};

export type CreateActionPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['CreateActionPayload'] = ResolversParentTypes['CreateActionPayload']> = {
  action?: Resolver<Maybe<ResolversTypes['Action']>, ParentType, ContextType>;
  contract?: Resolver<Maybe<ResolversTypes['Contract']>, ParentType, ContextType>;
  userErrors?: Resolver<Array<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type CreateContractPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['CreateContractPayload'] = ResolversParentTypes['CreateContractPayload']> = {
  action?: Resolver<Maybe<ResolversTypes['Action']>, ParentType, ContextType>;
  contract?: Resolver<Maybe<ResolversTypes['Contract']>, ParentType, ContextType>;
  userErrors?: Resolver<Array<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type CreateCustomerPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['CreateCustomerPayload'] = ResolversParentTypes['CreateCustomerPayload']> = {
  customer?: Resolver<Maybe<ResolversTypes['Customer']>, ParentType, ContextType>;
  userErrors?: Resolver<Array<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type CreateEventPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['CreateEventPayload'] = ResolversParentTypes['CreateEventPayload']> = {
  event?: Resolver<Maybe<ResolversTypes['Event']>, ParentType, ContextType>;
  userErrors?: Resolver<Array<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type CreateNotePayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['CreateNotePayload'] = ResolversParentTypes['CreateNotePayload']> = {
  note?: Resolver<Maybe<ResolversTypes['Note']>, ParentType, ContextType>;
  userErrors?: Resolver<Array<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type CreateWebhookPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['CreateWebhookPayload'] = ResolversParentTypes['CreateWebhookPayload']> = {
  secret?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  userErrors?: Resolver<Array<ResolversTypes['UserError']>, ParentType, ContextType>;
  webhook?: Resolver<Maybe<ResolversTypes['Webhook']>, ParentType, ContextType>;
};

export interface CurrencyCodeScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['CurrencyCode'], any> {
  name: 'CurrencyCode';
}

export type CustomerResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Customer'] = ResolversParentTypes['Customer']> = {
  contracts?: Resolver<ResolversTypes['ContractConnection'], ParentType, ContextType, RequireFields<CustomerContractsArgs, 'orderBy'>>;
  createdAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  email?: Resolver<Maybe<ResolversTypes['EmailAddress']>, ParentType, ContextType>;
  events?: Resolver<ResolversTypes['EventConnection'], ParentType, ContextType, RequireFields<CustomerEventsArgs, 'orderBy'>>;
  externalReference?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  phone?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  riskLevel?: Resolver<ResolversTypes['RiskLevel'], ParentType, ContextType>;
  segment?: Resolver<ResolversTypes['CustomerSegment'], ParentType, ContextType>;
  status?: Resolver<ResolversTypes['CustomerStatus'], ParentType, ContextType>;
  updatedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  version?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type CustomerConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['CustomerConnection'] = ResolversParentTypes['CustomerConnection']> = {
  edges?: Resolver<Array<ResolversTypes['CustomerEdge']>, ParentType, ContextType>;
  nodes?: Resolver<Array<ResolversTypes['Customer']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type CustomerEdgeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['CustomerEdge'] = ResolversParentTypes['CustomerEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['Customer'], ParentType, ContextType>;
};

export interface DateScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['Date'], any> {
  name: 'Date';
}

export interface DateTimeScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['DateTime'], any> {
  name: 'DateTime';
}

export type DecideContractsPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['DecideContractsPayload'] = ResolversParentTypes['DecideContractsPayload']> = {
  results?: Resolver<Array<ResolversTypes['DecisionResult']>, ParentType, ContextType>;
  userErrors?: Resolver<Array<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export interface DecimalScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['Decimal'], any> {
  name: 'Decimal';
}

export type DecisionResultResolvers<ContextType = Context, ParentType extends ResolversParentTypes['DecisionResult'] = ResolversParentTypes['DecisionResult']> = {
  action?: Resolver<Maybe<ResolversTypes['Action']>, ParentType, ContextType>;
  contract?: Resolver<Maybe<ResolversTypes['Contract']>, ParentType, ContextType>;
  userErrors?: Resolver<Array<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type DecisionTotalResolvers<ContextType = Context, ParentType extends ResolversParentTypes['DecisionTotal'] = ResolversParentTypes['DecisionTotal']> = {
  approved?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  medianSeconds?: Resolver<Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
  p90Seconds?: Resolver<Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
  period?: Resolver<ResolversTypes['Period'], ParentType, ContextType>;
  rejected?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type DeleteActionPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['DeleteActionPayload'] = ResolversParentTypes['DeleteActionPayload']> = {
  contract?: Resolver<Maybe<ResolversTypes['Contract']>, ParentType, ContextType>;
  deletedActionId?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  userErrors?: Resolver<Array<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type DeleteContractPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['DeleteContractPayload'] = ResolversParentTypes['DeleteContractPayload']> = {
  deletedContractId?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  userErrors?: Resolver<Array<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type DeleteCustomerPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['DeleteCustomerPayload'] = ResolversParentTypes['DeleteCustomerPayload']> = {
  deletedCustomerId?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  userErrors?: Resolver<Array<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type DeleteEventPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['DeleteEventPayload'] = ResolversParentTypes['DeleteEventPayload']> = {
  deletedEventId?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  userErrors?: Resolver<Array<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type DeleteNotePayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['DeleteNotePayload'] = ResolversParentTypes['DeleteNotePayload']> = {
  deletedNoteIds?: Resolver<Maybe<Array<ResolversTypes['ID']>>, ParentType, ContextType>;
  userErrors?: Resolver<Array<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type DeleteWebhookPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['DeleteWebhookPayload'] = ResolversParentTypes['DeleteWebhookPayload']> = {
  deletedWebhookId?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  userErrors?: Resolver<Array<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export interface EmailAddressScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['EmailAddress'], any> {
  name: 'EmailAddress';
}

export type EventResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Event'] = ResolversParentTypes['Event']> = {
  actor?: Resolver<Maybe<ResolversTypes['Actor']>, ParentType, ContextType>;
  channel?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  contract?: Resolver<Maybe<ResolversTypes['Contract']>, ParentType, ContextType>;
  correlationId?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  createdAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  customer?: Resolver<ResolversTypes['Customer'], ParentType, ContextType>;
  description?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  ipAddress?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  occurredAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  payload?: Resolver<Maybe<ResolversTypes['JSON']>, ParentType, ContextType>;
  target?: Resolver<Maybe<ResolversTypes['EventTarget']>, ParentType, ContextType>;
  type?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  userAgent?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type EventConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['EventConnection'] = ResolversParentTypes['EventConnection']> = {
  edges?: Resolver<Array<ResolversTypes['EventEdge']>, ParentType, ContextType>;
  nodes?: Resolver<Array<ResolversTypes['Event']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type EventEdgeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['EventEdge'] = ResolversParentTypes['EventEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['Event'], ParentType, ContextType>;
};

export type EventGroupResolvers<ContextType = Context, ParentType extends ResolversParentTypes['EventGroup'] = ResolversParentTypes['EventGroup']> = {
  channel?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  count?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  type?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type EventTargetResolvers<ContextType = Context, ParentType extends ResolversParentTypes['EventTarget'] = ResolversParentTypes['EventTarget']> = {
  __resolveType: TypeResolveFn<'Action' | 'ContractDocument' | 'ContractFlag' | 'Note', ParentType, ContextType>;
};

export type EventTotalResolvers<ContextType = Context, ParentType extends ResolversParentTypes['EventTotal'] = ResolversParentTypes['EventTotal']> = {
  count?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  groups?: Resolver<Array<ResolversTypes['EventGroup']>, ParentType, ContextType>;
  period?: Resolver<ResolversTypes['Period'], ParentType, ContextType>;
};

export type FlagContractPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['FlagContractPayload'] = ResolversParentTypes['FlagContractPayload']> = {
  flag?: Resolver<Maybe<ResolversTypes['ContractFlag']>, ParentType, ContextType>;
  userErrors?: Resolver<Array<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type FlaggedErrorResolvers<ContextType = Context, ParentType extends ResolversParentTypes['FlaggedError'] = ResolversParentTypes['FlaggedError']> = {
  code?: Resolver<ResolversTypes['UserErrorCode'], ParentType, ContextType>;
  criticalFlagCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  path?: Resolver<Array<ResolversTypes['String']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type HasDependentsErrorResolvers<ContextType = Context, ParentType extends ResolversParentTypes['HasDependentsError'] = ResolversParentTypes['HasDependentsError']> = {
  code?: Resolver<ResolversTypes['UserErrorCode'], ParentType, ContextType>;
  contractCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  path?: Resolver<Array<ResolversTypes['String']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type IdempotencyKeyReusedErrorResolvers<ContextType = Context, ParentType extends ResolversParentTypes['IdempotencyKeyReusedError'] = ResolversParentTypes['IdempotencyKeyReusedError']> = {
  code?: Resolver<ResolversTypes['UserErrorCode'], ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  path?: Resolver<Array<ResolversTypes['String']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type InvalidInputErrorResolvers<ContextType = Context, ParentType extends ResolversParentTypes['InvalidInputError'] = ResolversParentTypes['InvalidInputError']> = {
  code?: Resolver<ResolversTypes['UserErrorCode'], ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  path?: Resolver<Array<ResolversTypes['String']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type InvalidTransitionErrorResolvers<ContextType = Context, ParentType extends ResolversParentTypes['InvalidTransitionError'] = ResolversParentTypes['InvalidTransitionError']> = {
  action?: Resolver<ResolversTypes['ActionType'], ParentType, ContextType>;
  allowedActions?: Resolver<Array<ResolversTypes['ActionType']>, ParentType, ContextType>;
  code?: Resolver<ResolversTypes['UserErrorCode'], ParentType, ContextType>;
  currentStatus?: Resolver<ResolversTypes['ContractStatus'], ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  path?: Resolver<Array<ResolversTypes['String']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export interface JsonScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['JSON'], any> {
  name: 'JSON';
}

export type LifecycleTransitionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['LifecycleTransition'] = ResolversParentTypes['LifecycleTransition']> = {
  action?: Resolver<ResolversTypes['ActionType'], ParentType, ContextType>;
  newStatus?: Resolver<ResolversTypes['ContractStatus'], ParentType, ContextType>;
  priorStatus?: Resolver<ResolversTypes['ContractStatus'], ParentType, ContextType>;
  requires?: Resolver<ResolversTypes['Role'], ParentType, ContextType>;
  requiresReason?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
};

export type MoneyResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Money'] = ResolversParentTypes['Money']> = {
  amount?: Resolver<ResolversTypes['Decimal'], ParentType, ContextType>;
  currency?: Resolver<ResolversTypes['CurrencyCode'], ParentType, ContextType>;
};

export type MutationResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Mutation'] = ResolversParentTypes['Mutation']> = {
  addContractDocument?: Resolver<Maybe<ResolversTypes['AddContractDocumentPayload']>, ParentType, ContextType, RequireFields<MutationAddContractDocumentArgs, 'input'>>;
  approveContract?: Resolver<Maybe<ResolversTypes['ApproveContractPayload']>, ParentType, ContextType, RequireFields<MutationApproveContractArgs, 'input'>>;
  createAction?: Resolver<Maybe<ResolversTypes['CreateActionPayload']>, ParentType, ContextType, RequireFields<MutationCreateActionArgs, 'input'>>;
  createContract?: Resolver<Maybe<ResolversTypes['CreateContractPayload']>, ParentType, ContextType, RequireFields<MutationCreateContractArgs, 'input'>>;
  createCustomer?: Resolver<Maybe<ResolversTypes['CreateCustomerPayload']>, ParentType, ContextType, RequireFields<MutationCreateCustomerArgs, 'input'>>;
  createEvent?: Resolver<Maybe<ResolversTypes['CreateEventPayload']>, ParentType, ContextType, RequireFields<MutationCreateEventArgs, 'input'>>;
  createNote?: Resolver<Maybe<ResolversTypes['CreateNotePayload']>, ParentType, ContextType, RequireFields<MutationCreateNoteArgs, 'input'>>;
  createWebhook?: Resolver<Maybe<ResolversTypes['CreateWebhookPayload']>, ParentType, ContextType, RequireFields<MutationCreateWebhookArgs, 'input'>>;
  decideContracts?: Resolver<Maybe<ResolversTypes['DecideContractsPayload']>, ParentType, ContextType, RequireFields<MutationDecideContractsArgs, 'input'>>;
  deleteAction?: Resolver<Maybe<ResolversTypes['DeleteActionPayload']>, ParentType, ContextType, RequireFields<MutationDeleteActionArgs, 'input'>>;
  deleteContract?: Resolver<Maybe<ResolversTypes['DeleteContractPayload']>, ParentType, ContextType, RequireFields<MutationDeleteContractArgs, 'input'>>;
  deleteCustomer?: Resolver<Maybe<ResolversTypes['DeleteCustomerPayload']>, ParentType, ContextType, RequireFields<MutationDeleteCustomerArgs, 'input'>>;
  deleteEvent?: Resolver<Maybe<ResolversTypes['DeleteEventPayload']>, ParentType, ContextType, RequireFields<MutationDeleteEventArgs, 'input'>>;
  deleteNote?: Resolver<Maybe<ResolversTypes['DeleteNotePayload']>, ParentType, ContextType, RequireFields<MutationDeleteNoteArgs, 'input'>>;
  deleteWebhook?: Resolver<Maybe<ResolversTypes['DeleteWebhookPayload']>, ParentType, ContextType, RequireFields<MutationDeleteWebhookArgs, 'input'>>;
  flagContract?: Resolver<Maybe<ResolversTypes['FlagContractPayload']>, ParentType, ContextType, RequireFields<MutationFlagContractArgs, 'input'>>;
  redeliver?: Resolver<Maybe<ResolversTypes['RedeliverPayload']>, ParentType, ContextType, RequireFields<MutationRedeliverArgs, 'input'>>;
  rejectContract?: Resolver<Maybe<ResolversTypes['RejectContractPayload']>, ParentType, ContextType, RequireFields<MutationRejectContractArgs, 'input'>>;
  removeContractDocument?: Resolver<Maybe<ResolversTypes['RemoveContractDocumentPayload']>, ParentType, ContextType, RequireFields<MutationRemoveContractDocumentArgs, 'input'>>;
  reopenContract?: Resolver<Maybe<ResolversTypes['ReopenContractPayload']>, ParentType, ContextType, RequireFields<MutationReopenContractArgs, 'input'>>;
  resolveContractFlag?: Resolver<Maybe<ResolversTypes['ResolveContractFlagPayload']>, ParentType, ContextType, RequireFields<MutationResolveContractFlagArgs, 'input'>>;
  resolveNote?: Resolver<Maybe<ResolversTypes['ResolveNotePayload']>, ParentType, ContextType, RequireFields<MutationResolveNoteArgs, 'input'>>;
  rotateWebhookSecret?: Resolver<Maybe<ResolversTypes['RotateWebhookSecretPayload']>, ParentType, ContextType, RequireFields<MutationRotateWebhookSecretArgs, 'input'>>;
  submitContract?: Resolver<Maybe<ResolversTypes['SubmitContractPayload']>, ParentType, ContextType, RequireFields<MutationSubmitContractArgs, 'input'>>;
  testWebhook?: Resolver<Maybe<ResolversTypes['TestWebhookPayload']>, ParentType, ContextType, RequireFields<MutationTestWebhookArgs, 'input'>>;
  unresolveNote?: Resolver<Maybe<ResolversTypes['UnresolveNotePayload']>, ParentType, ContextType, RequireFields<MutationUnresolveNoteArgs, 'input'>>;
  updateContract?: Resolver<Maybe<ResolversTypes['UpdateContractPayload']>, ParentType, ContextType, RequireFields<MutationUpdateContractArgs, 'input'>>;
  updateCustomer?: Resolver<Maybe<ResolversTypes['UpdateCustomerPayload']>, ParentType, ContextType, RequireFields<MutationUpdateCustomerArgs, 'input'>>;
  updateNote?: Resolver<Maybe<ResolversTypes['UpdateNotePayload']>, ParentType, ContextType, RequireFields<MutationUpdateNoteArgs, 'input'>>;
  updateWebhook?: Resolver<Maybe<ResolversTypes['UpdateWebhookPayload']>, ParentType, ContextType, RequireFields<MutationUpdateWebhookArgs, 'input'>>;
};

export type NodeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Node'] = ResolversParentTypes['Node']> = {
  __resolveType: TypeResolveFn<'Action' | 'Contract' | 'ContractDocument' | 'ContractFlag' | 'Customer' | 'Event' | 'Note' | 'NoteEdit' | 'Webhook', ParentType, ContextType>;
};

export type NotFoundErrorResolvers<ContextType = Context, ParentType extends ResolversParentTypes['NotFoundError'] = ResolversParentTypes['NotFoundError']> = {
  code?: Resolver<ResolversTypes['UserErrorCode'], ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  path?: Resolver<Array<ResolversTypes['String']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type NotLatestActionErrorResolvers<ContextType = Context, ParentType extends ResolversParentTypes['NotLatestActionError'] = ResolversParentTypes['NotLatestActionError']> = {
  code?: Resolver<ResolversTypes['UserErrorCode'], ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  path?: Resolver<Array<ResolversTypes['String']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type NotUniqueErrorResolvers<ContextType = Context, ParentType extends ResolversParentTypes['NotUniqueError'] = ResolversParentTypes['NotUniqueError']> = {
  code?: Resolver<ResolversTypes['UserErrorCode'], ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  path?: Resolver<Array<ResolversTypes['String']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type NoteResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Note'] = ResolversParentTypes['Note']> = {
  author?: Resolver<ResolversTypes['Actor'], ParentType, ContextType>;
  body?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  contract?: Resolver<ResolversTypes['Contract'], ParentType, ContextType>;
  createdAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  depth?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  descendants?: Resolver<ResolversTypes['NoteConnection'], ParentType, ContextType, Partial<NoteDescendantsArgs>>;
  editNote?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  editedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  edits?: Resolver<ResolversTypes['NoteEditConnection'], ParentType, ContextType, RequireFields<NoteEditsArgs, 'orderBy'>>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  parent?: Resolver<Maybe<ResolversTypes['Note']>, ParentType, ContextType>;
  replies?: Resolver<ResolversTypes['NoteConnection'], ParentType, ContextType, RequireFields<NoteRepliesArgs, 'orderBy'>>;
  replyCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  resolvedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  resolvedBy?: Resolver<Maybe<ResolversTypes['Actor']>, ParentType, ContextType>;
  updatedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  version?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  viewerCanDelete?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  viewerCanResolve?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  viewerCanUpdate?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type NoteConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['NoteConnection'] = ResolversParentTypes['NoteConnection']> = {
  edges?: Resolver<Array<ResolversTypes['NoteEdge']>, ParentType, ContextType>;
  nodes?: Resolver<Array<ResolversTypes['Note']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type NoteEdgeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['NoteEdge'] = ResolversParentTypes['NoteEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['Note'], ParentType, ContextType>;
};

export type NoteEditResolvers<ContextType = Context, ParentType extends ResolversParentTypes['NoteEdit'] = ResolversParentTypes['NoteEdit']> = {
  body?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  editNote?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  editedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  editor?: Resolver<ResolversTypes['Actor'], ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  note?: Resolver<ResolversTypes['Note'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type NoteEditConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['NoteEditConnection'] = ResolversParentTypes['NoteEditConnection']> = {
  edges?: Resolver<Array<ResolversTypes['NoteEditEdge']>, ParentType, ContextType>;
  nodes?: Resolver<Array<ResolversTypes['NoteEdit']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type NoteEditEdgeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['NoteEditEdge'] = ResolversParentTypes['NoteEditEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['NoteEdit'], ParentType, ContextType>;
};

export type PageInfoResolvers<ContextType = Context, ParentType extends ResolversParentTypes['PageInfo'] = ResolversParentTypes['PageInfo']> = {
  endCursor?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  hasNextPage?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  hasPreviousPage?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  startCursor?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type PeriodResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Period'] = ResolversParentTypes['Period']> = {
  firstDay?: Resolver<ResolversTypes['Date'], ParentType, ContextType>;
  from?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  lastDay?: Resolver<ResolversTypes['Date'], ParentType, ContextType>;
  to?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
};

export type QueryResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Query'] = ResolversParentTypes['Query']> = {
  action?: Resolver<Maybe<ResolversTypes['Action']>, ParentType, ContextType, RequireFields<QueryActionArgs, 'id'>>;
  actions?: Resolver<ResolversTypes['ActionConnection'], ParentType, ContextType, RequireFields<QueryActionsArgs, 'orderBy'>>;
  changes?: Resolver<ResolversTypes['ChangePage'], ParentType, ContextType, RequireFields<QueryChangesArgs, 'first'>>;
  contract?: Resolver<Maybe<ResolversTypes['Contract']>, ParentType, ContextType, RequireFields<QueryContractArgs, 'id'>>;
  contractLifecycle?: Resolver<Array<ResolversTypes['LifecycleTransition']>, ParentType, ContextType>;
  contractTotals?: Resolver<Array<ResolversTypes['ContractTotal']>, ParentType, ContextType, RequireFields<QueryContractTotalsArgs, 'by'>>;
  contracts?: Resolver<ResolversTypes['ContractConnection'], ParentType, ContextType, RequireFields<QueryContractsArgs, 'orderBy'>>;
  customer?: Resolver<Maybe<ResolversTypes['Customer']>, ParentType, ContextType, RequireFields<QueryCustomerArgs, 'id'>>;
  customers?: Resolver<ResolversTypes['CustomerConnection'], ParentType, ContextType, RequireFields<QueryCustomersArgs, 'orderBy'>>;
  decisions?: Resolver<Array<ResolversTypes['DecisionTotal']>, ParentType, ContextType, RequireFields<QueryDecisionsArgs, 'from' | 'per' | 'timeZone' | 'to'>>;
  document?: Resolver<Maybe<ResolversTypes['ContractDocument']>, ParentType, ContextType, RequireFields<QueryDocumentArgs, 'id'>>;
  documents?: Resolver<ResolversTypes['ContractDocumentConnection'], ParentType, ContextType, RequireFields<QueryDocumentsArgs, 'orderBy'>>;
  event?: Resolver<Maybe<ResolversTypes['Event']>, ParentType, ContextType, RequireFields<QueryEventArgs, 'id'>>;
  eventTotals?: Resolver<Array<ResolversTypes['EventTotal']>, ParentType, ContextType, RequireFields<QueryEventTotalsArgs, 'by' | 'from' | 'per' | 'timeZone' | 'to'>>;
  events?: Resolver<ResolversTypes['EventConnection'], ParentType, ContextType, RequireFields<QueryEventsArgs, 'orderBy'>>;
  flag?: Resolver<Maybe<ResolversTypes['ContractFlag']>, ParentType, ContextType, RequireFields<QueryFlagArgs, 'id'>>;
  flags?: Resolver<ResolversTypes['ContractFlagConnection'], ParentType, ContextType, RequireFields<QueryFlagsArgs, 'orderBy'>>;
  node?: Resolver<Maybe<ResolversTypes['Node']>, ParentType, ContextType, RequireFields<QueryNodeArgs, 'id'>>;
  nodes?: Resolver<Array<Maybe<ResolversTypes['Node']>>, ParentType, ContextType, RequireFields<QueryNodesArgs, 'ids'>>;
  note?: Resolver<Maybe<ResolversTypes['Note']>, ParentType, ContextType, RequireFields<QueryNoteArgs, 'id'>>;
  noteEdit?: Resolver<Maybe<ResolversTypes['NoteEdit']>, ParentType, ContextType, RequireFields<QueryNoteEditArgs, 'id'>>;
  noteEdits?: Resolver<ResolversTypes['NoteEditConnection'], ParentType, ContextType, RequireFields<QueryNoteEditsArgs, 'orderBy'>>;
  notes?: Resolver<ResolversTypes['NoteConnection'], ParentType, ContextType, RequireFields<QueryNotesArgs, 'orderBy'>>;
  viewer?: Resolver<ResolversTypes['Viewer'], ParentType, ContextType>;
  webhook?: Resolver<Maybe<ResolversTypes['Webhook']>, ParentType, ContextType, RequireFields<QueryWebhookArgs, 'id'>>;
  webhooks?: Resolver<ResolversTypes['WebhookConnection'], ParentType, ContextType, RequireFields<QueryWebhooksArgs, 'orderBy'>>;
};

export type RedeliverPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['RedeliverPayload'] = ResolversParentTypes['RedeliverPayload']> = {
  userErrors?: Resolver<Array<ResolversTypes['UserError']>, ParentType, ContextType>;
  webhook?: Resolver<Maybe<ResolversTypes['Webhook']>, ParentType, ContextType>;
};

export type RejectContractPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['RejectContractPayload'] = ResolversParentTypes['RejectContractPayload']> = {
  action?: Resolver<Maybe<ResolversTypes['Action']>, ParentType, ContextType>;
  contract?: Resolver<Maybe<ResolversTypes['Contract']>, ParentType, ContextType>;
  userErrors?: Resolver<Array<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type RemoveContractDocumentPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['RemoveContractDocumentPayload'] = ResolversParentTypes['RemoveContractDocumentPayload']> = {
  contract?: Resolver<Maybe<ResolversTypes['Contract']>, ParentType, ContextType>;
  removedDocumentId?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  userErrors?: Resolver<Array<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type ReopenContractPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ReopenContractPayload'] = ResolversParentTypes['ReopenContractPayload']> = {
  action?: Resolver<Maybe<ResolversTypes['Action']>, ParentType, ContextType>;
  contract?: Resolver<Maybe<ResolversTypes['Contract']>, ParentType, ContextType>;
  userErrors?: Resolver<Array<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type ResolveContractFlagPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ResolveContractFlagPayload'] = ResolversParentTypes['ResolveContractFlagPayload']> = {
  flag?: Resolver<Maybe<ResolversTypes['ContractFlag']>, ParentType, ContextType>;
  userErrors?: Resolver<Array<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type ResolveNotePayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ResolveNotePayload'] = ResolversParentTypes['ResolveNotePayload']> = {
  note?: Resolver<Maybe<ResolversTypes['Note']>, ParentType, ContextType>;
  userErrors?: Resolver<Array<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type RotateWebhookSecretPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['RotateWebhookSecretPayload'] = ResolversParentTypes['RotateWebhookSecretPayload']> = {
  secret?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  userErrors?: Resolver<Array<ResolversTypes['UserError']>, ParentType, ContextType>;
  webhook?: Resolver<Maybe<ResolversTypes['Webhook']>, ParentType, ContextType>;
};

export type SelfApprovalErrorResolvers<ContextType = Context, ParentType extends ResolversParentTypes['SelfApprovalError'] = ResolversParentTypes['SelfApprovalError']> = {
  code?: Resolver<ResolversTypes['UserErrorCode'], ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  path?: Resolver<Array<ResolversTypes['String']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type SubmitContractPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['SubmitContractPayload'] = ResolversParentTypes['SubmitContractPayload']> = {
  action?: Resolver<Maybe<ResolversTypes['Action']>, ParentType, ContextType>;
  contract?: Resolver<Maybe<ResolversTypes['Contract']>, ParentType, ContextType>;
  userErrors?: Resolver<Array<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type SubscriptionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Subscription'] = ResolversParentTypes['Subscription']> = {
  changes?: SubscriptionResolver<ResolversTypes['ChangePage'], "changes", ParentType, ContextType, RequireFields<SubscriptionChangesArgs, 'first'>>;
};

export type TestWebhookPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['TestWebhookPayload'] = ResolversParentTypes['TestWebhookPayload']> = {
  test?: Resolver<Maybe<ResolversTypes['WebhookTestResult']>, ParentType, ContextType>;
  userErrors?: Resolver<Array<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type UnresolveNotePayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['UnresolveNotePayload'] = ResolversParentTypes['UnresolveNotePayload']> = {
  note?: Resolver<Maybe<ResolversTypes['Note']>, ParentType, ContextType>;
  userErrors?: Resolver<Array<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type UpdateContractPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['UpdateContractPayload'] = ResolversParentTypes['UpdateContractPayload']> = {
  contract?: Resolver<Maybe<ResolversTypes['Contract']>, ParentType, ContextType>;
  userErrors?: Resolver<Array<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type UpdateCustomerPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['UpdateCustomerPayload'] = ResolversParentTypes['UpdateCustomerPayload']> = {
  customer?: Resolver<Maybe<ResolversTypes['Customer']>, ParentType, ContextType>;
  userErrors?: Resolver<Array<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type UpdateNotePayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['UpdateNotePayload'] = ResolversParentTypes['UpdateNotePayload']> = {
  note?: Resolver<Maybe<ResolversTypes['Note']>, ParentType, ContextType>;
  userErrors?: Resolver<Array<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type UpdateWebhookPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['UpdateWebhookPayload'] = ResolversParentTypes['UpdateWebhookPayload']> = {
  userErrors?: Resolver<Array<ResolversTypes['UserError']>, ParentType, ContextType>;
  webhook?: Resolver<Maybe<ResolversTypes['Webhook']>, ParentType, ContextType>;
};

export type UserErrorResolvers<ContextType = Context, ParentType extends ResolversParentTypes['UserError'] = ResolversParentTypes['UserError']> = {
  __resolveType: TypeResolveFn<'ContractLockedError' | 'FlaggedError' | 'HasDependentsError' | 'IdempotencyKeyReusedError' | 'InvalidInputError' | 'InvalidTransitionError' | 'NotFoundError' | 'NotLatestActionError' | 'NotUniqueError' | 'SelfApprovalError' | 'VersionConflictError', ParentType, ContextType>;
};

export type VersionConflictErrorResolvers<ContextType = Context, ParentType extends ResolversParentTypes['VersionConflictError'] = ResolversParentTypes['VersionConflictError']> = {
  code?: Resolver<ResolversTypes['UserErrorCode'], ParentType, ContextType>;
  current?: Resolver<ResolversTypes['Node'], ParentType, ContextType>;
  currentVersion?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  expectedVersion?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  path?: Resolver<Array<ResolversTypes['String']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type ViewerResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Viewer'] = ResolversParentTypes['Viewer']> = {
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  role?: Resolver<ResolversTypes['Role'], ParentType, ContextType>;
  subject?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
};

export type WebhookResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Webhook'] = ResolversParentTypes['Webhook']> = {
  behind?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  createdAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  deliveries?: Resolver<Array<ResolversTypes['WebhookDelivery']>, ParentType, ContextType, RequireFields<WebhookDeliveriesArgs, 'first'>>;
  failures?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  reason?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  secretRotatedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  state?: Resolver<ResolversTypes['WebhookState'], ParentType, ContextType>;
  updatedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  url?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  version?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  where?: Resolver<Maybe<ResolversTypes['JSON']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type WebhookAttemptResolvers<ContextType = Context, ParentType extends ResolversParentTypes['WebhookAttempt'] = ResolversParentTypes['WebhookAttempt']> = {
  at?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  milliseconds?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  problem?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  status?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
};

export type WebhookConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['WebhookConnection'] = ResolversParentTypes['WebhookConnection']> = {
  edges?: Resolver<Array<ResolversTypes['WebhookEdge']>, ParentType, ContextType>;
  nodes?: Resolver<Array<ResolversTypes['Webhook']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type WebhookDeliveryResolvers<ContextType = Context, ParentType extends ResolversParentTypes['WebhookDelivery'] = ResolversParentTypes['WebhookDelivery']> = {
  attempts?: Resolver<Array<ResolversTypes['WebhookAttempt']>, ParentType, ContextType>;
  change?: Resolver<ResolversTypes['Change'], ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  nextAttemptAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
};

export type WebhookEdgeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['WebhookEdge'] = ResolversParentTypes['WebhookEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['Webhook'], ParentType, ContextType>;
};

export type WebhookTestResultResolvers<ContextType = Context, ParentType extends ResolversParentTypes['WebhookTestResult'] = ResolversParentTypes['WebhookTestResult']> = {
  body?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  headers?: Resolver<ResolversTypes['JSON'], ParentType, ContextType>;
  milliseconds?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  problem?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  status?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
};

export type Resolvers<ContextType = Context> = {
  Action?: ActionResolvers<ContextType>;
  ActionConnection?: ActionConnectionResolvers<ContextType>;
  ActionEdge?: ActionEdgeResolvers<ContextType>;
  Actor?: ActorResolvers<ContextType>;
  AddContractDocumentPayload?: AddContractDocumentPayloadResolvers<ContextType>;
  ApproveContractPayload?: ApproveContractPayloadResolvers<ContextType>;
  AvailableTransition?: AvailableTransitionResolvers<ContextType>;
  Change?: ChangeResolvers<ContextType>;
  ChangePage?: ChangePageResolvers<ContextType>;
  Contract?: ContractResolvers<ContextType>;
  ContractConnection?: ContractConnectionResolvers<ContextType>;
  ContractDocument?: ContractDocumentResolvers<ContextType>;
  ContractDocumentConnection?: ContractDocumentConnectionResolvers<ContextType>;
  ContractDocumentEdge?: ContractDocumentEdgeResolvers<ContextType>;
  ContractEdge?: ContractEdgeResolvers<ContextType>;
  ContractFlag?: ContractFlagResolvers<ContextType>;
  ContractFlagConnection?: ContractFlagConnectionResolvers<ContextType>;
  ContractFlagEdge?: ContractFlagEdgeResolvers<ContextType>;
  ContractLockedError?: ContractLockedErrorResolvers<ContextType>;
  ContractTotal?: ContractTotalResolvers<ContextType>;
  CreateActionPayload?: CreateActionPayloadResolvers<ContextType>;
  CreateContractPayload?: CreateContractPayloadResolvers<ContextType>;
  CreateCustomerPayload?: CreateCustomerPayloadResolvers<ContextType>;
  CreateEventPayload?: CreateEventPayloadResolvers<ContextType>;
  CreateNotePayload?: CreateNotePayloadResolvers<ContextType>;
  CreateWebhookPayload?: CreateWebhookPayloadResolvers<ContextType>;
  CurrencyCode?: GraphQLScalarType;
  Customer?: CustomerResolvers<ContextType>;
  CustomerConnection?: CustomerConnectionResolvers<ContextType>;
  CustomerEdge?: CustomerEdgeResolvers<ContextType>;
  Date?: GraphQLScalarType;
  DateTime?: GraphQLScalarType;
  DecideContractsPayload?: DecideContractsPayloadResolvers<ContextType>;
  Decimal?: GraphQLScalarType;
  DecisionResult?: DecisionResultResolvers<ContextType>;
  DecisionTotal?: DecisionTotalResolvers<ContextType>;
  DeleteActionPayload?: DeleteActionPayloadResolvers<ContextType>;
  DeleteContractPayload?: DeleteContractPayloadResolvers<ContextType>;
  DeleteCustomerPayload?: DeleteCustomerPayloadResolvers<ContextType>;
  DeleteEventPayload?: DeleteEventPayloadResolvers<ContextType>;
  DeleteNotePayload?: DeleteNotePayloadResolvers<ContextType>;
  DeleteWebhookPayload?: DeleteWebhookPayloadResolvers<ContextType>;
  EmailAddress?: GraphQLScalarType;
  Event?: EventResolvers<ContextType>;
  EventConnection?: EventConnectionResolvers<ContextType>;
  EventEdge?: EventEdgeResolvers<ContextType>;
  EventGroup?: EventGroupResolvers<ContextType>;
  EventTarget?: EventTargetResolvers<ContextType>;
  EventTotal?: EventTotalResolvers<ContextType>;
  FlagContractPayload?: FlagContractPayloadResolvers<ContextType>;
  FlaggedError?: FlaggedErrorResolvers<ContextType>;
  HasDependentsError?: HasDependentsErrorResolvers<ContextType>;
  IdempotencyKeyReusedError?: IdempotencyKeyReusedErrorResolvers<ContextType>;
  InvalidInputError?: InvalidInputErrorResolvers<ContextType>;
  InvalidTransitionError?: InvalidTransitionErrorResolvers<ContextType>;
  JSON?: GraphQLScalarType;
  LifecycleTransition?: LifecycleTransitionResolvers<ContextType>;
  Money?: MoneyResolvers<ContextType>;
  Mutation?: MutationResolvers<ContextType>;
  Node?: NodeResolvers<ContextType>;
  NotFoundError?: NotFoundErrorResolvers<ContextType>;
  NotLatestActionError?: NotLatestActionErrorResolvers<ContextType>;
  NotUniqueError?: NotUniqueErrorResolvers<ContextType>;
  Note?: NoteResolvers<ContextType>;
  NoteConnection?: NoteConnectionResolvers<ContextType>;
  NoteEdge?: NoteEdgeResolvers<ContextType>;
  NoteEdit?: NoteEditResolvers<ContextType>;
  NoteEditConnection?: NoteEditConnectionResolvers<ContextType>;
  NoteEditEdge?: NoteEditEdgeResolvers<ContextType>;
  PageInfo?: PageInfoResolvers<ContextType>;
  Period?: PeriodResolvers<ContextType>;
  Query?: QueryResolvers<ContextType>;
  RedeliverPayload?: RedeliverPayloadResolvers<ContextType>;
  RejectContractPayload?: RejectContractPayloadResolvers<ContextType>;
  RemoveContractDocumentPayload?: RemoveContractDocumentPayloadResolvers<ContextType>;
  ReopenContractPayload?: ReopenContractPayloadResolvers<ContextType>;
  ResolveContractFlagPayload?: ResolveContractFlagPayloadResolvers<ContextType>;
  ResolveNotePayload?: ResolveNotePayloadResolvers<ContextType>;
  RotateWebhookSecretPayload?: RotateWebhookSecretPayloadResolvers<ContextType>;
  SelfApprovalError?: SelfApprovalErrorResolvers<ContextType>;
  SubmitContractPayload?: SubmitContractPayloadResolvers<ContextType>;
  Subscription?: SubscriptionResolvers<ContextType>;
  TestWebhookPayload?: TestWebhookPayloadResolvers<ContextType>;
  UnresolveNotePayload?: UnresolveNotePayloadResolvers<ContextType>;
  UpdateContractPayload?: UpdateContractPayloadResolvers<ContextType>;
  UpdateCustomerPayload?: UpdateCustomerPayloadResolvers<ContextType>;
  UpdateNotePayload?: UpdateNotePayloadResolvers<ContextType>;
  UpdateWebhookPayload?: UpdateWebhookPayloadResolvers<ContextType>;
  UserError?: UserErrorResolvers<ContextType>;
  VersionConflictError?: VersionConflictErrorResolvers<ContextType>;
  Viewer?: ViewerResolvers<ContextType>;
  Webhook?: WebhookResolvers<ContextType>;
  WebhookAttempt?: WebhookAttemptResolvers<ContextType>;
  WebhookConnection?: WebhookConnectionResolvers<ContextType>;
  WebhookDelivery?: WebhookDeliveryResolvers<ContextType>;
  WebhookEdge?: WebhookEdgeResolvers<ContextType>;
  WebhookTestResult?: WebhookTestResultResolvers<ContextType>;
};

export type DirectiveResolvers<ContextType = Context> = {
  auth?: AuthDirectiveResolver<any, any, ContextType>;
  cost?: CostDirectiveResolver<any, any, ContextType>;
  listSize?: ListSizeDirectiveResolver<any, any, ContextType>;
};
