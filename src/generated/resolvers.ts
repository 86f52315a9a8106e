// Made by `npm run codegen` from schema.graphql. Never edited by hand.
import type { GraphQLResolveInfo, GraphQLScalarType, GraphQLScalarTypeConfig } from 'graphql';
import type { CustomerRow, ContractRow, EventRow, NoteRow, ActionRow } from '../db/rows.ts';
import type { CustomerPage, ContractPage, EventPage, NotePage, ActionPage } from '../graphql/connections.ts';
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
  /** An instant in RFC 3339 form, in UTC with milliseconds: `2026-03-01T09:30:00.000Z`. On input any offset is accepted and turned into UTC; digits beyond the millisecond are dropped, and a leap second is the second after it. Years 0001 to 9999. */
  DateTime: { input: string; output: string; }
  /** An exact decimal number, written as a string so that no digit is lost on the way: `"1250.00"`. No exponent, no thousands separators. */
  Decimal: { input: string; output: string; }
  /** An e-mail address, such as `ada@example.com`; at most 254 characters. */
  EmailAddress: { input: string; output: string; }
  /** Any JSON value. On input, integers beyond 9007199254740991 and keys called `__proto__` are refused, since many programs that read JSON change the ones and stumble over the others; fractions keep about 16 digits. */
  JSON: { input: unknown; output: unknown; }
};

/** One entry of a contract's audit trail: a change of status. */
export type Action = Node & {
  __typename?: 'Action';
  /** Who did it. */
  actor: Actor;
  /** The contract whose status changed. */
  contract: Contract;
  /** The version of the contract that was acted on. */
  contractVersion: Scalars['Int']['output'];
  /** When it was done. Within one contract these instants strictly rise. */
  createdAt: Scalars['DateTime']['output'];
  /** The global id, starting with `act_`. */
  id: Scalars['ID']['output'];
  /** The status after. */
  newStatus: ContractStatus;
  /** The status before. */
  priorStatus: ContractStatus;
  /** Why; always given for rejections and reopenings. */
  reason?: Maybe<Scalars['String']['output']>;
  /** The verb. */
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
  /** How many rows the whole list has, whatever the page. Costs a count where it is selected and nothing where it is not. */
  totalCount: Scalars['Int']['output'];
};

/** One action in a page. */
export type ActionEdge = {
  __typename?: 'ActionEdge';
  /** Where the row stands in its list: opaque, and valid for the same order only. */
  cursor: Scalars['String']['output'];
  /** The row. */
  node: Action;
};

/** How a list of actions is sorted. */
export type ActionOrder = {
  /** Which way. */
  direction?: SortDirection;
  /** What the rows are sorted by. */
  field: ActionOrderField;
};

/** What actions can be sorted by. */
export type ActionOrderField =
  /** When it was done. */
  | 'CREATED_AT';

/** The four verbs that move a contract through its lifecycle. */
export type ActionType =
  /** Approve a contract that waits for a decision. */
  | 'APPROVE'
  /** Reject a contract that waits for a decision; needs a reason. */
  | 'REJECT'
  /** Bring an approved or rejected contract back to a decision; needs a reason. */
  | 'REOPEN'
  /** Hand in a draft for approval. */
  | 'SUBMIT';

/** Conditions on actions. The fields combine with AND; a list means any of its values, and an empty list matches nothing. At most 100 conditions, nested at most 10 deep. */
export type ActionWhere = {
  /** All of these must be met. */
  AND?: InputMaybe<Array<ActionWhere>>;
  /** This must not be met. */
  NOT?: InputMaybe<ActionWhere>;
  /** At least one of these must be met. */
  OR?: InputMaybe<Array<ActionWhere>>;
  /** Actions done by this person. */
  actorId?: InputMaybe<Scalars['ID']['input']>;
  /** Actions on this contract. */
  contractId?: InputMaybe<Scalars['ID']['input']>;
  /** Actions done in this span. */
  createdAt?: InputMaybe<DateTimeRange>;
  /** Actions that led to one of these statuses. */
  newStatus?: InputMaybe<Array<ContractStatus>>;
  /** Actions that left one of these statuses. */
  priorStatus?: InputMaybe<Array<ContractStatus>>;
  /** Actions by one of these verbs. */
  type?: InputMaybe<Array<ActionType>>;
};

/** Who did something. The name is kept as it was at that moment. */
export type Actor = {
  __typename?: 'Actor';
  /** The id of the person at the identity provider. */
  id: Scalars['ID']['output'];
  /** The display name of the person. */
  name: Scalars['String']['output'];
};

/** What `approveContract` needs. */
export type ApproveContractInput = {
  /** The contract. */
  contractId: Scalars['ID']['input'];
  /** The version you last saw; where the row has moved on, nothing is changed and a VersionConflictError tells so. */
  expectedVersion?: InputMaybe<Scalars['Int']['input']>;
  /** Why, up to 2000 characters; kept in the audit trail. */
  reason?: InputMaybe<Scalars['String']['input']>;
};

/** What `approveContract` answers. */
export type ApproveContractPayload = {
  __typename?: 'ApproveContractPayload';
  /** The entry in the audit trail; null where the action was refused. */
  action?: Maybe<Action>;
  /** The contract as it is now; null where the action was refused. */
  contract?: Maybe<Contract>;
  /** Why it was refused; empty where it was done. */
  userErrors: Array<UserError>;
};

/** An action that the lifecycle has for a contract's present status. */
export type AvailableTransition = {
  __typename?: 'AvailableTransition';
  /** The action. */
  action: ActionType;
  /** Whether you may take it now; true exactly when nothing blocks it. */
  allowed: Scalars['Boolean']['output'];
  /** What keeps you from taking it. */
  blockedBy: Array<TransitionBlock>;
  /** The status the contract would have afterwards. */
  newStatus: ContractStatus;
  /** Whether the action needs a reason. */
  requiresReason: Scalars['Boolean']['output'];
};

/** A contract with a customer. */
export type Contract = Node & {
  __typename?: 'Contract';
  /** The audit trail: every change of status, oldest first unless `orderBy` says otherwise. */
  actions: ActionConnection;
  /** The actions the lifecycle has for the present status, and for each whether you may take it now. */
  availableTransitions: Array<AvailableTransition>;
  /** When the contract was created. */
  createdAt: Scalars['DateTime']['output'];
  /** The customer the contract is made with. */
  customer: Customer;
  /** What the contract is about, up to 10000 characters. */
  description?: Maybe<Scalars['String']['output']>;
  /** The last day the contract is in force; null for one without an end. */
  endDate?: Maybe<Scalars['Date']['output']>;
  /** What happened with this contract, latest first unless `orderBy` says otherwise. */
  events: EventConnection;
  /** The global id, starting with `ctr_`. */
  id: Scalars['ID']['output'];
  /** The top-level notes on this contract, oldest first unless `orderBy` says otherwise; answers are under each note's `replies`. */
  notes: NoteConnection;
  /** The company's own number for the contract; no two contracts share one. */
  reference?: Maybe<Scalars['String']['output']>;
  /** The first day the contract is in force. */
  startDate?: Maybe<Scalars['Date']['output']>;
  /** Where the contract stands in its approval lifecycle. */
  status: ContractStatus;
  /** The title, 1 to 200 characters. */
  title: Scalars['String']['output'];
  /** When the terms or the status last changed. */
  updatedAt: Scalars['DateTime']['output'];
  /** What the contract is worth. */
  value: Money;
  /** Starts at 1 and rises by one with every change of terms or status; give it as `expectedVersion` to be refused when the contract has moved meanwhile. */
  version: Scalars['Int']['output'];
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
  /** How many rows the whole list has, whatever the page. Costs a count where it is selected and nothing where it is not. */
  totalCount: Scalars['Int']['output'];
};

/** One contract in a page. */
export type ContractEdge = {
  __typename?: 'ContractEdge';
  /** Where the row stands in its list: opaque, and valid for the same order only. */
  cursor: Scalars['String']['output'];
  /** The row. */
  node: Contract;
};

/** The terms of a contract change only while it is a draft or waits for approval. */
export type ContractLockedError = UserError & {
  __typename?: 'ContractLockedError';
  /** The reason as a word for programs. */
  code: UserErrorCode;
  /** The reason in words for people: what was expected, what came, what to do. */
  message: Scalars['String']['output'];
  /** Where in the arguments the trouble lies, such as `["input", "value", "amount"]`. */
  path: Array<Scalars['String']['output']>;
  /** The present status of the contract. */
  status: ContractStatus;
};

/** How a list of contracts is sorted. */
export type ContractOrder = {
  /** Which way. */
  direction?: SortDirection;
  /** What the rows are sorted by. */
  field: ContractOrderField;
};

/** What contracts can be sorted by. */
export type ContractOrderField =
  /** When the contract was created. */
  | 'CREATED_AT'
  /** The last day in force; contracts without one count as 9999-12-31. */
  | 'END_DATE'
  /** The first day in force; contracts without one count as 9999-12-31. */
  | 'START_DATE'
  /** The title, whatever the case of the letters A to Z. */
  | 'TITLE'
  /** When the terms or the status last changed. */
  | 'UPDATED_AT'
  /** The currency code, then the amount. */
  | 'VALUE';

/** Where a contract stands in its approval lifecycle. It changes by the four actions only, see `contractLifecycle`. */
export type ContractStatus =
  /** Approved; its terms are locked. */
  | 'APPROVED'
  /** Being written; not yet handed in. */
  | 'DRAFT'
  /** Handed in, waiting for a decision. */
  | 'PENDING_APPROVAL'
  /** Rejected; its terms are locked until it is reopened. */
  | 'REJECTED';

/** Conditions on contracts. The fields combine with AND; a list means any of its values, and an empty list matches nothing. At most 100 conditions, nested at most 10 deep. */
export type ContractWhere = {
  /** All of these must be met. */
  AND?: InputMaybe<Array<ContractWhere>>;
  /** This must not be met. */
  NOT?: InputMaybe<ContractWhere>;
  /** At least one of these must be met. */
  OR?: InputMaybe<Array<ContractWhere>>;
  /** Contracts created in this span. */
  createdAt?: InputMaybe<DateTimeRange>;
  /** Contracts whose customer meets these conditions. */
  customer?: InputMaybe<CustomerWhere>;
  /** Contracts with this customer. */
  customerId?: InputMaybe<Scalars['ID']['input']>;
  /** Contracts that end in this span. */
  endDate?: InputMaybe<DateRange>;
  /** Contracts with one of these ids, at most 100. */
  ids?: InputMaybe<Array<Scalars['ID']['input']>>;
  /** Contracts that start in this span. */
  startDate?: InputMaybe<DateRange>;
  /** Contracts in one of these statuses. */
  status?: InputMaybe<Array<ContractStatus>>;
  /** Contracts whose title, reference or description contains this text, within one of them; at most 200 characters. Case is folded as Unicode says (`STRASSE` finds `Straße`), accents count, and `%` and `_` mean themselves. */
  text?: InputMaybe<Scalars['String']['input']>;
  /** Contracts last changed in this span. */
  updatedAt?: InputMaybe<DateTimeRange>;
  /** Contracts worth this much. */
  value?: InputMaybe<MoneyRange>;
};

/** What `createAction` needs. */
export type CreateActionInput = {
  /** The contract. */
  contractId: Scalars['ID']['input'];
  /** The version you last saw; where the row has moved on, nothing is changed and a VersionConflictError tells so. */
  expectedVersion?: InputMaybe<Scalars['Int']['input']>;
  /** Why, up to 2000 characters; needed to reject and to reopen. Kept in the audit trail. */
  reason?: InputMaybe<Scalars['String']['input']>;
  /** The action to take. */
  type: ActionType;
};

/** What `createAction` answers. */
export type CreateActionPayload = {
  __typename?: 'CreateActionPayload';
  /** The entry in the audit trail; null where the action was refused. */
  action?: Maybe<Action>;
  /** The contract as it is now; null where the action was refused. */
  contract?: Maybe<Contract>;
  /** Why it was refused; empty where it was done. */
  userErrors: Array<UserError>;
};

