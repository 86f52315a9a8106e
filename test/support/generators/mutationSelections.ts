import fc from 'fast-check';

const CONTRACT = [
  'id version status title noteCount',
  'actions { totalCount nodes { type actor { subject } } }',
  'customer { name version contracts { totalCount nodes { version } } }',
  'availableTransitions { action allowed } lastAction { type }',
  'documents { totalCount nodes { name size addedBy { name } } }',
  'notes { totalCount nodes { body replyCount replies { totalCount } } }',
  'found: notes(where: { text: "a" }) { totalCount nodes { body } }',
  'events { totalCount }',
  // What is wrong here is only found when it is carried out.
  'wrong: notes(first: 101) { totalCount } worse: actions(first: 1, last: 1) { totalCount }',
  'customer { contracts { nodes { wrong: events(last: 1, skip: 1) { totalCount } } } }',
  'notes { nodes { wrong: replies(after: "nothing") { totalCount } } }',
];
const CUSTOMER = [
  'id name version email',
  'contracts { totalCount nodes { status notes { totalCount } } }',
  'events { totalCount }',
  'wrong: contracts(first: -1) { totalCount }',
];
const NOTE = [
  'id body version depth replyCount author { subject }',
  'contract { noteCount unresolvedNoteCount notes { totalCount } }',
  'editNote edits { totalCount nodes { body editor { subject } } } resolvedBy { subject }',
  'parent { replyCount replies { nodes { body } } }',
  'parent { wrong: descendants(before: "nothing") { totalCount } }',
];
const ACTION = ['type newStatus contract { status version }', 'contract { wrong: actions(first: 101) { totalCount } }'];
const DOCUMENT = ['id name url kind size sha256', 'contract { version documents { totalCount } }'];
const EVENT = ['type payload customer { events { totalCount } }', 'contract { version events { totalCount } }'];
const ERRORS = [
  '__typename code message path',
  '... on VersionConflictError { currentVersion current { id ... on Contract { version actions { totalCount } } } }',
  '... on InvalidTransitionError { currentStatus allowedActions } ... on HasDependentsError { contractCount }',
  '... on VersionConflictError { current { ... on Contract { wrong: notes(last: 101) { totalCount } } } }',
];

const some = (parts: readonly string[]) =>
  fc
    .subarray([...parts], { minLength: 1, maxLength: Math.min(4, parts.length) })
    .map((chosen) => `{ ${chosen.join(' ')} }`);
const under = (field: string, parts: readonly string[]) => some(parts).map((selection) => `${field} ${selection}`);

const contract = under('contract', CONTRACT);
const action = under('action', ACTION);

/** What may be selected of the payload of each mutation. */
const PARTS: Readonly<Record<string, readonly fc.Arbitrary<string>[]>> = {
  customer: [under('customer', CUSTOMER)],
  contract: [contract],
  transition: [contract, action],
  documented: [contract, under('document', DOCUMENT)],
  decided: [fc.tuple(contract, action, under('userErrors', ERRORS)).map((parts) => `results { ${parts.join(' ')} }`)],
  event: [under('event', EVENT)],
  note: [under('note', NOTE)],
};

/** A selection of a payload that has rows of a kind, or of one that has `field` alone. */
export function payloadSelection(kind: string): fc.Arbitrary<string> {
  const parts = PARTS[kind] ?? [fc.constant(kind)];
  return fc
    .array(fc.oneof(...parts, under('userErrors', ERRORS), fc.constant('__typename')), { minLength: 1, maxLength: 3 })
    .map((selections) => `{ ${selections.join(' ')} }`);
}
