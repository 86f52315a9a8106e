import type { Actor } from '../domain/permissions.ts';

/** Those who write contracts, submit them and discuss them. */
export const EDITORS: readonly Actor[] = [
  { subject: 'seed-editor-1', name: 'Anna Berg', role: 'EDITOR' },
  { subject: 'seed-editor-2', name: 'Luis Ortega', role: 'EDITOR' },
  { subject: 'seed-editor-3', name: 'Mei Tanaka', role: 'EDITOR' },
];

/** Those who decide. They take turns, so that nobody approves a contract that they reopened. */
export const APPROVERS: readonly Actor[] = [
  { subject: 'seed-approver-1', name: 'Ruth Adeyemi', role: 'APPROVER' },
  { subject: 'seed-approver-2', name: 'Oskar Lind', role: 'APPROVER' },
];
