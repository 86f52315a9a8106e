/** In ascending order; each role includes the ones before it. */
export const ROLES = ['READER', 'EDITOR', 'APPROVER', 'ADMIN'] as const;
export type Role = (typeof ROLES)[number];

export function roleIncludes(role: Role, required: Role): boolean {
  return ROLES.indexOf(role) >= ROLES.indexOf(required);
}