/** What `createContract` needs. */
export type CreateContractInput = {
  /** The customer the contract is made with. */
  customerId: Scalars['ID']['input'];
  /** What the contract is about, up to 10000 characters. */
  description?: InputMaybe<Scalars['String']['input']>;
  /** The last day in force, not before `startDate`. */
  endDate?: InputMaybe<Scalars['Date']['input']>;
  /** The company's own number for the contract, up to 200 characters; no other contract may have it. */
  reference?: InputMaybe<Scalars['String']['input']>;
  /** The first day in force. */
  startDate?: InputMaybe<Scalars['Date']['input']>;
  /** Whether to submit the contract for approval in the same step. */
  submit?: Scalars['Boolean']['input'];
  /** The title, 1 to 200 characters. */
  title: Scalars['String']['input'];
  /** What the contract is worth. */
  value: MoneyInput;
};

/** What `createContract` answers. */
export type CreateContractPayload = {
  __typename?: 'CreateContractPayload';
  /** The new contract; null where it was refused. */
  contract?: Maybe<Contract>;
  /** Why it was refused; empty where it was done. */
  userErrors: Array<UserError>;
};

/** What `createCustomer` needs. */
export type CreateCustomerInput = {
  /** The e-mail address; no other customer may have it. */
  email?: InputMaybe<Scalars['EmailAddress']['input']>;
  /** The customer's id in another system, up to 200 characters; no other customer may have it. */
  externalReference?: InputMaybe<Scalars['String']['input']>;
  /** The name, 1 to 200 characters. */
  name: Scalars['String']['input'];
  /** The telephone number, up to 50 characters. */
  phone?: InputMaybe<Scalars['String']['input']>;
  /** The risk seen in this customer. */
  riskLevel?: InputMaybe<RiskLevel>;
  /** The kind of customer. */
  segment: CustomerSegment;
};

/** What `createCustomer` answers. */
export type CreateCustomerPayload = {
  __typename?: 'CreateCustomerPayload';
  /** The new customer; null where it was refused. */
  customer?: Maybe<Customer>;
  /** Why it was refused; empty where it was done. */
  userErrors: Array<UserError>;
};

/** What `createEvent` needs. */
export type CreateEventInput = {
  /** The contract it was about; it must be one of the customer's. */
  contractId?: InputMaybe<Scalars['ID']['input']>;
  /** The customer it happened with. */
  customerId: Scalars['ID']['input'];
  /** What happened in words, up to 10000 characters. */
  description?: InputMaybe<Scalars['String']['input']>;
  /** When it happened; now where it is left out. */
  occurredAt?: InputMaybe<Scalars['DateTime']['input']>;
  /** Further facts, as JSON of at most 16 KiB. */
  payload?: InputMaybe<Scalars['JSON']['input']>;
  /** What happened: lower-case words joined by dots, such as `call.logged`; up to 100 characters. Types that start with `customer.`, `contract.`, `note.`, `action.` or `event.` are written by the portal alone. */
  type: Scalars['String']['input'];
};

/** What `createEvent` answers. */
export type CreateEventPayload = {
  __typename?: 'CreateEventPayload';
  /** The new event; null where it was refused. */
  event?: Maybe<Event>;
  /** Why it was refused; empty where it was done. */
  userErrors: Array<UserError>;
};

/** What `createNote` needs. */
export type CreateNoteInput = {
  /** The text, 1 to 10000 characters. */
  body: Scalars['String']['input'];
  /** The contract. */
  contractId: Scalars['ID']['input'];
  /** The note to answer, on the same contract; left out for a top-level note. */
  parentId?: InputMaybe<Scalars['ID']['input']>;
};

/** What `createNote` answers. */
export type CreateNotePayload = {
  __typename?: 'CreateNotePayload';
  /** The new note; null where it was refused. */
  note?: Maybe<Note>;
  /** Why it was refused; empty where it was done. */
  userErrors: Array<UserError>;
};

/** A company or body that contracts are made with. */
export type Customer = Node & {
  __typename?: 'Customer';
  /** The contracts of this customer, newest first unless `orderBy` says otherwise. */
  contracts: ContractConnection;
  /** When the customer was created. */
  createdAt: Scalars['DateTime']['output'];
  /** The e-mail address; no two customers share one, whatever its case. */
  email?: Maybe<Scalars['EmailAddress']['output']>;
  /** What happened with this customer and its contracts, latest first unless `orderBy` says otherwise. */
  events: EventConnection;
  /** The customer's id in another system; no two customers share one. */
  externalReference?: Maybe<Scalars['String']['output']>;
  /** The global id, starting with `cus_`. */
  id: Scalars['ID']['output'];
  /** The name, 1 to 200 characters. */
  name: Scalars['String']['output'];
  /** The telephone number, as it was entered. */
  phone?: Maybe<Scalars['String']['output']>;
  /** The risk seen in this customer. */
  riskLevel: RiskLevel;
  /** The kind of customer. */
  segment: CustomerSegment;
  /** When the customer was last changed. */
  updatedAt: Scalars['DateTime']['output'];
  /** Starts at 1 and rises by one with every change; give it as `expectedVersion` to be refused when somebody else was faster. */
  version: Scalars['Int']['output'];
};


/** A company or body that contracts are made with. */
export type CustomerContractsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  orderBy?: InputMaybe<ContractOrder>;
  skip?: InputMaybe<Scalars['Int']['input']>;
  where?: InputMaybe<ContractWhere>;
};


/** A company or body that contracts are made with. */
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
  /** How many rows the whole list has, whatever the page. Costs a count where it is selected and nothing where it is not. */
  totalCount: Scalars['Int']['output'];
};

/** One customer in a page. */
export type CustomerEdge = {
  __typename?: 'CustomerEdge';
  /** Where the row stands in its list: opaque, and valid for the same order only. */
  cursor: Scalars['String']['output'];
  /** The row. */
  node: Customer;
};

/** How a list of customers is sorted. */
export type CustomerOrder = {
  /** Which way. */
  direction?: SortDirection;
  /** What the rows are sorted by. */
  field: CustomerOrderField;
};

/** What customers can be sorted by. */
export type CustomerOrderField =
  /** When the customer was created. */
  | 'CREATED_AT'
  /** The name, whatever the case of the letters A to Z. */
  | 'NAME'
  /** When the customer was last changed. */
  | 'UPDATED_AT';

/** How large or of what kind a customer is. */
export type CustomerSegment =
  /** A large company with a negotiated agreement. */
  | 'ENTERPRISE'
  /** A medium-sized company. */
  | 'MID_MARKET'
  /** A public body: government, schools, health care. */
  | 'PUBLIC_SECTOR'
  /** A small company. */
  | 'SMALL_BUSINESS';

/** Conditions on customers. The fields combine with AND; a list means any of its values, and an empty list matches nothing. At most 100 conditions, nested at most 10 deep. */
export type CustomerWhere = {
  /** All of these must be met. */
  AND?: InputMaybe<Array<CustomerWhere>>;
  /** This must not be met. */
  NOT?: InputMaybe<CustomerWhere>;
  /** At least one of these must be met. */
  OR?: InputMaybe<Array<CustomerWhere>>;
  /** Customers created in this span. */
  createdAt?: InputMaybe<DateTimeRange>;
  /** Customers with one of these ids, at most 100. */
  ids?: InputMaybe<Array<Scalars['ID']['input']>>;
  /** Customers with one of these risks. */
  riskLevel?: InputMaybe<Array<RiskLevel>>;
  /** Customers of one of these kinds. */
  segment?: InputMaybe<Array<CustomerSegment>>;
  /** Customers whose name, e-mail or external reference contains this text, within one of them; at most 200 characters. Case is folded as Unicode says (`STRASSE` finds `Straße`), accents count, and `%` and `_` mean themselves. */
  text?: InputMaybe<Scalars['String']['input']>;
};

/** A span of days, both ends included; an open end is left out. */
export type DateRange = {
  /** The first day. */
  from?: InputMaybe<Scalars['Date']['input']>;
  /** The last day. */
  to?: InputMaybe<Scalars['Date']['input']>;
};

/** A span of time, from its start up to but not including its end; an open end is left out. */
export type DateTimeRange = {
  /** The start, included. */
  from?: InputMaybe<Scalars['DateTime']['input']>;
  /** The end, not included. */
  to?: InputMaybe<Scalars['DateTime']['input']>;
};

/** What `deleteAction` needs. */
export type DeleteActionInput = {
  /** The action; it must be the latest of its contract. */
  id: Scalars['ID']['input'];
  /** Why it is taken back, 1 to 2000 characters; kept in the event. */
  reason: Scalars['String']['input'];
};

/** What `deleteAction` answers. */
export type DeleteActionPayload = {
  __typename?: 'DeleteActionPayload';
  /** The contract as it is now; null where it was refused. */
  contract?: Maybe<Contract>;
  /** The id of the removed action; null where it was refused. */
  deletedActionId?: Maybe<Scalars['ID']['output']>;
  /** Why it was refused; empty where it was done. */
  userErrors: Array<UserError>;
};

/** What `deleteContract` needs. */
export type DeleteContractInput = {
  /** The contract. */
  id: Scalars['ID']['input'];
};

/** What `deleteContract` answers. */
export type DeleteContractPayload = {
  __typename?: 'DeleteContractPayload';
  /** The id of the deleted contract; null where it was refused. */
  deletedContractId?: Maybe<Scalars['ID']['output']>;
  /** Why it was refused; empty where it was done. */
  userErrors: Array<UserError>;
};

/** What `deleteCustomer` needs. */
export type DeleteCustomerInput = {
  /** Whether to delete the contracts of the customer too; without it a customer with contracts is refused. */
  cascade?: Scalars['Boolean']['input'];
  /** The customer. */
  id: Scalars['ID']['input'];
};

/** What `deleteCustomer` answers. */
export type DeleteCustomerPayload = {
  __typename?: 'DeleteCustomerPayload';
  /** The id of the deleted customer; null where it was refused. */
  deletedCustomerId?: Maybe<Scalars['ID']['output']>;
  /** Why it was refused; empty where it was done. */
  userErrors: Array<UserError>;
};

/** What `deleteEvent` needs. */
export type DeleteEventInput = {
  /** The event. */
  id: Scalars['ID']['input'];
};

/** What `deleteEvent` answers. */
export type DeleteEventPayload = {
  __typename?: 'DeleteEventPayload';
  /** The id of the deleted event; null where it was refused. */
  deletedEventId?: Maybe<Scalars['ID']['output']>;
  /** Why it was refused; empty where it was done. */
  userErrors: Array<UserError>;
};

/** What `deleteNote` needs. */
export type DeleteNoteInput = {
  /** The note. */
  id: Scalars['ID']['input'];
};

/** What `deleteNote` answers. */
export type DeleteNotePayload = {
  __typename?: 'DeleteNotePayload';
  /** The ids of the deleted note and of all notes below it, in reading order; null where it was refused. */
  deletedNoteIds?: Maybe<Array<Scalars['ID']['output']>>;
  /** Why it was refused; empty where it was done. */
  userErrors: Array<UserError>;
};

/** Something that happened with a customer: written by the portal for every change, and by people through `createEvent`. */
export type Event = Node & {
  __typename?: 'Event';
  /** Who did it. */
  actor?: Maybe<Actor>;
  /** The contract it was about; null where it was about none, or where the contract has been deleted since. */
  contract?: Maybe<Contract>;
  /** When it was written down. */
  createdAt: Scalars['DateTime']['output'];
  /** The customer it happened with. */
  customer: Customer;
  /** What happened, in words. */
  description?: Maybe<Scalars['String']['output']>;
  /** The global id, starting with `evt_`. */
  id: Scalars['ID']['output'];
  /** When it happened. */
  occurredAt: Scalars['DateTime']['output'];
  /** Further facts, as JSON of at most 16 KiB. Events that the portal writes about a contract keep its id and title here. */
  payload?: Maybe<Scalars['JSON']['output']>;
  /** What happened: lower-case words joined by dots, such as `contract.approved` or `call.logged`. */
  type: Scalars['String']['output'];
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
  /** How many rows the whole list has, whatever the page. Costs a count where it is selected and nothing where it is not. */
  totalCount: Scalars['Int']['output'];
};

