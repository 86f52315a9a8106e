import type { SelfApproval } from '../../../src/domain/approvals.ts';
import type { Actor } from '../../../src/domain/permissions.ts';
import type { Role } from '../../../src/domain/roles.ts';
import type { ActionType, ContractStatus } from '../../../src/domain/statuses.ts';
import type { Data } from '../servers/answers.ts';

export interface Customer {
  id: string;
  name: string;
  email: string | null;
  externalReference: string | null;
  version: number;
}

/** Something that was done to a contract: an edit of its terms, or an action. */
export interface Entry {
  what: ActionType | 'EDIT';
  by: string;
  id: string | null;
  priorStatus: ContractStatus;
  newStatus: ContractStatus;
  contractVersion: number;
}

export interface Terms {
  reference: string | null;
  title: string;
  value: { amount: string; currency: string } | null;
  startDate: string | null;
  endDate: string | null;
}

export interface Person {
  subject: string;
  name: string;
}

export interface Contract {
  id: string;
  customerId: string;
  terms: Terms;
  status: ContractStatus;
  version: number;
  createdBy: Person;
  updatedBy: Person;
  /** When the status and anything at all last changed, as the portal tells: only it has a clock. */
  statusSince: string;
  updatedAt: string;
  history: Entry[];
  /** Who contributed: until the first approval, from it to the second, and so on. */
  windows: string[][];
}

export interface Note {
  id: string;
  contractId: string;
  parentId: string | null;
  depth: number;
  authorId: string;
  body: string;
  editNote: string | null;
  /** The texts that the note had before, with what was said about replacing each. */
  edits: { body: string; editNote: string | null; editor: { subject: string } }[];
  resolvedBy: { subject: string } | null;
  version: number;
}

export interface Document {
  id: string;
  contractId: string;
}

export interface Flag {
  id: string;
  contractId: string;
  severity: string;
  by: string;
  isOpen: boolean;
}

/** An event; the id is known of those alone that people wrote. */
export interface Event {
  id: string | null;
  customerId: string;
  contractId: string | null;
  type: string;
}

/** The whole portal in memory: what its rules are to make of the commands that are sent to it. */
export class Model {
  readonly selfApproval: SelfApproval;
  readonly customers = new Map<string, Customer>();
  readonly contracts = new Map<string, Contract>();
  readonly notes = new Map<string, Note>();
  readonly documents = new Map<string, Document>();
  readonly flags = new Map<string, Flag>();
  events: Event[] = [];
  /** The ids of all that was ever made, also of what is gone. */
  readonly made = {
    customers: [] as string[],
    contracts: [] as string[],
    notes: [] as string[],
    documents: [] as string[],
    flags: [] as string[],
    actions: [] as string[],
    events: [] as string[],
  };

  constructor(selfApproval: SelfApproval) {
    this.selfApproval = selfApproval;
  }

  recordEvent(type: string, customerId: string, contractId: string | null = null, id: string | null = null): void {
    this.events.push({ id, customerId, contractId, type });
  }
}

/** What a rule makes of a command of an actor. Ids are made by the portal, so they are read from its `answer`. */
export type Rule = (model: Model, actor: Actor, input: Data, answer: Data) => object;

/** Thrown by rules: the codes that the command is to be refused with. */
export class Refused extends Error {
  readonly codes: string[];
  constructor(...codes: string[]) {
    super(codes.join());
    this.codes = codes;
  }
}

const ROLES: Role[] = ['READER', 'EDITOR', 'APPROVER', 'ADMIN'];

export const has = (actor: Actor, role: Role): boolean => ROLES.indexOf(actor.role) >= ROLES.indexOf(role);

export function find<Row>(rows: Map<string, Row>, id: string): Row {
  const row = rows.get(id);
  if (!row) throw new Refused('NOT_FOUND');
  return row;
}

export function requireVersion(row: { version: number }, { expectedVersion }: Data): void {
  if (expectedVersion != null && expectedVersion !== row.version) throw new Refused('VERSION_CONFLICT');
}

/** What a field is after an update: what it was where it is left out. */
export const updated = <T>(before: T, given: T | undefined): T => (given === undefined ? before : given);

export const isBlank = (text: string | null | undefined): boolean => !text?.trim();
