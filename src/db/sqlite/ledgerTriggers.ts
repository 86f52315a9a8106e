import type { Connection } from './connection.ts';

const refuse = `select raise(abort, 'entries of the ledger are never changed or removed')`;

/** By name: the form in which SQLite keeps them. */
const TRIGGERS: Readonly<Record<string, string>> = Object.fromEntries(
  [
    ['ledger_no_update', 'before update on ledger'],
    ['ledger_no_delete', 'before delete on ledger'],
    // REPLACE removes rows without the trigger above.
    [
      'ledger_no_replace',
      'before insert on ledger when exists (select 1 from ledger where "contractId" = new."contractId" and position = new.position)',
    ],
  ].map(([name = '', when]) => [name, `CREATE TRIGGER ${name} ${when} begin ${refuse}; end`]),
);

/** Makes the triggers of the ledger what they have to be: rebuilding the table drops them, and anybody else could. */
export function keepLedgerTriggers(connection: Connection): void {
  const find = connection
    .prepare<[string], string>(`select sql from sqlite_schema where type = 'trigger' and name = ?`)
    .pluck();
  for (const [name, wanted] of Object.entries(TRIGGERS)) {
    if (find.get(name) === wanted) continue;
    connection.exec(`drop trigger if exists ${name}`);
    connection.exec(wanted);
  }
}