/** One event in a page. */
export type EventEdge = {
  __typename?: 'EventEdge';
  /** Where the row stands in its list: opaque, and valid for the same order only. */
  cursor: Scalars['String']['output'];
  /** The row. */
  node: Event;
};

/** How a list of events is sorted. */
export type EventOrder = {
  /** Which way. */
  direction?: SortDirection;
  /** What the rows are sorted by. */
  field: EventOrderField;
};

/** What events can be sorted by. */
export type EventOrderField =
  /** When it was written down. */
  | 'CREATED_AT'
  /** When it happened. */
  | 'OCCURRED_AT';

/** Conditions on events. The fields combine with AND; a list means any of its values, and an empty list matches nothing. At most 100 conditions, nested at most 10 deep. */
export type EventWhere = {
  /** All of these must be met. */
  AND?: InputMaybe<Array<EventWhere>>;
  /** This must not be met. */
  NOT?: InputMaybe<EventWhere>;
  /** At least one of these must be met. */
  OR?: InputMaybe<Array<EventWhere>>;
  /** Events done by this person. */
  actorId?: InputMaybe<Scalars['ID']['input']>;
  /** Events about this contract. */
  contractId?: InputMaybe<Scalars['ID']['input']>;
  /** Events of this customer. */
  customerId?: InputMaybe<Scalars['ID']['input']>;
  /** Events that happened in this span. */
  occurredAt?: InputMaybe<DateTimeRange>;
  /** Events of one of these types, at most 100. */
  type?: InputMaybe<Array<Scalars['String']['input']>>;
};

/** The customer still has contracts; delete them first, or give `cascade: true`. */
export type HasDependentsError = UserError & {
  __typename?: 'HasDependentsError';
  /** The reason as a word for programs. */
  code: UserErrorCode;
  /** How many contracts the customer has. */
  contracts: Scalars['Int']['output'];
  /** The reason in words for people: what was expected, what came, what to do. */
  message: Scalars['String']['output'];
  /** Where in the arguments the trouble lies, such as `["input", "value", "amount"]`. */
  path: Array<Scalars['String']['output']>;
};

/** A value breaks a rule. */
export type InvalidInputError = UserError & {
  __typename?: 'InvalidInputError';
  /** The reason as a word for programs. */
  code: UserErrorCode;
  /** The reason in words for people: what was expected, what came, what to do. */
  message: Scalars['String']['output'];
  /** Where in the arguments the trouble lies, such as `["input", "value", "amount"]`. */
  path: Array<Scalars['String']['output']>;
};

/** The lifecycle has no such action for the present status. */
export type InvalidTransitionError = UserError & {
  __typename?: 'InvalidTransitionError';
  /** The action that was tried. */
  action: ActionType;
  /** The actions the lifecycle has for the present status. */
  allowedActions: Array<ActionType>;
  /** The reason as a word for programs. */
  code: UserErrorCode;
  /** The present status of the contract. */
  currentStatus: ContractStatus;
  /** The reason in words for people: what was expected, what came, what to do. */
  message: Scalars['String']['output'];
  /** Where in the arguments the trouble lies, such as `["input", "value", "amount"]`. */
  path: Array<Scalars['String']['output']>;
};

/** One allowed step of the contract lifecycle. */
export type LifecycleTransition = {
  __typename?: 'LifecycleTransition';
  /** The action that makes the step. */
  action: ActionType;
  /** The status before. */
  from: ContractStatus;
  /** The least role that may take it. */
  requires: Role;
  /** Whether the action needs a reason. */
  requiresReason: Scalars['Boolean']['output'];
  /** The status after. */
  to: ContractStatus;
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

/** A span of amounts in one currency, both ends included; an open end is left out. */
export type MoneyRange = {
  /** Only amounts in this currency. */
  currency: Scalars['CurrencyCode']['input'];
  /** The largest amount. */
  max?: InputMaybe<Scalars['Decimal']['input']>;
  /** The smallest amount. */
  min?: InputMaybe<Scalars['Decimal']['input']>;
};

/** Everything that can be changed. Each mutation either takes place as a whole or leaves no trace and says why in `userErrors`. Names, titles, references and telephone numbers are one line each, trimmed and without control characters; longer texts keep line breaks, tabs and how their first line is indented. A text of characters that cannot be seen counts as empty. */
export type Mutation = {
  __typename?: 'Mutation';
  /** Approves a contract that waits for a decision. */
  approveContract: ApproveContractPayload;
  /** Takes any of the four actions: the general form of `submitContract`, `approveContract`, `rejectContract` and `reopenContract`, for clients that draw their buttons from `availableTransitions`. */
  createAction: CreateActionPayload;
  /** Creates a contract as a draft, or submits it at once. */
  createContract: CreateContractPayload;
  /** Creates a customer. */
  createCustomer: CreateCustomerPayload;
  /** Writes down something that happened with a customer. */
  createEvent: CreateEventPayload;
  /** Writes a note on a contract, or an answer to a note. */
  createNote: CreateNotePayload;
  /** Takes back the latest action of a contract: its status returns to what it was before. An event keeps what was removed. A reopening cannot be taken back once the terms have been edited, because nobody has decided on those. */
  deleteAction: DeleteActionPayload;
  /** Deletes a contract with its notes and actions. Events about it stay with the customer. */
  deleteContract: DeleteContractPayload;
  /** Deletes a customer and its events, and with `cascade` its contracts too. */
  deleteCustomer: DeleteCustomerPayload;
  /** Deletes an event. Another event keeps its id and type. */
  deleteEvent: DeleteEventPayload;
  /** Deletes a note with all answers below it. */
  deleteNote: DeleteNotePayload;
  /** Rejects a contract that waits for a decision. */
  rejectContract: RejectContractPayload;
  /** Brings an approved or rejected contract back to a decision. */
  reopenContract: ReopenContractPayload;
  /** Hands in a draft for approval. */
  submitContract: SubmitContractPayload;
  /** Changes the terms of a contract that is a draft or waits for approval. A field that is left out stays as it is. */
  updateContract: UpdateContractPayload;
  /** Changes a customer. A field that is left out stays as it is. */
  updateCustomer: UpdateCustomerPayload;
  /** Changes the text of a note. Only its author and administrators may. */
  updateNote: UpdateNotePayload;
};


/** Everything that can be changed. Each mutation either takes place as a whole or leaves no trace and says why in `userErrors`. Names, titles, references and telephone numbers are one line each, trimmed and without control characters; longer texts keep line breaks, tabs and how their first line is indented. A text of characters that cannot be seen counts as empty. */
export type MutationApproveContractArgs = {
  input: ApproveContractInput;
};


/** Everything that can be changed. Each mutation either takes place as a whole or leaves no trace and says why in `userErrors`. Names, titles, references and telephone numbers are one line each, trimmed and without control characters; longer texts keep line breaks, tabs and how their first line is indented. A text of characters that cannot be seen counts as empty. */
export type MutationCreateActionArgs = {
  input: CreateActionInput;
};


/** Everything that can be changed. Each mutation either takes place as a whole or leaves no trace and says why in `userErrors`. Names, titles, references and telephone numbers are one line each, trimmed and without control characters; longer texts keep line breaks, tabs and how their first line is indented. A text of characters that cannot be seen counts as empty. */
export type MutationCreateContractArgs = {
  input: CreateContractInput;
};


/** Everything that can be changed. Each mutation either takes place as a whole or leaves no trace and says why in `userErrors`. Names, titles, references and telephone numbers are one line each, trimmed and without control characters; longer texts keep line breaks, tabs and how their first line is indented. A text of characters that cannot be seen counts as empty. */
export type MutationCreateCustomerArgs = {
  input: CreateCustomerInput;
};


/** Everything that can be changed. Each mutation either takes place as a whole or leaves no trace and says why in `userErrors`. Names, titles, references and telephone numbers are one line each, trimmed and without control characters; longer texts keep line breaks, tabs and how their first line is indented. A text of characters that cannot be seen counts as empty. */
export type MutationCreateEventArgs = {
  input: CreateEventInput;
};


/** Everything that can be changed. Each mutation either takes place as a whole or leaves no trace and says why in `userErrors`. Names, titles, references and telephone numbers are one line each, trimmed and without control characters; longer texts keep line breaks, tabs and how their first line is indented. A text of characters that cannot be seen counts as empty. */
export type MutationCreateNoteArgs = {
  input: CreateNoteInput;
};


/** Everything that can be changed. Each mutation either takes place as a whole or leaves no trace and says why in `userErrors`. Names, titles, references and telephone numbers are one line each, trimmed and without control characters; longer texts keep line breaks, tabs and how their first line is indented. A text of characters that cannot be seen counts as empty. */
export type MutationDeleteActionArgs = {
  input: DeleteActionInput;
};


/** Everything that can be changed. Each mutation either takes place as a whole or leaves no trace and says why in `userErrors`. Names, titles, references and telephone numbers are one line each, trimmed and without control characters; longer texts keep line breaks, tabs and how their first line is indented. A text of characters that cannot be seen counts as empty. */
export type MutationDeleteContractArgs = {
  input: DeleteContractInput;
};


/** Everything that can be changed. Each mutation either takes place as a whole or leaves no trace and says why in `userErrors`. Names, titles, references and telephone numbers are one line each, trimmed and without control characters; longer texts keep line breaks, tabs and how their first line is indented. A text of characters that cannot be seen counts as empty. */
export type MutationDeleteCustomerArgs = {
  input: DeleteCustomerInput;
};


/** Everything that can be changed. Each mutation either takes place as a whole or leaves no trace and says why in `userErrors`. Names, titles, references and telephone numbers are one line each, trimmed and without control characters; longer texts keep line breaks, tabs and how their first line is indented. A text of characters that cannot be seen counts as empty. */
export type MutationDeleteEventArgs = {
  input: DeleteEventInput;
};


/** Everything that can be changed. Each mutation either takes place as a whole or leaves no trace and says why in `userErrors`. Names, titles, references and telephone numbers are one line each, trimmed and without control characters; longer texts keep line breaks, tabs and how their first line is indented. A text of characters that cannot be seen counts as empty. */
export type MutationDeleteNoteArgs = {
  input: DeleteNoteInput;
};


/** Everything that can be changed. Each mutation either takes place as a whole or leaves no trace and says why in `userErrors`. Names, titles, references and telephone numbers are one line each, trimmed and without control characters; longer texts keep line breaks, tabs and how their first line is indented. A text of characters that cannot be seen counts as empty. */
export type MutationRejectContractArgs = {
  input: RejectContractInput;
};


/** Everything that can be changed. Each mutation either takes place as a whole or leaves no trace and says why in `userErrors`. Names, titles, references and telephone numbers are one line each, trimmed and without control characters; longer texts keep line breaks, tabs and how their first line is indented. A text of characters that cannot be seen counts as empty. */
export type MutationReopenContractArgs = {
  input: ReopenContractInput;
};


/** Everything that can be changed. Each mutation either takes place as a whole or leaves no trace and says why in `userErrors`. Names, titles, references and telephone numbers are one line each, trimmed and without control characters; longer texts keep line breaks, tabs and how their first line is indented. A text of characters that cannot be seen counts as empty. */
export type MutationSubmitContractArgs = {
  input: SubmitContractInput;
};


/** Everything that can be changed. Each mutation either takes place as a whole or leaves no trace and says why in `userErrors`. Names, titles, references and telephone numbers are one line each, trimmed and without control characters; longer texts keep line breaks, tabs and how their first line is indented. A text of characters that cannot be seen counts as empty. */
export type MutationUpdateContractArgs = {
  input: UpdateContractInput;
};


/** Everything that can be changed. Each mutation either takes place as a whole or leaves no trace and says why in `userErrors`. Names, titles, references and telephone numbers are one line each, trimmed and without control characters; longer texts keep line breaks, tabs and how their first line is indented. A text of characters that cannot be seen counts as empty. */
export type MutationUpdateCustomerArgs = {
  input: UpdateCustomerInput;
};


/** Everything that can be changed. Each mutation either takes place as a whole or leaves no trace and says why in `userErrors`. Names, titles, references and telephone numbers are one line each, trimmed and without control characters; longer texts keep line breaks, tabs and how their first line is indented. A text of characters that cannot be seen counts as empty. */
export type MutationUpdateNoteArgs = {
  input: UpdateNoteInput;
};

/** Anything with a global id. */
export type Node = {
  /** The global id: a type prefix and a time-ordered UUID, such as `ctr_01kaq3w0v5fk7ajq1cymfjmyhd`. */
  id: Scalars['ID']['output'];
};

/** There is no row with this id. */
export type NotFoundError = UserError & {
  __typename?: 'NotFoundError';
  /** The reason as a word for programs. */
  code: UserErrorCode;
  /** The reason in words for people: what was expected, what came, what to do. */
  message: Scalars['String']['output'];
  /** Where in the arguments the trouble lies, such as `["input", "value", "amount"]`. */
  path: Array<Scalars['String']['output']>;
};

/** Only the latest action of a contract can be taken back, and a reopening only before the terms are edited. */
export type NotLatestActionError = UserError & {
  __typename?: 'NotLatestActionError';
  /** The reason as a word for programs. */
  code: UserErrorCode;
  /** The reason in words for people: what was expected, what came, what to do. */
  message: Scalars['String']['output'];
  /** Where in the arguments the trouble lies, such as `["input", "value", "amount"]`. */
  path: Array<Scalars['String']['output']>;
};

/** Another row has this value already. */
export type NotUniqueError = UserError & {
  __typename?: 'NotUniqueError';
  /** The reason as a word for programs. */
  code: UserErrorCode;
  /** The reason in words for people: what was expected, what came, what to do. */
  message: Scalars['String']['output'];
  /** Where in the arguments the trouble lies, such as `["input", "value", "amount"]`. */
  path: Array<Scalars['String']['output']>;
};

/** A note on a contract, or an answer to another note. */
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
  /** How deep the note lies in its thread: 0 for a top-level note, 1 for an answer to it, at most 50. */
  depth: Scalars['Int']['output'];
  /** The whole sub-thread below this note in reading order: each answer is followed by its own answers, oldest first. */
  descendants: NoteConnection;
  /** The global id, starting with `note_`. */
  id: Scalars['ID']['output'];
  /** The note this one answers; null for a top-level note. */
  parent?: Maybe<Note>;
  /** The direct answers, oldest first unless `orderBy` says otherwise. */
  replies: NoteConnection;
  /** How many direct answers the note has. */
  replyCount: Scalars['Int']['output'];
  /** When the note was last edited. */
  updatedAt: Scalars['DateTime']['output'];
  /** Starts at 1 and rises by one with every edit; give it as `expectedVersion` to be refused when somebody else was faster. */
  version: Scalars['Int']['output'];
};


