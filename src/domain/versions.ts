import { type VersionedRow, versionConflict } from './errors.ts';

/** @throws DomainError `VERSION_CONFLICT` where a version was expected and the row, which the refusal holds, is at another one */
export function requireVersion(noun: string, current: VersionedRow, expected: number | null | undefined): void {
  if (expected != null && expected !== current.version) throw versionConflict(noun, expected, current);
}
