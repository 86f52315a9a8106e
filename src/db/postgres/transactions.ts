/**
 * Begins a transaction that writes, in one round trip. Where a role or a database has `synchronous_commit` off, commits would
 * be acknowledged that a crash of the database takes back. Only that is raised: every other value writes to the disk of the
 * server first, and differs in which standbys a commit waits for, which is up to whoever runs them.
 */
export const BEGIN_WRITING = `
  BEGIN ISOLATION LEVEL READ COMMITTED;
  SELECT set_config('synchronous_commit', 'on', true) WHERE current_setting('synchronous_commit', true) = 'off'`;

/** Begins a transaction that sees one state of the database throughout, and writes nothing. */
export const BEGIN_READING = 'BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY';