/** A note on a contract, or an answer to another note. */
export type NoteDescendantsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  skip?: InputMaybe<Scalars['Int']['input']>;
  where?: InputMaybe<NoteWhere>;
};


/** A note on a contract, or an answer to another note. */
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
  /** How many rows the whole list has, whatever the page. Costs a count where it is selected and nothing where it is not. */
  totalCount: Scalars['Int']['output'];
};

/** One note in a page. */
export type NoteEdge = {
  __typename?: 'NoteEdge';
  /** Where the row stands in its list: opaque, and valid for the same order only. */
  cursor: Scalars['String']['output'];
  /** The row. */
  node: Note;
};

/** How a list of notes is sorted. */
export type NoteOrder = {
  /** Which way. */
  direction?: SortDirection;
  /** What the rows are sorted by. */
  field: NoteOrderField;
};

/** What notes can be sorted by. */
export type NoteOrderField =
  /** When the note was written. */
  | 'CREATED_AT'
  /** When the note was last edited. */
  | 'UPDATED_AT';

/** Conditions on notes. The fields combine with AND; a list means any of its values, and an empty list matches nothing. At most 100 conditions, nested at most 10 deep. */
export type NoteWhere = {
  /** All of these must be met. */
  AND?: InputMaybe<Array<NoteWhere>>;
  /** This must not be met. */
  NOT?: InputMaybe<NoteWhere>;
  /** At least one of these must be met. */
  OR?: InputMaybe<Array<NoteWhere>>;
  /** Notes written by this person. */
  authorId?: InputMaybe<Scalars['ID']['input']>;
  /** Notes on this contract. */
  contractId?: InputMaybe<Scalars['ID']['input']>;
  /** Notes written in this span. */
  createdAt?: InputMaybe<DateTimeRange>;
  /** Direct answers to this note. */
  parentId?: InputMaybe<Scalars['ID']['input']>;
  /** Notes whose body contains this text; at most 200 characters. Case is folded as Unicode says (`STRASSE` finds `Straße`), accents count, and `%` and `_` mean themselves. */
  text?: InputMaybe<Scalars['String']['input']>;
  /** True: only notes that answer no other. False: only answers. */
  topLevel?: InputMaybe<Scalars['Boolean']['input']>;
};

/** Where a page lies in its list. */
export type PageInfo = {
  __typename?: 'PageInfo';
  /** The cursor of the last row of the page; null where the page is empty. Give it as `after` to read on. */
  endCursor?: Maybe<Scalars['String']['output']>;
  /** Whether more rows follow this page. */
  hasNextPage: Scalars['Boolean']['output'];
  /** Whether rows come before this page. */
  hasPreviousPage: Scalars['Boolean']['output'];
  /** The cursor of the first row of the page; null where the page is empty. */
  startCursor?: Maybe<Scalars['String']['output']>;
};

/** Everything that can be read. */
export type Query = {
  __typename?: 'Query';
  /** One action by its id; null where there is none. */
  action?: Maybe<Action>;
  /** All actions, oldest first unless `orderBy` says otherwise. */
  actions: ActionConnection;
  /** One contract by its id; null where there is none. */
  contract?: Maybe<Contract>;
  /** The whole approval lifecycle: every allowed step from status to status. */
  contractLifecycle: Array<LifecycleTransition>;
  /** All contracts, newest first unless `orderBy` says otherwise. */
  contracts: ContractConnection;
  /** One customer by its id; null where there is none. */
  customer?: Maybe<Customer>;
  /** All customers, newest first unless `orderBy` says otherwise. */
  customers: CustomerConnection;
  /** One event by its id; null where there is none. */
  event?: Maybe<Event>;
  /** All events, latest first unless `orderBy` says otherwise. */
  events: EventConnection;
  /** Any row by its global id; null where there is none. */
  node?: Maybe<Node>;
  /** Several rows by their global ids, in the order asked for, null where there is none. At most 100. */
  nodes: Array<Maybe<Node>>;
  /** One note by its id; null where there is none. */
  note?: Maybe<Note>;
  /** All notes, oldest first unless `orderBy` says otherwise. */
  notes: NoteConnection;
  /** Who the server takes you for. */
  viewer: Viewer;
};


/** Everything that can be read. */
export type QueryActionArgs = {
  id: Scalars['ID']['input'];
};


/** Everything that can be read. */
export type QueryActionsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  orderBy?: InputMaybe<ActionOrder>;
  skip?: InputMaybe<Scalars['Int']['input']>;
  where?: InputMaybe<ActionWhere>;
};


/** Everything that can be read. */
export type QueryContractArgs = {
  id: Scalars['ID']['input'];
};


/** Everything that can be read. */
export type QueryContractsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  orderBy?: InputMaybe<ContractOrder>;
  skip?: InputMaybe<Scalars['Int']['input']>;
  where?: InputMaybe<ContractWhere>;
};


/** Everything that can be read. */
export type QueryCustomerArgs = {
  id: Scalars['ID']['input'];
};


/** Everything that can be read. */
export type QueryCustomersArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  orderBy?: InputMaybe<CustomerOrder>;
  skip?: InputMaybe<Scalars['Int']['input']>;
  where?: InputMaybe<CustomerWhere>;
};


/** Everything that can be read. */
export type QueryEventArgs = {
  id: Scalars['ID']['input'];
};


/** Everything that can be read. */
export type QueryEventsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  orderBy?: InputMaybe<EventOrder>;
  skip?: InputMaybe<Scalars['Int']['input']>;
  where?: InputMaybe<EventWhere>;
};


/** Everything that can be read. */
export type QueryNodeArgs = {
  id: Scalars['ID']['input'];
};


/** Everything that can be read. */
export type QueryNodesArgs = {
  ids: Array<Scalars['ID']['input']>;
};


/** Everything that can be read. */
export type QueryNoteArgs = {
  id: Scalars['ID']['input'];
};


/** Everything that can be read. */
export type QueryNotesArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  orderBy?: InputMaybe<NoteOrder>;
  skip?: InputMaybe<Scalars['Int']['input']>;
  where?: InputMaybe<NoteWhere>;
};

/** What `rejectContract` needs. */
export type RejectContractInput = {
  /** The contract. */
  contractId: Scalars['ID']['input'];
  /** The version you last saw; where the row has moved on, nothing is changed and a VersionConflictError tells so. */
  expectedVersion?: InputMaybe<Scalars['Int']['input']>;
  /** Why, 1 to 2000 characters; kept in the audit trail. */
  reason: Scalars['String']['input'];
};

/** What `rejectContract` answers. */
export type RejectContractPayload = {
  __typename?: 'RejectContractPayload';
  /** The entry in the audit trail; null where the action was refused. */
  action?: Maybe<Action>;
  /** The contract as it is now; null where the action was refused. */
  contract?: Maybe<Contract>;
  /** Why it was refused; empty where it was done. */
  userErrors: Array<UserError>;
};

/** What `reopenContract` needs. */
export type ReopenContractInput = {
  /** The contract. */
  contractId: Scalars['ID']['input'];
  /** The version you last saw; where the row has moved on, nothing is changed and a VersionConflictError tells so. */
  expectedVersion?: InputMaybe<Scalars['Int']['input']>;
  /** Why, 1 to 2000 characters; kept in the audit trail. */
  reason: Scalars['String']['input'];
};

/** What `reopenContract` answers. */
export type ReopenContractPayload = {
  __typename?: 'ReopenContractPayload';
  /** The entry in the audit trail; null where the action was refused. */
  action?: Maybe<Action>;
  /** The contract as it is now; null where the action was refused. */
  contract?: Maybe<Contract>;
  /** Why it was refused; empty where it was done. */
  userErrors: Array<UserError>;
};

/** How much risk the company sees in a customer. */
export type RiskLevel =
  /** Nothing should be signed without management. */
  | 'CRITICAL'
  /** Needs attention before anything is signed. */
  | 'HIGH'
  /** Nothing to watch. */
  | 'LOW'
  /** Worth a second look. */
  | 'MEDIUM';

/** What a person may do. Each role includes the ones before it. */
export type Role =
  /** May also delete, and edit the notes of others. */
  | 'ADMIN'
  /** May also approve, reject and reopen contracts. */
  | 'APPROVER'
  /** May also create and change customers and contracts, submit contracts, and write notes and events. */
  | 'EDITOR'
  /** May read everything. */
  | 'READER';

/** Whoever submitted, reopened or last edited a contract may not approve it. */
export type SelfApprovalError = UserError & {
  __typename?: 'SelfApprovalError';
  /** The reason as a word for programs. */
  code: UserErrorCode;
  /** The reason in words for people: what was expected, what came, what to do. */
  message: Scalars['String']['output'];
  /** Where in the arguments the trouble lies, such as `["input", "value", "amount"]`. */
  path: Array<Scalars['String']['output']>;
};

