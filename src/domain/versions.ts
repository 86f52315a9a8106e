import { type VersionedRow, versionConflict } from './errors.ts';

/**
 * @throws DomainError `VERSION_CONFLICT`, with the current row, if it is not at the expected version (if one is given)
 */
export function requireVersion(noun: string, current: VersionedRow, expected: number | null | undefined): void {
  if (expected != null && expected !== current.version) throw versionConflict(noun, expected, current);
}
