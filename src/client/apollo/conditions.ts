import type { Reference } from '@apollo/client';

/** Reads a field of the row in question, or of an object inside it; undefined if the cache does not have it. */
export type ReadRow = (field: string, from?: unknown) => unknown;

/** Whether a row meets a condition; undefined if that cannot be told from what the cache has. */
type Answer = boolean | undefined;
type Condition = (read: ReadRow, wanted: unknown) => Answer;

/**
 * Whether a row meets the conditions of a list, as far as it can be told without the server; undefined otherwise, as for
 * `text`, amounts and times.
 */
export function meets(read: ReadRow, where: Record<string, unknown> = {}): Answer {
  return every(Object.entries(where), ([name, wanted]) => {
    if (wanted === undefined) return true;
    const condition = Object.hasOwn(CONDITIONS, name) ? CONDITIONS[name] : undefined;
    return condition?.(read, wanted);
  });
}

/** The conditions whose outcome never changes for a row. */
const LASTING = ['id', 'customerId', 'contractId', 'noteId', 'parentId', 'topLevel', 'authorSubject', 'createdAt'];

/** Whether a row that met the conditions when it was created always will. */
export function areLasting(where: Record<string, unknown> = {}): boolean {
  return Object.keys(where).every((name) => LASTING.includes(name));
}

const CONDITIONS: Record<string, Condition> = {
  AND: (read, all) => every(all as object[], (one) => meets(read, one as Record<string, unknown>)),
  OR: (read, any) => not(every(any as object[], (one) => not(meets(read, one as Record<string, unknown>)))),
  NOT: (read, one) => not(meets(read, one as Record<string, unknown>)),
  customerId: (read, ids) => among(ids, idOf(read, 'customer')),
  contractId: (read, ids) => among(ids, idOf(read, 'contract')),
  parentId: (read, ids) => among(ids, idOf(read, 'parent')),
  authorSubject: (read, subjects) => among(subjects, subjectOf(read, 'author')),
  actorSubject: (read, subjects) => among(subjects, subjectOf(read, 'actor')),
  addedBySubject: (read, subjects) => among(subjects, subjectOf(read, 'addedBy')),
  createdBySubject: (read, subjects) => among(subjects, subjectOf(read, 'createdBy')),
  topLevel: (read, wanted) => same(wanted, isNull(read('parent'))),
  resolved: (read, wanted) => same(wanted, not(isNull(read('resolvedAt')))),
  openEnded: (read, wanted) => same(wanted, isNull(read('endDate'))),
  hasContract: (read, wanted) => same(wanted, not(isNull(read('contract')))),
  flagged: (read, wanted) => same(wanted, isPositive(read('openFlagCount'))),
  awaitsMe: (read, wanted) => same(wanted, awaitsMe(read)),
  ...Object.fromEntries(
    ['id', 'status', 'type', 'segment', 'riskLevel', 'kind', 'category', 'severity', 'priorStatus', 'newStatus']
      .concat('channel', 'correlationId')
      .map((field): [string, Condition] => [field, (read, wanted) => among(wanted, read(field))]),
  ),
};

/** What the server tells of the transitions of a contract settles whether it awaits the viewer. */
function awaitsMe(read: ReadRow): Answer {
  if (read('status') !== 'PENDING_APPROVAL') return read('status') === undefined ? undefined : false;
  const transitions = read('availableTransitions') as { action: string; allowed: boolean }[] | undefined;
  return transitions?.some(({ action, allowed }) => action === 'APPROVE' && allowed);
}

function among(wanted: unknown, value: unknown): Answer {
  return value === undefined ? undefined : (wanted as unknown[]).includes(value);
}

function idOf(read: ReadRow, field: string): unknown {
  const row = read(field) as Reference | null | undefined;
  return row ? read('id', row) : row;
}

function subjectOf(read: ReadRow, field: string): unknown {
  return (read(field) as { subject?: string } | undefined)?.subject;
}

const isNull = (value: unknown): Answer => (value === undefined ? undefined : value === null);
const isPositive = (value: unknown): Answer => (typeof value === 'number' ? value > 0 : undefined);
const same = (wanted: unknown, value: Answer): Answer => (value === undefined ? undefined : wanted === value);
const not = (answer: Answer): Answer => (answer === undefined ? undefined : !answer);

/** False if one is, true if all are, otherwise unknown. */
function every<Item>(items: readonly Item[], answer: (item: Item) => Answer): Answer {
  const answers = items.map(answer);
  if (answers.includes(false)) return false;
  return answers.includes(undefined) ? undefined : true;
}