/** Which way a list is sorted. */
export type SortDirection =
  /** Smallest, earliest or first in the alphabet first. */
  | 'ASC'
  /** Largest, latest or last in the alphabet first. */
  | 'DESC';

/** What `submitContract` needs. */
export type SubmitContractInput = {
  /** The contract. */
  contractId: Scalars['ID']['input'];
  /** The version you last saw; where the row has moved on, nothing is changed and a VersionConflictError tells so. */
  expectedVersion?: InputMaybe<Scalars['Int']['input']>;
  /** Why, up to 2000 characters; kept in the audit trail. */
  reason?: InputMaybe<Scalars['String']['input']>;
};

/** What `submitContract` answers. */
export type SubmitContractPayload = {
  __typename?: 'SubmitContractPayload';
  /** The entry in the audit trail; null where the action was refused. */
  action?: Maybe<Action>;
  /** The contract as it is now; null where the action was refused. */
  contract?: Maybe<Contract>;
  /** Why it was refused; empty where it was done. */
  userErrors: Array<UserError>;
};

/** Why somebody may not take an action. */
export type TransitionBlock =
  /** Your role does not include the action. */
  | 'ROLE'
  /** You submitted or reopened this contract, or edited its terms since: somebody else has to approve it. */
  | 'SELF_APPROVAL';

/** What `updateContract` needs. */
export type UpdateContractInput = {
  /** What the contract is about, up to 10000 characters. Null takes it away. */
  description?: InputMaybe<Scalars['String']['input']>;
  /** The last day in force, not before `startDate`. Null takes it away. */
  endDate?: InputMaybe<Scalars['Date']['input']>;
  /** The version you last saw; where the row has moved on, nothing is changed and a VersionConflictError tells so. */
  expectedVersion?: InputMaybe<Scalars['Int']['input']>;
  /** The contract. */
  id: Scalars['ID']['input'];
  /** The company's own number for the contract, up to 200 characters; no other contract may have it. Null takes it away. */
  reference?: InputMaybe<Scalars['String']['input']>;
  /** The first day in force. Null takes it away. */
  startDate?: InputMaybe<Scalars['Date']['input']>;
  /** The title, 1 to 200 characters. */
  title?: InputMaybe<Scalars['String']['input']>;
  /** What the contract is worth. */
  value?: InputMaybe<MoneyInput>;
};

/** What `updateContract` answers. */
export type UpdateContractPayload = {
  __typename?: 'UpdateContractPayload';
  /** The contract as it is now; null where the change was refused. */
  contract?: Maybe<Contract>;
  /** Why it was refused; empty where it was done. */
  userErrors: Array<UserError>;
};

/** What `updateCustomer` needs. */
export type UpdateCustomerInput = {
  /** The e-mail address; no other customer may have it. Null takes it away. */
  email?: InputMaybe<Scalars['EmailAddress']['input']>;
  /** The version you last saw; where the row has moved on, nothing is changed and a VersionConflictError tells so. */
  expectedVersion?: InputMaybe<Scalars['Int']['input']>;
  /** The customer's id in another system, up to 200 characters; no other customer may have it. Null takes it away. */
  externalReference?: InputMaybe<Scalars['String']['input']>;
  /** The customer. */
  id: Scalars['ID']['input'];
  /** The name, 1 to 200 characters. */
  name?: InputMaybe<Scalars['String']['input']>;
  /** The telephone number, up to 50 characters. Null takes it away. */
  phone?: InputMaybe<Scalars['String']['input']>;
  /** The risk seen in this customer. */
  riskLevel?: InputMaybe<RiskLevel>;
  /** The kind of customer. */
  segment?: InputMaybe<CustomerSegment>;
};

/** What `updateCustomer` answers. */
export type UpdateCustomerPayload = {
  __typename?: 'UpdateCustomerPayload';
  /** The customer as it is now; null where the change was refused. */
  customer?: Maybe<Customer>;
  /** Why it was refused; empty where it was done. */
  userErrors: Array<UserError>;
};

/** What `updateNote` needs. */
export type UpdateNoteInput = {
  /** The new text, 1 to 10000 characters. */
  body: Scalars['String']['input'];
  /** The version you last saw; where the row has moved on, nothing is changed and a VersionConflictError tells so. */
  expectedVersion?: InputMaybe<Scalars['Int']['input']>;
  /** The note. */
  id: Scalars['ID']['input'];
};

/** What `updateNote` answers. */
export type UpdateNotePayload = {
  __typename?: 'UpdateNotePayload';
  /** The note as it is now; null where the change was refused. */
  note?: Maybe<Note>;
  /** Why it was refused; empty where it was done. */
  userErrors: Array<UserError>;
};

/** Why a mutation was refused. */
export type UserError = {
  /** The reason as a word for programs. */
  code: UserErrorCode;
  /** The reason in words for people: what was expected, what came, what to do. */
  message: Scalars['String']['output'];
  /** Where in the arguments the trouble lies, such as `["input", "value", "amount"]`. */
  path: Array<Scalars['String']['output']>;
};

/** Why a mutation was refused, as a word for programs. */
export type UserErrorCode =
  /** The terms cannot be changed in the present status. */
  | 'CONTRACT_LOCKED'
  /** The customer still has contracts. */
  | 'HAS_DEPENDENTS'
  /** A value breaks a rule; the message says which. */
  | 'INVALID_INPUT'
  /** The lifecycle has no such action for the present status. */
  | 'INVALID_TRANSITION'
  /** There is no row with this id. */
  | 'NOT_FOUND'
  /** Only the latest action of a contract can be taken back, and a reopening only before the terms are edited. */
  | 'NOT_LATEST_ACTION'
  /** Another row has this value already. */
  | 'NOT_UNIQUE'
  /** You submitted, reopened or last edited what you want to approve. */
  | 'SELF_APPROVAL'
  /** Somebody else was faster. */
  | 'VERSION_CONFLICT';

/** The row has been changed since it was read. */
export type VersionConflictError = UserError & {
  __typename?: 'VersionConflictError';
  /** The reason as a word for programs. */
  code: UserErrorCode;
  /** The version the row has. */
  currentVersion: Scalars['Int']['output'];
  /** The version that was expected. */
  expectedVersion: Scalars['Int']['output'];
  /** The reason in words for people: what was expected, what came, what to do. */
  message: Scalars['String']['output'];
  /** Where in the arguments the trouble lies, such as `["input", "value", "amount"]`. */
  path: Array<Scalars['String']['output']>;
};

/** Who the server takes you for. */
export type Viewer = {
  __typename?: 'Viewer';
  /** Your id at the identity provider. */
  id: Scalars['ID']['output'];
  /** Your display name. */
  name: Scalars['String']['output'];
  /** What you may do. */
  role: Role;
};

export type WithIndex<TObject> = TObject & Record<string, any>;
export type ResolversObject<TObject> = WithIndex<TObject>;

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




/** Mapping of interface types */
export type ResolversInterfaceTypes<_RefType extends Record<string, unknown>> = ResolversObject<{
  Node:
    | ( ActionRow )
    | ( ContractRow )
    | ( CustomerRow )
    | ( EventRow )
    | ( NoteRow )
  ;
  UserError:
    | ( ContractLockedError )
    | ( HasDependentsError )
    | ( InvalidInputError )
    | ( InvalidTransitionError )
    | ( NotFoundError )
    | ( NotLatestActionError )
    | ( NotUniqueError )
    | ( SelfApprovalError )
    | ( VersionConflictError )
  ;
}>;

/** Mapping between all available schema types and the resolvers types */
export type ResolversTypes = ResolversObject<{
  Action: ResolverTypeWrapper<ActionRow>;
  ActionConnection: ResolverTypeWrapper<ActionPage>;
  ActionEdge: ResolverTypeWrapper<Omit<ActionEdge, 'node'> & { node: ResolversTypes['Action'] }>;
  ActionOrder: ActionOrder;
  ActionOrderField: ActionOrderField;
  ActionType: ActionType;
  ActionWhere: ActionWhere;
  Actor: ResolverTypeWrapper<Actor>;
  ApproveContractInput: ApproveContractInput;
  ApproveContractPayload: ResolverTypeWrapper<Omit<ApproveContractPayload, 'action' | 'contract' | 'userErrors'> & { action?: Maybe<ResolversTypes['Action']>, contract?: Maybe<ResolversTypes['Contract']>, userErrors: Array<ResolversTypes['UserError']> }>;
  AvailableTransition: ResolverTypeWrapper<AvailableTransition>;
  Boolean: ResolverTypeWrapper<Scalars['Boolean']['output']>;
  Contract: ResolverTypeWrapper<ContractRow>;
  ContractConnection: ResolverTypeWrapper<ContractPage>;
  ContractEdge: ResolverTypeWrapper<Omit<ContractEdge, 'node'> & { node: ResolversTypes['Contract'] }>;
  ContractLockedError: ResolverTypeWrapper<ContractLockedError>;
  ContractOrder: ContractOrder;
  ContractOrderField: ContractOrderField;
  ContractStatus: ContractStatus;
  ContractWhere: ContractWhere;
  CreateActionInput: CreateActionInput;
  CreateActionPayload: ResolverTypeWrapper<Omit<CreateActionPayload, 'action' | 'contract' | 'userErrors'> & { action?: Maybe<ResolversTypes['Action']>, contract?: Maybe<ResolversTypes['Contract']>, userErrors: Array<ResolversTypes['UserError']> }>;
  CreateContractInput: CreateContractInput;
  CreateContractPayload: ResolverTypeWrapper<Omit<CreateContractPayload, 'contract' | 'userErrors'> & { contract?: Maybe<ResolversTypes['Contract']>, userErrors: Array<ResolversTypes['UserError']> }>;
  CreateCustomerInput: CreateCustomerInput;
  CreateCustomerPayload: ResolverTypeWrapper<Omit<CreateCustomerPayload, 'customer' | 'userErrors'> & { customer?: Maybe<ResolversTypes['Customer']>, userErrors: Array<ResolversTypes['UserError']> }>;
  CreateEventInput: CreateEventInput;
  CreateEventPayload: ResolverTypeWrapper<Omit<CreateEventPayload, 'event' | 'userErrors'> & { event?: Maybe<ResolversTypes['Event']>, userErrors: Array<ResolversTypes['UserError']> }>;
  CreateNoteInput: CreateNoteInput;
  CreateNotePayload: ResolverTypeWrapper<Omit<CreateNotePayload, 'note' | 'userErrors'> & { note?: Maybe<ResolversTypes['Note']>, userErrors: Array<ResolversTypes['UserError']> }>;
  CurrencyCode: ResolverTypeWrapper<Scalars['CurrencyCode']['output']>;
  Customer: ResolverTypeWrapper<CustomerRow>;
  CustomerConnection: ResolverTypeWrapper<CustomerPage>;
  CustomerEdge: ResolverTypeWrapper<Omit<CustomerEdge, 'node'> & { node: ResolversTypes['Customer'] }>;
  CustomerOrder: CustomerOrder;
  CustomerOrderField: CustomerOrderField;
  CustomerSegment: CustomerSegment;
  CustomerWhere: CustomerWhere;
  Date: ResolverTypeWrapper<Scalars['Date']['output']>;
  DateRange: DateRange;
  DateTime: ResolverTypeWrapper<Scalars['DateTime']['output']>;
  DateTimeRange: DateTimeRange;
  Decimal: ResolverTypeWrapper<Scalars['Decimal']['output']>;
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
  EmailAddress: ResolverTypeWrapper<Scalars['EmailAddress']['output']>;
  Event: ResolverTypeWrapper<EventRow>;
  EventConnection: ResolverTypeWrapper<EventPage>;
  EventEdge: ResolverTypeWrapper<Omit<EventEdge, 'node'> & { node: ResolversTypes['Event'] }>;
  EventOrder: EventOrder;
  EventOrderField: EventOrderField;
  EventWhere: EventWhere;
  HasDependentsError: ResolverTypeWrapper<HasDependentsError>;
  ID: ResolverTypeWrapper<Scalars['ID']['output']>;
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
  Note: ResolverTypeWrapper<NoteRow>;
  NoteConnection: ResolverTypeWrapper<NotePage>;
  NoteEdge: ResolverTypeWrapper<Omit<NoteEdge, 'node'> & { node: ResolversTypes['Note'] }>;
  NoteOrder: NoteOrder;
  NoteOrderField: NoteOrderField;
  NoteWhere: NoteWhere;
  PageInfo: ResolverTypeWrapper<PageInfo>;
  Query: ResolverTypeWrapper<Record<PropertyKey, never>>;
  RejectContractInput: RejectContractInput;
  RejectContractPayload: ResolverTypeWrapper<Omit<RejectContractPayload, 'action' | 'contract' | 'userErrors'> & { action?: Maybe<ResolversTypes['Action']>, contract?: Maybe<ResolversTypes['Contract']>, userErrors: Array<ResolversTypes['UserError']> }>;
  ReopenContractInput: ReopenContractInput;
  ReopenContractPayload: ResolverTypeWrapper<Omit<ReopenContractPayload, 'action' | 'contract' | 'userErrors'> & { action?: Maybe<ResolversTypes['Action']>, contract?: Maybe<ResolversTypes['Contract']>, userErrors: Array<ResolversTypes['UserError']> }>;
  RiskLevel: RiskLevel;
  Role: Role;
  SelfApprovalError: ResolverTypeWrapper<SelfApprovalError>;
  SortDirection: SortDirection;
  String: ResolverTypeWrapper<Scalars['String']['output']>;
  SubmitContractInput: SubmitContractInput;
  SubmitContractPayload: ResolverTypeWrapper<Omit<SubmitContractPayload, 'action' | 'contract' | 'userErrors'> & { action?: Maybe<ResolversTypes['Action']>, contract?: Maybe<ResolversTypes['Contract']>, userErrors: Array<ResolversTypes['UserError']> }>;
  TransitionBlock: TransitionBlock;
  UpdateContractInput: UpdateContractInput;
  UpdateContractPayload: ResolverTypeWrapper<Omit<UpdateContractPayload, 'contract' | 'userErrors'> & { contract?: Maybe<ResolversTypes['Contract']>, userErrors: Array<ResolversTypes['UserError']> }>;
  UpdateCustomerInput: UpdateCustomerInput;
  UpdateCustomerPayload: ResolverTypeWrapper<Omit<UpdateCustomerPayload, 'customer' | 'userErrors'> & { customer?: Maybe<ResolversTypes['Customer']>, userErrors: Array<ResolversTypes['UserError']> }>;
  UpdateNoteInput: UpdateNoteInput;
  UpdateNotePayload: ResolverTypeWrapper<Omit<UpdateNotePayload, 'note' | 'userErrors'> & { note?: Maybe<ResolversTypes['Note']>, userErrors: Array<ResolversTypes['UserError']> }>;
  UserError: ResolverTypeWrapper<ResolversInterfaceTypes<ResolversTypes>['UserError']>;
  UserErrorCode: UserErrorCode;
  VersionConflictError: ResolverTypeWrapper<VersionConflictError>;
  Viewer: ResolverTypeWrapper<Viewer>;
}>;

