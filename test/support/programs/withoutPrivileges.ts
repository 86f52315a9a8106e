const NOBODY = 65_534;

/**
 * Runs `work`, as far as it does not wait, as somebody whom the permissions of files bind. They do not bind root, whom tests
 * may run as.
 */
export function withoutPrivileges<T>(work: () => T): T {
  if (process.geteuid?.() !== 0) return work();
  process.seteuid?.(NOBODY);
  try {
    return work();
  } finally {
    process.seteuid?.(0);
  }
}
