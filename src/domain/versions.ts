import { versionConflict } from './errors.ts';

/** @throws Refusal `VERSION_CONFLICT` where a version was expected and the row is at another one */
export function requireVersion(noun: string, current: number, expected: number | null | undefined): void {
  if (expected != null && expected !== current) throw versionConflict(noun, expected, current);
}