/** Mapping between all available schema types and the resolvers parents */
export type ResolversParentTypes = ResolversObject<{
  Action: ActionRow;
  ActionConnection: ActionPage;
  ActionEdge: Omit<ActionEdge, 'node'> & { node: ResolversParentTypes['Action'] };
  ActionOrder: ActionOrder;
  ActionWhere: ActionWhere;
  Actor: Actor;
  ApproveContractInput: ApproveContractInput;
  ApproveContractPayload: Omit<ApproveContractPayload, 'action' | 'contract' | 'userErrors'> & { action?: Maybe<ResolversParentTypes['Action']>, contract?: Maybe<ResolversParentTypes['Contract']>, userErrors: Array<ResolversParentTypes['UserError']> };
  AvailableTransition: AvailableTransition;
  Boolean: Scalars['Boolean']['output'];
  Contract: ContractRow;
  ContractConnection: ContractPage;
  ContractEdge: Omit<ContractEdge, 'node'> & { node: ResolversParentTypes['Contract'] };
  ContractLockedError: ContractLockedError;
  ContractOrder: ContractOrder;
  ContractWhere: ContractWhere;
  CreateActionInput: CreateActionInput;
  CreateActionPayload: Omit<CreateActionPayload, 'action' | 'contract' | 'userErrors'> & { action?: Maybe<ResolversParentTypes['Action']>, contract?: Maybe<ResolversParentTypes['Contract']>, userErrors: Array<ResolversParentTypes['UserError']> };
  CreateContractInput: CreateContractInput;
  CreateContractPayload: Omit<CreateContractPayload, 'contract' | 'userErrors'> & { contract?: Maybe<ResolversParentTypes['Contract']>, userErrors: Array<ResolversParentTypes['UserError']> };
  CreateCustomerInput: CreateCustomerInput;
  CreateCustomerPayload: Omit<CreateCustomerPayload, 'customer' | 'userErrors'> & { customer?: Maybe<ResolversParentTypes['Customer']>, userErrors: Array<ResolversParentTypes['UserError']> };
  CreateEventInput: CreateEventInput;
  CreateEventPayload: Omit<CreateEventPayload, 'event' | 'userErrors'> & { event?: Maybe<ResolversParentTypes['Event']>, userErrors: Array<ResolversParentTypes['UserError']> };
  CreateNoteInput: CreateNoteInput;
  CreateNotePayload: Omit<CreateNotePayload, 'note' | 'userErrors'> & { note?: Maybe<ResolversParentTypes['Note']>, userErrors: Array<ResolversParentTypes['UserError']> };
  CurrencyCode: Scalars['CurrencyCode']['output'];
  Customer: CustomerRow;
  CustomerConnection: CustomerPage;
  CustomerEdge: Omit<CustomerEdge, 'node'> & { node: ResolversParentTypes['Customer'] };
  CustomerOrder: CustomerOrder;
  CustomerWhere: CustomerWhere;
  Date: Scalars['Date']['output'];
  DateRange: DateRange;
  DateTime: Scalars['DateTime']['output'];
  DateTimeRange: DateTimeRange;
  Decimal: Scalars['Decimal']['output'];
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
  EmailAddress: Scalars['EmailAddress']['output'];
  Event: EventRow;
  EventConnection: EventPage;
  EventEdge: Omit<EventEdge, 'node'> & { node: ResolversParentTypes['Event'] };
  EventOrder: EventOrder;
  EventWhere: EventWhere;
  HasDependentsError: HasDependentsError;
  ID: Scalars['ID']['output'];
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
  Note: NoteRow;
  NoteConnection: NotePage;
  NoteEdge: Omit<NoteEdge, 'node'> & { node: ResolversParentTypes['Note'] };
  NoteOrder: NoteOrder;
  NoteWhere: NoteWhere;
  PageInfo: PageInfo;
  Query: Record<PropertyKey, never>;
  RejectContractInput: RejectContractInput;
  RejectContractPayload: Omit<RejectContractPayload, 'action' | 'contract' | 'userErrors'> & { action?: Maybe<ResolversParentTypes['Action']>, contract?: Maybe<ResolversParentTypes['Contract']>, userErrors: Array<ResolversParentTypes['UserError']> };
  ReopenContractInput: ReopenContractInput;
  ReopenContractPayload: Omit<ReopenContractPayload, 'action' | 'contract' | 'userErrors'> & { action?: Maybe<ResolversParentTypes['Action']>, contract?: Maybe<ResolversParentTypes['Contract']>, userErrors: Array<ResolversParentTypes['UserError']> };
  SelfApprovalError: SelfApprovalError;
  String: Scalars['String']['output'];
  SubmitContractInput: SubmitContractInput;
  SubmitContractPayload: Omit<SubmitContractPayload, 'action' | 'contract' | 'userErrors'> & { action?: Maybe<ResolversParentTypes['Action']>, contract?: Maybe<ResolversParentTypes['Contract']>, userErrors: Array<ResolversParentTypes['UserError']> };
  UpdateContractInput: UpdateContractInput;
  UpdateContractPayload: Omit<UpdateContractPayload, 'contract' | 'userErrors'> & { contract?: Maybe<ResolversParentTypes['Contract']>, userErrors: Array<ResolversParentTypes['UserError']> };
  UpdateCustomerInput: UpdateCustomerInput;
  UpdateCustomerPayload: Omit<UpdateCustomerPayload, 'customer' | 'userErrors'> & { customer?: Maybe<ResolversParentTypes['Customer']>, userErrors: Array<ResolversParentTypes['UserError']> };
  UpdateNoteInput: UpdateNoteInput;
  UpdateNotePayload: Omit<UpdateNotePayload, 'note' | 'userErrors'> & { note?: Maybe<ResolversParentTypes['Note']>, userErrors: Array<ResolversParentTypes['UserError']> };
  UserError: ResolversInterfaceTypes<ResolversParentTypes>['UserError'];
  VersionConflictError: VersionConflictError;
  Viewer: Viewer;
}>;

export type AuthDirectiveArgs = {
  requires?: Role;
};

export type AuthDirectiveResolver<Result, Parent, ContextType = Context, Args = AuthDirectiveArgs> = DirectiveResolverFn<Result, Parent, ContextType, Args>;

export type ActionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Action'] = ResolversParentTypes['Action']> = ResolversObject<{
  actor?: Resolver<ResolversTypes['Actor'], ParentType, ContextType>;
  contract?: Resolver<ResolversTypes['Contract'], ParentType, ContextType>;
  contractVersion?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  createdAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  newStatus?: Resolver<ResolversTypes['ContractStatus'], ParentType, ContextType>;
  priorStatus?: Resolver<ResolversTypes['ContractStatus'], ParentType, ContextType>;
  reason?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  type?: Resolver<ResolversTypes['ActionType'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
}>;

export type ActionConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ActionConnection'] = ResolversParentTypes['ActionConnection']> = ResolversObject<{
  edges?: Resolver<Array<ResolversTypes['ActionEdge']>, ParentType, ContextType>;
  nodes?: Resolver<Array<ResolversTypes['Action']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
}>;

export type ActionEdgeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ActionEdge'] = ResolversParentTypes['ActionEdge']> = ResolversObject<{
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['Action'], ParentType, ContextType>;
}>;

export type ActorResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Actor'] = ResolversParentTypes['Actor']> = ResolversObject<{
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
}>;

export type ApproveContractPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ApproveContractPayload'] = ResolversParentTypes['ApproveContractPayload']> = ResolversObject<{
  action?: Resolver<Maybe<ResolversTypes['Action']>, ParentType, ContextType>;
  contract?: Resolver<Maybe<ResolversTypes['Contract']>, ParentType, ContextType>;
  userErrors?: Resolver<Array<ResolversTypes['UserError']>, ParentType, ContextType>;
}>;

export type AvailableTransitionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['AvailableTransition'] = ResolversParentTypes['AvailableTransition']> = ResolversObject<{
  action?: Resolver<ResolversTypes['ActionType'], ParentType, ContextType>;
  allowed?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  blockedBy?: Resolver<Array<ResolversTypes['TransitionBlock']>, ParentType, ContextType>;
  newStatus?: Resolver<ResolversTypes['ContractStatus'], ParentType, ContextType>;
  requiresReason?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
}>;

