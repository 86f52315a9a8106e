import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Sqlite from 'better-sqlite3';

type Value = string | number | Buffer | null;
export type FormerTables = Partial<Record<keyof typeof COLUMNS, Record<string, Value>[]>>;

/** The tables as SQLAlchemy made them; foreign keys are declared, and were never enforced. */
const COLUMNS = {
  customers: `customer_id INTEGER NOT NULL PRIMARY KEY, name VARCHAR, email VARCHAR, phone VARCHAR, segment VARCHAR,
    risk_level VARCHAR, status VARCHAR, created_at DATETIME, updated_at DATETIME`,
  contracts: `contract_id INTEGER NOT NULL PRIMARY KEY, customer_id INTEGER REFERENCES customers (customer_id), type VARCHAR,
    status VARCHAR, effective_date DATETIME, expiration_date DATETIME, terms_ref VARCHAR, attachments_ref VARCHAR,
    created_by VARCHAR, updated_by VARCHAR, last_action_at DATETIME, created_at DATETIME, updated_at DATETIME`,
  events: `event_id INTEGER NOT NULL PRIMARY KEY, customer_id INTEGER REFERENCES customers (customer_id), event_type VARCHAR,
    timestamp DATETIME, channel VARCHAR, ip_address VARCHAR, user_agent VARCHAR, metadata_json JSON, correlation_id VARCHAR`,
  notes: `note_id INTEGER NOT NULL PRIMARY KEY, contract_id INTEGER REFERENCES contracts (contract_id), body TEXT,
    parent_comment_id INTEGER REFERENCES notes (note_id), created_by VARCHAR, created_at DATETIME, edited_at DATETIME,
    edit_note TEXT`,
  actions: `action_id INTEGER NOT NULL PRIMARY KEY, contract_id INTEGER REFERENCES contracts (contract_id), action_type VARCHAR,
    action_note TEXT, acted_by VARCHAR, acted_at DATETIME, prior_status VARCHAR, new_status VARCHAR`,
};

export interface FormerPortal {
  /** The path of its file. */
  file: string;
  /** Writes another file beside it, and returns its path. */
  write(name: string, content: string): string;
  remove(): void;
}

/** A file of the former portal; `columns` replaces those of tables. */
export function formerPortal(
  tables: FormerTables,
  columns: Partial<Record<keyof typeof COLUMNS, string>> = {},
): FormerPortal {
  const folder = mkdtempSync(join(tmpdir(), 'former-portal-'));
  const file = join(folder, 'customer_contracts.db');
  const connection = new Sqlite(file);
  connection.pragma('foreign_keys = OFF');
  connection.exec('begin');
  for (const [table, definition] of Object.entries({ ...COLUMNS, ...columns })) {
    connection.exec(`create table ${table} (${definition})`);
    for (const row of tables[table as keyof FormerTables] ?? []) {
      const names = Object.keys(row);
      const places = names.map(() => '?').join(', ');
      connection.prepare(`insert into ${table} (${names.join(', ')}) values (${places})`).run(Object.values(row));
    }
  }
  connection.exec('commit');
  connection.close();
  return {
    file,
    write(name, content) {
      const path = join(folder, name);
      writeFileSync(path, content);
      return path;
    },
    remove: () => rmSync(folder, { recursive: true, force: true }),
  };
}
