import { MAX_CONDITION_VALUES } from '../db/conditions.ts';
import type { ChangeRow } from '../db/rows.ts';
import type { ChangeWhere } from '../domain/changes.ts';
import { BadRequest } from '../domain/errors.ts';

type Condition = keyof ChangeWhere;

/**
 * A test whether a change meets all conditions.
 * @throws BadRequest if a condition is null, which could mean everything or nothing, or has too many values
 */
export function changeFilter(where: ChangeWhere): (change: Pick<ChangeRow, Condition>) => boolean {
  const conditions = (Object.keys(where) as Condition[])
    .filter((name) => where[name] !== undefined)
    .map((name) => ({ name, values: valuesOf(name, where[name]) }));
  return (change) => conditions.every(({ name, values }) => values.has(change[name]));
}

function valuesOf(name: Condition, given: ChangeWhere[Condition]): ReadonlySet<string | null> {
  if (given == null) {
    throw new BadRequest(`Expected a value for the condition \`${name}\`, but got null. Leave it out for all changes.`);
  }
  const values = typeof given === 'string' ? [given] : given;
  if (values.length > MAX_CONDITION_VALUES) {
    throw new BadRequest(
      `Expected a list of at most ${MAX_CONDITION_VALUES} values for \`${name}\`, but got ${values.length}.`,
    );
  }
  return new Set(values);
}