export type ContractResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Contract'] = ResolversParentTypes['Contract']> = ResolversObject<{
  actions?: Resolver<ResolversTypes['ActionConnection'], ParentType, ContextType, RequireFields<ContractActionsArgs, 'orderBy'>>;
  availableTransitions?: Resolver<Array<ResolversTypes['AvailableTransition']>, ParentType, ContextType>;
  createdAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  customer?: Resolver<ResolversTypes['Customer'], ParentType, ContextType>;
  description?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  endDate?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  events?: Resolver<ResolversTypes['EventConnection'], ParentType, ContextType, RequireFields<ContractEventsArgs, 'orderBy'>>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  notes?: Resolver<ResolversTypes['NoteConnection'], ParentType, ContextType, RequireFields<ContractNotesArgs, 'orderBy'>>;
  reference?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  startDate?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  status?: Resolver<ResolversTypes['ContractStatus'], ParentType, ContextType>;
  title?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  updatedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  value?: Resolver<ResolversTypes['Money'], ParentType, ContextType>;
  version?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
}>;

export type ContractConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ContractConnection'] = ResolversParentTypes['ContractConnection']> = ResolversObject<{
  edges?: Resolver<Array<ResolversTypes['ContractEdge']>, ParentType, ContextType>;
  nodes?: Resolver<Array<ResolversTypes['Contract']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
}>;

export type ContractEdgeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ContractEdge'] = ResolversParentTypes['ContractEdge']> = ResolversObject<{
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['Contract'], ParentType, ContextType>;
}>;

export type ContractLockedErrorResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ContractLockedError'] = ResolversParentTypes['ContractLockedError']> = ResolversObject<{
  code?: Resolver<ResolversTypes['UserErrorCode'], ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  path?: Resolver<Array<ResolversTypes['String']>, ParentType, ContextType>;
  status?: Resolver<ResolversTypes['ContractStatus'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
}>;

export type CreateActionPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['CreateActionPayload'] = ResolversParentTypes['CreateActionPayload']> = ResolversObject<{
  action?: Resolver<Maybe<ResolversTypes['Action']>, ParentType, ContextType>;
  contract?: Resolver<Maybe<ResolversTypes['Contract']>, ParentType, ContextType>;
  userErrors?: Resolver<Array<ResolversTypes['UserError']>, ParentType, ContextType>;
}>;

export type CreateContractPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['CreateContractPayload'] = ResolversParentTypes['CreateContractPayload']> = ResolversObject<{
  contract?: Resolver<Maybe<ResolversTypes['Contract']>, ParentType, ContextType>;
  userErrors?: Resolver<Array<ResolversTypes['UserError']>, ParentType, ContextType>;
}>;

export type CreateCustomerPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['CreateCustomerPayload'] = ResolversParentTypes['CreateCustomerPayload']> = ResolversObject<{
  customer?: Resolver<Maybe<ResolversTypes['Customer']>, ParentType, ContextType>;
  userErrors?: Resolver<Array<ResolversTypes['UserError']>, ParentType, ContextType>;
}>;

export type CreateEventPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['CreateEventPayload'] = ResolversParentTypes['CreateEventPayload']> = ResolversObject<{
  event?: Resolver<Maybe<ResolversTypes['Event']>, ParentType, ContextType>;
  userErrors?: Resolver<Array<ResolversTypes['UserError']>, ParentType, ContextType>;
}>;

export type CreateNotePayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['CreateNotePayload'] = ResolversParentTypes['CreateNotePayload']> = ResolversObject<{
  note?: Resolver<Maybe<ResolversTypes['Note']>, ParentType, ContextType>;
  userErrors?: Resolver<Array<ResolversTypes['UserError']>, ParentType, ContextType>;
}>;

export interface CurrencyCodeScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['CurrencyCode'], any> {
  name: 'CurrencyCode';
}

export type CustomerResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Customer'] = ResolversParentTypes['Customer']> = ResolversObject<{
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
  updatedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  version?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
}>;

export type CustomerConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['CustomerConnection'] = ResolversParentTypes['CustomerConnection']> = ResolversObject<{
  edges?: Resolver<Array<ResolversTypes['CustomerEdge']>, ParentType, ContextType>;
  nodes?: Resolver<Array<ResolversTypes['Customer']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
}>;

export type CustomerEdgeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['CustomerEdge'] = ResolversParentTypes['CustomerEdge']> = ResolversObject<{
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['Customer'], ParentType, ContextType>;
}>;

export interface DateScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['Date'], any> {
  name: 'Date';
}

export interface DateTimeScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['DateTime'], any> {
  name: 'DateTime';
}

export interface DecimalScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['Decimal'], any> {
  name: 'Decimal';
}

export type DeleteActionPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['DeleteActionPayload'] = ResolversParentTypes['DeleteActionPayload']> = ResolversObject<{
  contract?: Resolver<Maybe<ResolversTypes['Contract']>, ParentType, ContextType>;
  deletedActionId?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  userErrors?: Resolver<Array<ResolversTypes['UserError']>, ParentType, ContextType>;
}>;

export type DeleteContractPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['DeleteContractPayload'] = ResolversParentTypes['DeleteContractPayload']> = ResolversObject<{
  deletedContractId?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  userErrors?: Resolver<Array<ResolversTypes['UserError']>, ParentType, ContextType>;
}>;

export type DeleteCustomerPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['DeleteCustomerPayload'] = ResolversParentTypes['DeleteCustomerPayload']> = ResolversObject<{
  deletedCustomerId?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  userErrors?: Resolver<Array<ResolversTypes['UserError']>, ParentType, ContextType>;
}>;

export type DeleteEventPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['DeleteEventPayload'] = ResolversParentTypes['DeleteEventPayload']> = ResolversObject<{
  deletedEventId?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  userErrors?: Resolver<Array<ResolversTypes['UserError']>, ParentType, ContextType>;
}>;

export type DeleteNotePayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['DeleteNotePayload'] = ResolversParentTypes['DeleteNotePayload']> = ResolversObject<{
  deletedNoteIds?: Resolver<Maybe<Array<ResolversTypes['ID']>>, ParentType, ContextType>;
  userErrors?: Resolver<Array<ResolversTypes['UserError']>, ParentType, ContextType>;
}>;

export interface EmailAddressScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['EmailAddress'], any> {
  name: 'EmailAddress';
}

export type EventResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Event'] = ResolversParentTypes['Event']> = ResolversObject<{
  actor?: Resolver<Maybe<ResolversTypes['Actor']>, ParentType, ContextType>;
  contract?: Resolver<Maybe<ResolversTypes['Contract']>, ParentType, ContextType>;
  createdAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  customer?: Resolver<ResolversTypes['Customer'], ParentType, ContextType>;
  description?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  occurredAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  payload?: Resolver<Maybe<ResolversTypes['JSON']>, ParentType, ContextType>;
  type?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
}>;

export type EventConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['EventConnection'] = ResolversParentTypes['EventConnection']> = ResolversObject<{
  edges?: Resolver<Array<ResolversTypes['EventEdge']>, ParentType, ContextType>;
  nodes?: Resolver<Array<ResolversTypes['Event']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
}>;

export type EventEdgeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['EventEdge'] = ResolversParentTypes['EventEdge']> = ResolversObject<{
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['Event'], ParentType, ContextType>;
}>;

export type HasDependentsErrorResolvers<ContextType = Context, ParentType extends ResolversParentTypes['HasDependentsError'] = ResolversParentTypes['HasDependentsError']> = ResolversObject<{
  code?: Resolver<ResolversTypes['UserErrorCode'], ParentType, ContextType>;
  contracts?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  path?: Resolver<Array<ResolversTypes['String']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
}>;

export type InvalidInputErrorResolvers<ContextType = Context, ParentType extends ResolversParentTypes['InvalidInputError'] = ResolversParentTypes['InvalidInputError']> = ResolversObject<{
  code?: Resolver<ResolversTypes['UserErrorCode'], ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  path?: Resolver<Array<ResolversTypes['String']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
}>;

export type InvalidTransitionErrorResolvers<ContextType = Context, ParentType extends ResolversParentTypes['InvalidTransitionError'] = ResolversParentTypes['InvalidTransitionError']> = ResolversObject<{
  action?: Resolver<ResolversTypes['ActionType'], ParentType, ContextType>;
  allowedActions?: Resolver<Array<ResolversTypes['ActionType']>, ParentType, ContextType>;
  code?: Resolver<ResolversTypes['UserErrorCode'], ParentType, ContextType>;
  currentStatus?: Resolver<ResolversTypes['ContractStatus'], ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  path?: Resolver<Array<ResolversTypes['String']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
}>;

export interface JsonScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['JSON'], any> {
  name: 'JSON';
}

export type LifecycleTransitionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['LifecycleTransition'] = ResolversParentTypes['LifecycleTransition']> = ResolversObject<{
  action?: Resolver<ResolversTypes['ActionType'], ParentType, ContextType>;
  from?: Resolver<ResolversTypes['ContractStatus'], ParentType, ContextType>;
  requires?: Resolver<ResolversTypes['Role'], ParentType, ContextType>;
  requiresReason?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  to?: Resolver<ResolversTypes['ContractStatus'], ParentType, ContextType>;
}>;

export type MoneyResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Money'] = ResolversParentTypes['Money']> = ResolversObject<{
  amount?: Resolver<ResolversTypes['Decimal'], ParentType, ContextType>;
  currency?: Resolver<ResolversTypes['CurrencyCode'], ParentType, ContextType>;
}>;

export type MutationResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Mutation'] = ResolversParentTypes['Mutation']> = ResolversObject<{
  approveContract?: Resolver<ResolversTypes['ApproveContractPayload'], ParentType, ContextType, RequireFields<MutationApproveContractArgs, 'input'>>;
  createAction?: Resolver<ResolversTypes['CreateActionPayload'], ParentType, ContextType, RequireFields<MutationCreateActionArgs, 'input'>>;
  createContract?: Resolver<ResolversTypes['CreateContractPayload'], ParentType, ContextType, RequireFields<MutationCreateContractArgs, 'input'>>;
  createCustomer?: Resolver<ResolversTypes['CreateCustomerPayload'], ParentType, ContextType, RequireFields<MutationCreateCustomerArgs, 'input'>>;
  createEvent?: Resolver<ResolversTypes['CreateEventPayload'], ParentType, ContextType, RequireFields<MutationCreateEventArgs, 'input'>>;
  createNote?: Resolver<ResolversTypes['CreateNotePayload'], ParentType, ContextType, RequireFields<MutationCreateNoteArgs, 'input'>>;
  deleteAction?: Resolver<ResolversTypes['DeleteActionPayload'], ParentType, ContextType, RequireFields<MutationDeleteActionArgs, 'input'>>;
  deleteContract?: Resolver<ResolversTypes['DeleteContractPayload'], ParentType, ContextType, RequireFields<MutationDeleteContractArgs, 'input'>>;
  deleteCustomer?: Resolver<ResolversTypes['DeleteCustomerPayload'], ParentType, ContextType, RequireFields<MutationDeleteCustomerArgs, 'input'>>;
  deleteEvent?: Resolver<ResolversTypes['DeleteEventPayload'], ParentType, ContextType, RequireFields<MutationDeleteEventArgs, 'input'>>;
  deleteNote?: Resolver<ResolversTypes['DeleteNotePayload'], ParentType, ContextType, RequireFields<MutationDeleteNoteArgs, 'input'>>;
  rejectContract?: Resolver<ResolversTypes['RejectContractPayload'], ParentType, ContextType, RequireFields<MutationRejectContractArgs, 'input'>>;
  reopenContract?: Resolver<ResolversTypes['ReopenContractPayload'], ParentType, ContextType, RequireFields<MutationReopenContractArgs, 'input'>>;
  submitContract?: Resolver<ResolversTypes['SubmitContractPayload'], ParentType, ContextType, RequireFields<MutationSubmitContractArgs, 'input'>>;
  updateContract?: Resolver<ResolversTypes['UpdateContractPayload'], ParentType, ContextType, RequireFields<MutationUpdateContractArgs, 'input'>>;
  updateCustomer?: Resolver<ResolversTypes['UpdateCustomerPayload'], ParentType, ContextType, RequireFields<MutationUpdateCustomerArgs, 'input'>>;
  updateNote?: Resolver<ResolversTypes['UpdateNotePayload'], ParentType, ContextType, RequireFields<MutationUpdateNoteArgs, 'input'>>;
}>;

