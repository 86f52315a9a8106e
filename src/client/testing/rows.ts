import type {
  ActionFieldsFragment,
  ContractFieldsFragment,
  CustomerFieldsFragment,
  DocumentFieldsFragment,
  EventFieldsFragment,
  FlagFieldsFragment,
  NoteFieldsFragment,
} from '../../generated/client.ts';

const AT = '2026-03-02T09:30:00.000Z';
const INES = { subject: 'ines.carvalho', name: 'Inês Carvalho' };
const GRETA = { subject: 'greta.lindqvist', name: 'Greta Lindqvist' };

type Named<Typename extends string, Row> = Row & { __typename: Typename };

/** A function that makes rows of a type: whole, as they are sent, with ids that count up, and with what is given. */
function factory<Typename extends string, Row extends { id: string }>(
  __typename: Typename,
  prefix: string,
  row: Omit<Row, 'id'>,
) {
  let count = 0;
  return <Given extends Partial<Row>>(given?: Given & Record<string, unknown>): Named<Typename, Row> & Given => {
    const id = `${prefix}_${String(++count).padStart(4, '0')}`;
    return { __typename, ...row, id, ...given } as unknown as Named<Typename, Row> & Given;
  };
}

export const aCustomer = factory<'Customer', CustomerFieldsFragment>('Customer', 'cus', {
  name: 'Meridian Freight Inc.',
  email: 'legal@meridian.example',
  phone: null,
  segment: 'ENTERPRISE',
  riskLevel: 'HIGH',
  status: 'ACTIVE',
  externalReference: null,
  version: 1,
  createdAt: AT,
  updatedAt: AT,
});

export const aContract = factory<'Contract', ContractFieldsFragment>('Contract', 'ctr', {
  reference: null,
  title: 'Telematics pilot for the fleet',
  type: 'SLA',
  description: null,
  status: 'PENDING_APPROVAL',
  statusSince: AT,
  value: { amount: '74900.00', currency: 'USD' },
  startDate: '2026-04-01',
  endDate: null,
  version: 2,
  createdAt: AT,
  updatedAt: AT,
  createdBy: INES,
  updatedBy: INES,
  noteCount: 0,
  unresolvedNoteCount: 0,
  openFlagCount: 0,
  viewerCanUpdate: true,
  viewerCanDelete: false,
  availableTransitions: [
    { action: 'APPROVE', newStatus: 'APPROVED', allowed: true, blockedBy: [], requiresReason: false },
    { action: 'REJECT', newStatus: 'REJECTED', allowed: true, blockedBy: [], requiresReason: true },
  ],
});

export const aNote = factory<'Note', NoteFieldsFragment>('Note', 'note', {
  author: GRETA,
  body: 'Do the drivers know that they will be tracked?',
  depth: 0,
  replyCount: 0,
  editedAt: null,
  editNote: null,
  resolvedAt: null,
  resolvedBy: null,
  version: 1,
  createdAt: AT,
  updatedAt: AT,
  viewerCanUpdate: true,
  viewerCanResolve: true,
  viewerCanDelete: false,
});

export const anAction = factory<'Action', ActionFieldsFragment>('Action', 'act', {
  type: 'SUBMIT',
  priorStatus: 'DRAFT',
  newStatus: 'PENDING_APPROVAL',
  actor: INES,
  reason: null,
  contractVersion: 1,
  createdAt: AT,
});

export const anEvent = factory<'Event', EventFieldsFragment>('Event', 'evt', {
  type: 'contract.submitted',
  description: null,
  payload: {},
  channel: null,
  correlationId: null,
  actor: INES,
  occurredAt: AT,
  createdAt: AT,
});

export const aDocument = factory<'ContractDocument', DocumentFieldsFragment>('ContractDocument', 'doc', {
  name: 'Letter of the union',
  url: 'telematics/letter.pdf',
  kind: 'ATTACHMENT',
  mediaType: 'application/pdf',
  size: 48_213,
  sha256: null,
  addedBy: INES,
  addedAt: AT,
});

export const aFlag = factory<'ContractFlag', FlagFieldsFragment>('ContractFlag', 'flag', {
  category: 'COMPLIANCE',
  severity: 'MEDIUM',
  reason: 'The union has not signed yet.',
  createdBy: GRETA,
  createdAt: AT,
  resolvedBy: null,
  resolvedAt: null,
  resolution: null,
});

/** A row of any type, with those that it belongs to as its fields `customer`, `contract` and `parent`. */
export interface MockRow {
  __typename: string;
  id: string;
  [field: string]: unknown;
}

/** A customer with one contract that waits for a decision, its notes, history and documents. */
export function samplePortfolio(): MockRow[] {
  const customer = aCustomer();
  const contract = aContract({ customer, noteCount: 2, unresolvedNoteCount: 1 });
  const of = { customer, contract };
  const note = aNote({ ...of, parent: null, replyCount: 1 });
  const reply = aNote({ ...of, parent: note, depth: 1, author: INES, body: 'The union has signed.' });
  return [customer, contract, note, reply, anAction(of), anEvent({ ...of, target: null }), aDocument(of), aFlag(of)];
}
