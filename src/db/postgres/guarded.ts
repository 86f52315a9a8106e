import type { Statement } from '../statements.ts';
import type { Command } from './batch.ts';

const forms = new WeakMap<Statement, Pick<Command, 'text' | 'name'>>();

/**
 * The form of an update or delete that fails unless it hits a row. It fails by dividing by zero, since nothing else of SQL without
 * functions fails by what it finds, and so keeps PostgreSQL from a commit that was sent along.
 */
export function guarded(statement: Statement): Pick<Command, 'text' | 'name'> {
  const known = forms.get(statement);
  if (known) return known;
  const form = {
    text: `with "hit" as (${statement.sql} returning 1) select 1 / count(*) from "hit"`,
    name: statement.name && `${statement.name}_guarded`,
  };
  forms.set(statement, form);
  return form;
}

/** The code of the error of a guarded statement that hits nothing. */
export const NOTHING_HIT = '22012';
