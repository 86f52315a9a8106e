import { expect } from '@jest/globals';

/** What must never get out, of every kind that errors of drivers and libraries are known to hold. */
export const SECRETS = {
  sql: 'select "passwordHash" from vault where owner = $1',
  parameter: 'olga.secret@example.com',
  connection: 'postgres://portal:hunter2-s3cret@db.internal.example:5432/vault',
  token: 'eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiJvbGdhIn0.c2lnbmF0dXJl',
  path: '/srv/portal/secret/key.pem',
  frame: 'at stealSecrets (/srv/portal/secret/vault.js:7:11)',
} as const;

/** Parts of the secrets, since half of a secret is too much as well. */
const PARTS =
  /passwordHash|vault|olga|secret|hunter2|s3cret|db\.internal|eyJ|c2lnb|srv|key\.pem|stealSecrets|select|owner/;

/** An error that holds every secret wherever an error can hold something. */
export function spill<Fault extends object>(error: Fault): Fault {
  const { sql, parameter, connection, token, path, frame } = SECRETS;
  const message = `Failed query: ${sql}\nparams: ${parameter} of ${connection} with ${token} in ${path}`;
  return Object.assign(error, {
    message,
    stack: `Error: ${message}\n    ${frame}\n    at node:internal/process/task_queues:95:5`,
    detail: `Key (email)=(${parameter}) exists`,
    hint: path,
    where: sql,
    internalQuery: sql,
    query: sql,
    params: [parameter],
    input: connection,
    address: connection,
    config: { headers: { authorization: `Bearer ${token}` } },
  });
}

export function expectNoSecrets(text: string): void {
  expect(PARTS.exec(text)?.[0]).toBeUndefined();
}