export type NodeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Node'] = ResolversParentTypes['Node']> = ResolversObject<{
  __resolveType: TypeResolveFn<'Action' | 'Contract' | 'Customer' | 'Event' | 'Note', ParentType, ContextType>;
}>;

export type NotFoundErrorResolvers<ContextType = Context, ParentType extends ResolversParentTypes['NotFoundError'] = ResolversParentTypes['NotFoundError']> = ResolversObject<{
  code?: Resolver<ResolversTypes['UserErrorCode'], ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  path?: Resolver<Array<ResolversTypes['String']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
}>;

export type NotLatestActionErrorResolvers<ContextType = Context, ParentType extends ResolversParentTypes['NotLatestActionError'] = ResolversParentTypes['NotLatestActionError']> = ResolversObject<{
  code?: Resolver<ResolversTypes['UserErrorCode'], ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  path?: Resolver<Array<ResolversTypes['String']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
}>;

export type NotUniqueErrorResolvers<ContextType = Context, ParentType extends ResolversParentTypes['NotUniqueError'] = ResolversParentTypes['NotUniqueError']> = ResolversObject<{
  code?: Resolver<ResolversTypes['UserErrorCode'], ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  path?: Resolver<Array<ResolversTypes['String']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
}>;

export type NoteResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Note'] = ResolversParentTypes['Note']> = ResolversObject<{
  author?: Resolver<ResolversTypes['Actor'], ParentType, ContextType>;
  body?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  contract?: Resolver<ResolversTypes['Contract'], ParentType, ContextType>;
  createdAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  depth?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  descendants?: Resolver<ResolversTypes['NoteConnection'], ParentType, ContextType, Partial<NoteDescendantsArgs>>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  parent?: Resolver<Maybe<ResolversTypes['Note']>, ParentType, ContextType>;
  replies?: Resolver<ResolversTypes['NoteConnection'], ParentType, ContextType, RequireFields<NoteRepliesArgs, 'orderBy'>>;
  replyCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  updatedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  version?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
}>;

export type NoteConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['NoteConnection'] = ResolversParentTypes['NoteConnection']> = ResolversObject<{
  edges?: Resolver<Array<ResolversTypes['NoteEdge']>, ParentType, ContextType>;
  nodes?: Resolver<Array<ResolversTypes['Note']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
}>;

export type NoteEdgeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['NoteEdge'] = ResolversParentTypes['NoteEdge']> = ResolversObject<{
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['Note'], ParentType, ContextType>;
}>;

export type PageInfoResolvers<ContextType = Context, ParentType extends ResolversParentTypes['PageInfo'] = ResolversParentTypes['PageInfo']> = ResolversObject<{
  endCursor?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  hasNextPage?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  hasPreviousPage?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  startCursor?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
}>;

export type QueryResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Query'] = ResolversParentTypes['Query']> = ResolversObject<{
  action?: Resolver<Maybe<ResolversTypes['Action']>, ParentType, ContextType, RequireFields<QueryActionArgs, 'id'>>;
  actions?: Resolver<ResolversTypes['ActionConnection'], ParentType, ContextType, RequireFields<QueryActionsArgs, 'orderBy'>>;
  contract?: Resolver<Maybe<ResolversTypes['Contract']>, ParentType, ContextType, RequireFields<QueryContractArgs, 'id'>>;
  contractLifecycle?: Resolver<Array<ResolversTypes['LifecycleTransition']>, ParentType, ContextType>;
  contracts?: Resolver<ResolversTypes['ContractConnection'], ParentType, ContextType, RequireFields<QueryContractsArgs, 'orderBy'>>;
  customer?: Resolver<Maybe<ResolversTypes['Customer']>, ParentType, ContextType, RequireFields<QueryCustomerArgs, 'id'>>;
  customers?: Resolver<ResolversTypes['CustomerConnection'], ParentType, ContextType, RequireFields<QueryCustomersArgs, 'orderBy'>>;
  event?: Resolver<Maybe<ResolversTypes['Event']>, ParentType, ContextType, RequireFields<QueryEventArgs, 'id'>>;
  events?: Resolver<ResolversTypes['EventConnection'], ParentType, ContextType, RequireFields<QueryEventsArgs, 'orderBy'>>;
  node?: Resolver<Maybe<ResolversTypes['Node']>, ParentType, ContextType, RequireFields<QueryNodeArgs, 'id'>>;
  nodes?: Resolver<Array<Maybe<ResolversTypes['Node']>>, ParentType, ContextType, RequireFields<QueryNodesArgs, 'ids'>>;
  note?: Resolver<Maybe<ResolversTypes['Note']>, ParentType, ContextType, RequireFields<QueryNoteArgs, 'id'>>;
  notes?: Resolver<ResolversTypes['NoteConnection'], ParentType, ContextType, RequireFields<QueryNotesArgs, 'orderBy'>>;
  viewer?: Resolver<ResolversTypes['Viewer'], ParentType, ContextType>;
}>;

export type RejectContractPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['RejectContractPayload'] = ResolversParentTypes['RejectContractPayload']> = ResolversObject<{
  action?: Resolver<Maybe<ResolversTypes['Action']>, ParentType, ContextType>;
  contract?: Resolver<Maybe<ResolversTypes['Contract']>, ParentType, ContextType>;
  userErrors?: Resolver<Array<ResolversTypes['UserError']>, ParentType, ContextType>;
}>;

export type ReopenContractPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ReopenContractPayload'] = ResolversParentTypes['ReopenContractPayload']> = ResolversObject<{
  action?: Resolver<Maybe<ResolversTypes['Action']>, ParentType, ContextType>;
  contract?: Resolver<Maybe<ResolversTypes['Contract']>, ParentType, ContextType>;
  userErrors?: Resolver<Array<ResolversTypes['UserError']>, ParentType, ContextType>;
}>;

export type SelfApprovalErrorResolvers<ContextType = Context, ParentType extends ResolversParentTypes['SelfApprovalError'] = ResolversParentTypes['SelfApprovalError']> = ResolversObject<{
  code?: Resolver<ResolversTypes['UserErrorCode'], ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  path?: Resolver<Array<ResolversTypes['String']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
}>;

export type SubmitContractPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['SubmitContractPayload'] = ResolversParentTypes['SubmitContractPayload']> = ResolversObject<{
  action?: Resolver<Maybe<ResolversTypes['Action']>, ParentType, ContextType>;
  contract?: Resolver<Maybe<ResolversTypes['Contract']>, ParentType, ContextType>;
  userErrors?: Resolver<Array<ResolversTypes['UserError']>, ParentType, ContextType>;
}>;

export type UpdateContractPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['UpdateContractPayload'] = ResolversParentTypes['UpdateContractPayload']> = ResolversObject<{
  contract?: Resolver<Maybe<ResolversTypes['Contract']>, ParentType, ContextType>;
  userErrors?: Resolver<Array<ResolversTypes['UserError']>, ParentType, ContextType>;
}>;

export type UpdateCustomerPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['UpdateCustomerPayload'] = ResolversParentTypes['UpdateCustomerPayload']> = ResolversObject<{
  customer?: Resolver<Maybe<ResolversTypes['Customer']>, ParentType, ContextType>;
  userErrors?: Resolver<Array<ResolversTypes['UserError']>, ParentType, ContextType>;
}>;

export type UpdateNotePayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['UpdateNotePayload'] = ResolversParentTypes['UpdateNotePayload']> = ResolversObject<{
  note?: Resolver<Maybe<ResolversTypes['Note']>, ParentType, ContextType>;
  userErrors?: Resolver<Array<ResolversTypes['UserError']>, ParentType, ContextType>;
}>;

export type UserErrorResolvers<ContextType = Context, ParentType extends ResolversParentTypes['UserError'] = ResolversParentTypes['UserError']> = ResolversObject<{
  __resolveType: TypeResolveFn<'ContractLockedError' | 'HasDependentsError' | 'InvalidInputError' | 'InvalidTransitionError' | 'NotFoundError' | 'NotLatestActionError' | 'NotUniqueError' | 'SelfApprovalError' | 'VersionConflictError', ParentType, ContextType>;
}>;

export type VersionConflictErrorResolvers<ContextType = Context, ParentType extends ResolversParentTypes['VersionConflictError'] = ResolversParentTypes['VersionConflictError']> = ResolversObject<{
  code?: Resolver<ResolversTypes['UserErrorCode'], ParentType, ContextType>;
  currentVersion?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  expectedVersion?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  path?: Resolver<Array<ResolversTypes['String']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
}>;

export type ViewerResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Viewer'] = ResolversParentTypes['Viewer']> = ResolversObject<{
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  role?: Resolver<ResolversTypes['Role'], ParentType, ContextType>;
}>;

export type Resolvers<ContextType = Context> = ResolversObject<{
  Action?: ActionResolvers<ContextType>;
  ActionConnection?: ActionConnectionResolvers<ContextType>;
  ActionEdge?: ActionEdgeResolvers<ContextType>;
  Actor?: ActorResolvers<ContextType>;
  ApproveContractPayload?: ApproveContractPayloadResolvers<ContextType>;
  AvailableTransition?: AvailableTransitionResolvers<ContextType>;
  Contract?: ContractResolvers<ContextType>;
  ContractConnection?: ContractConnectionResolvers<ContextType>;
  ContractEdge?: ContractEdgeResolvers<ContextType>;
  ContractLockedError?: ContractLockedErrorResolvers<ContextType>;
  CreateActionPayload?: CreateActionPayloadResolvers<ContextType>;
  CreateContractPayload?: CreateContractPayloadResolvers<ContextType>;
  CreateCustomerPayload?: CreateCustomerPayloadResolvers<ContextType>;
  CreateEventPayload?: CreateEventPayloadResolvers<ContextType>;
  CreateNotePayload?: CreateNotePayloadResolvers<ContextType>;
  CurrencyCode?: GraphQLScalarType;
  Customer?: CustomerResolvers<ContextType>;
  CustomerConnection?: CustomerConnectionResolvers<ContextType>;
  CustomerEdge?: CustomerEdgeResolvers<ContextType>;
  Date?: GraphQLScalarType;
  DateTime?: GraphQLScalarType;
  Decimal?: GraphQLScalarType;
  DeleteActionPayload?: DeleteActionPayloadResolvers<ContextType>;
  DeleteContractPayload?: DeleteContractPayloadResolvers<ContextType>;
  DeleteCustomerPayload?: DeleteCustomerPayloadResolvers<ContextType>;
  DeleteEventPayload?: DeleteEventPayloadResolvers<ContextType>;
  DeleteNotePayload?: DeleteNotePayloadResolvers<ContextType>;
  EmailAddress?: GraphQLScalarType;
  Event?: EventResolvers<ContextType>;
  EventConnection?: EventConnectionResolvers<ContextType>;
  EventEdge?: EventEdgeResolvers<ContextType>;
  HasDependentsError?: HasDependentsErrorResolvers<ContextType>;
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
  PageInfo?: PageInfoResolvers<ContextType>;
  Query?: QueryResolvers<ContextType>;
  RejectContractPayload?: RejectContractPayloadResolvers<ContextType>;
  ReopenContractPayload?: ReopenContractPayloadResolvers<ContextType>;
  SelfApprovalError?: SelfApprovalErrorResolvers<ContextType>;
  SubmitContractPayload?: SubmitContractPayloadResolvers<ContextType>;
  UpdateContractPayload?: UpdateContractPayloadResolvers<ContextType>;
  UpdateCustomerPayload?: UpdateCustomerPayloadResolvers<ContextType>;
  UpdateNotePayload?: UpdateNotePayloadResolvers<ContextType>;
  UserError?: UserErrorResolvers<ContextType>;
  VersionConflictError?: VersionConflictErrorResolvers<ContextType>;
  Viewer?: ViewerResolvers<ContextType>;
}>;

export type DirectiveResolvers<ContextType = Context> = ResolversObject<{
  auth?: AuthDirectiveResolver<any, any, ContextType>;
}>;
