// The words and texts of seeded rows.
export const COMPANY_NAMES = [
  'Alder',
  'Beacon',
  'Cobalt',
  'Dunmore',
  'Ember',
  'Falken',
  'Granite',
  'Halcyon',
  'Ivory',
  'Juniper',
  'Kestrel',
  'Larkspur',
  'Marlow',
  'Nordia',
  'Orchard',
  'Pinnacle',
  'Quarry',
  'Ravel',
  'Saffron',
  'Tidewater',
] as const;
export const COMPANY_TRADES = [
  'Logistics',
  'Foods',
  'Energy',
  'Textiles',
  'Pharma',
  'Steel',
  'Media',
  'Water',
  'Robotics',
  'Insurance',
] as const;
export const COMPANY_FORMS = ['AG', 'Ltd', 'Inc.', 'S.A.', 'K.K.', 'Oy', 'B.V.', 'GmbH'] as const;

export const CONTRACT_SUBJECTS = [
  'Maintenance',
  'Supply',
  'Support',
  'Licence',
  'Lease',
  'Calibration',
  'Inspection',
  'Training',
  'Hosting',
  'Cleaning',
] as const;
export const CONTRACT_TYPES = ['SLA', 'NDA', 'Framework agreement', 'Lease', 'Supply'] as const;
export const CHANNELS = ['phone', 'e-mail', 'web', 'branch'] as const;

export const CONTRACT_OBJECTS = [
  'warehouse systems',
  'packaging lines',
  'office network',
  'fleet vehicles',
  'cooling plant',
  'payroll software',
  'laboratory equipment',
  'roof panels',
  'call centre',
  'access control',
] as const;

export const REMARKS = [
  'The price holds until the end of the quarter.',
  'Legal has read the liability clause and has no objection.',
  'They ask for payment in three rates.',
  'Please check the start date with the customer.',
  'The term of notice is three months on both sides.',
  'Their auditor wants the annex signed as well.',
  'We gave them this discount last year, too.',
  'Delivery depends on the permit of the city.',
  'The contact has changed; the new one calls on Monday.',
  'Annex A lists all sites, also the one that closed.',
] as const;
export const ANSWERS = [
  'Agreed.',
  'Done, see the new version.',
  'I will ask them tomorrow.',
  'They confirmed it by phone.',
  'Not for that price.',
  'Only if management signs, too.',
  'Good, then it can go on.',
  'That was settled in the meeting.',
] as const;
export const REASONS = [
  'The terms have to be agreed again.',
  'The margin is too small.',
  'The guarantee is missing.',
  'New figures from the customer.',
] as const;
export const EVENT_EXAMPLES = [
  { type: 'call.logged', description: 'Talked about the open points.' },
  { type: 'meeting.held', description: 'Yearly review at their office.' },
  { type: 'email.received', description: 'They sent the signed annex.' },
  { type: 'invoice.sent', description: 'Invoice for the quarter.' },
] as const;
export const EDIT_NOTES = ['Said more clearly.', 'A sentence was missing.', 'Added after the call.'] as const;
export const DOCUMENTS = [
  { name: 'Annex A', file: 'annex-a.pdf', kind: 'TERMS' },
  { name: 'Price list', file: 'price-list.pdf', kind: 'TERMS' },
  { name: 'Minutes of the meeting', file: 'minutes.pdf', kind: 'ATTACHMENT' },
  { name: 'Letter of the customer', file: 'letter.pdf', kind: 'ATTACHMENT' },
] as const;
export const FLAG_CONCERNS = [
  { category: 'COMPLIANCE', reason: 'The owner of the company is not known.' },
  { category: 'DOCUMENTS', reason: 'The signed annex is missing.' },
  { category: 'FINANCE', reason: 'Two invoices are overdue.' },
  { category: 'FRAUD', reason: 'The bank account is in another name.' },
] as const;
export const FLAG_RESOLUTIONS = [
  'The customer sent what was missing.',
  'Checked with their bank.',
  'Management knows and agrees.',
] as const;
