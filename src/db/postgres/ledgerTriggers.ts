import type pg from 'pg';
import { CannotOpenDatabase, partsOf } from '../errors.ts';

const TRIGGERS = ['ledger_no_change', 'ledger_no_truncate'];

/** Looks at first, so that starting needs neither locks nor the rights of an owner where nothing is missing. */
const WHOLE = `
  select count(*)::int as count from pg_trigger t join pg_proc p on p.oid = t.tgfoid
  where t.tgrelid = 'ledger'::regclass and t.tgname = any($1) and t.tgenabled in ('O', 'A')
    and p.proname = 'refuse_ledger_change' and p.prosrc = $2`;

const BODY = `
begin
  raise exception 'entries of the ledger are never changed or removed';
end`;

const CREATE = `
  create or replace function refuse_ledger_change() returns trigger language plpgsql as '${BODY.replaceAll("'", "''")}';
  drop trigger if exists ledger_no_change on ledger;
  drop trigger if exists ledger_no_truncate on ledger;
  create trigger ledger_no_change before update or delete on ledger for each row execute function refuse_ledger_change();
  create trigger ledger_no_truncate before truncate on ledger for each statement execute function refuse_ledger_change();`;

/**
 * Makes the triggers of the ledger what they have to be, if they are not.
 * @throws CannotOpenDatabase if the user may not create them
 */
export async function keepLedgerTriggers(client: Pick<pg.Client, 'query'>): Promise<void> {
  const { rows } = await client.query<{ count: number }>(WHOLE, [TRIGGERS, BODY]);
  if (rows[0]?.count === TRIGGERS.length) return;
  try {
    await client.query(CREATE);
  } catch (error) {
    if (partsOf(error).code !== '42501') throw error;
    const advice = 'Start once, or run `npm run db:migrate`, as the user that owns the tables.';
    throw new CannotOpenDatabase(
      `the triggers that protect the ledger are missing, and the user of DATABASE_URL may not create them. ${advice}`,
      error,
    );
  }
}
