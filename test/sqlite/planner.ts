import Sqlite from 'better-sqlite3';
import type { Database } from '../../src/db/database.ts';
import { openSqlite } from '../../src/db/sqlite/adapter.ts';
import { freshSqlite } from '../support/databases/testDatabases.ts';

export interface Planner {
  database: Database;
  /** How SQLite runs the latest statement: the steps of its correlated sub-select where it has one, else all. */
  plan(): string[];
  /** All steps of it, those of sub-selects included. */
  steps(): string[];
  close(): Promise<void>;
}

interface Step {
  id: number;
  parent: number;
  detail: string;
}

/** A database whose statements can be looked into. It is empty: without statistics, plans do not depend on the rows. */
export async function openPlanner(): Promise<Planner> {
  const { url, remove } = await freshSqlite();
  const path = url.replace('file:', '');
  let latest = '';
  const onStatement = (sql: string) => {
    latest = sql;
    return undefined;
  };
  const database = await openSqlite(path, { onStatement });
  const connection = new Sqlite(path, { readonly: true });

  function explained(): Step[] {
    const parameters = Array(latest.split('?').length - 1).fill(null);
    return connection.prepare<unknown[], Step>(`explain query plan ${latest}`).all(...parameters);
  }

  return {
    database,
    steps: () => explained().map(({ detail }) => detail),
    plan() {
      const steps = explained();
      const sub = steps.find(({ detail }) => detail.startsWith('CORRELATED'));
      return steps.filter(({ parent }) => parent === (sub?.id ?? 0)).map(({ detail }) => detail);
    },
    async close() {
      connection.close();
      await database.close();
      await remove();
    },
  };
}
