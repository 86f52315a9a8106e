import fc from 'fast-check';

/** One field of a `Where`: values worth trying, and what it means in plain words. */
export interface Condition<Row> {
  values: fc.Arbitrary<unknown>;
  // biome-ignore lint/suspicious/noExplicitAny: what `values` makes
  matches(row: Row, value: any): boolean;
}

export type Conditions<Row> = Readonly<Record<string, Condition<Row>>>;

export interface Where {
  [field: string]: unknown;
  AND?: Where[];
  OR?: Where[];
  NOT?: Where;
}

/** Filters of these conditions, combined and nested at random. */
export function whereOf<Row>(conditions: Conditions<Row>): fc.Arbitrary<Where> {
  const own = fc
    .array(fc.constantFrom(...Object.keys(conditions)), { maxLength: 2 })
    .chain((fields) =>
      fc.record(Object.fromEntries(fields.map((field) => [field, conditions[field]?.values as fc.Arbitrary<unknown>]))),
    );
  const { where } = fc.letrec<{ where: Where }>((tie) => ({
    where: fc
      .tuple(
        own,
        fc.option(
          fc.oneof(
            { maxDepth: 3, depthSize: 'small' },
            fc.constant({}),
            fc.record({ AND: fc.array(tie('where'), { maxLength: 2 }) }),
            fc.record({ OR: fc.array(tie('where'), { maxLength: 3 }) }),
            fc.record({ NOT: tie('where').filter(isCondition) }),
            fc.record({ OR: fc.array(tie('where'), { maxLength: 2 }), NOT: tie('where').filter(isCondition) }),
          ),
        ),
      )
      .map(([fields, connectives]) => ({ ...fields, ...connectives })),
  }));
  return where;
}

/** Whether a filter holds a condition at all, which it must where it is negated. */
export const isCondition = (where: Where): boolean => !isOpen(where);

function isOpen(value: unknown): boolean {
  if (value == null) return true;
  if (typeof value !== 'object' || Array.isArray(value)) return false;
  return Object.entries(value).every(([name, part]) => {
    if (name === 'AND') return part.every(isOpen);
    if (name === 'OR') return part.length > 0 && part.every(isOpen);
    return isOpen(part);
  });
}

/** Whether a row meets a filter: the meaning that the API promises, with nothing of how it finds the rows. */
export function meets<Row>(conditions: Conditions<Row>, row: Row, { AND, OR, NOT, ...own }: Where): boolean {
  return (
    Object.entries(own).every(([field, value]) => conditions[field]?.matches(row, value)) &&
    (AND ?? []).every((where) => meets(conditions, row, where)) &&
    (OR === undefined || OR.some((where) => meets(conditions, row, where))) &&
    (NOT === undefined || !meets(conditions, row, NOT))
  );
}

interface Span {
  from?: string | null;
  to?: string | null;
}

/** One to three of these words; none matches nothing. */
export function anyOf<Row>(words: readonly string[], valueIn: (row: Row) => string | null): Condition<Row> {
  return {
    values: fc.array(fc.constantFrom(...words), { maxLength: 3 }),
    matches: (row, value: string[]) => value.includes(valueIn(row) as string),
  };
}

/** True: rows that are so. False: all others. */
export function is<Row>(isSo: (row: Row) => boolean): Condition<Row> {
  return { values: fc.boolean(), matches: (row, value: boolean) => isSo(row) === value };
}

const spanOf = (ends: readonly string[]) =>
  fc.record(
    { from: fc.option(fc.constantFrom(...ends)), to: fc.option(fc.constantFrom(...ends)) },
    { requiredKeys: [] },
  );

/** Half-open. Instants of one form compare as texts. */
export function instantWithin<Row>(instants: readonly string[], valueIn: (row: Row) => string): Condition<Row> {
  return {
    values: spanOf(instants),
    matches: (row, { from, to }: Span) => (!from || valueIn(row) >= from) && (!to || valueIn(row) < to),
  };
}

/** Both ends included; a row without a day lies in no span. */
export function dayWithin<Row>(days: readonly string[], valueIn: (row: Row) => string | null): Condition<Row> {
  return {
    values: spanOf(days),
    matches(row, { from, to }: Span) {
      const day = valueIn(row);
      return day !== null && (!from || day >= from) && (!to || day <= to);
    },
  };
}

export function contains<Row>(texts: readonly string[], valuesIn: (row: Row) => (string | null)[]): Condition<Row> {
  const folded = (text: string) => text.normalize('NFC').toLowerCase();
  return {
    values: fc.constantFrom(...texts),
    matches: (row, text: string) =>
      valuesIn(row).some((value) => value !== null && folded(value).includes(folded(text))),
  };
}
