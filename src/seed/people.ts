import type { Actor } from '../domain/permissions.ts';

/** Those who write contracts, hand them in and talk about them. */
export const EDITORS: readonly Actor[] = [
  { id: 'seed-editor-1', name: 'Anna Berg', role: 'EDITOR' },
  { id: 'seed-editor-2', name: 'Luis Ortega', role: 'EDITOR' },
  { id: 'seed-editor-3', name: 'Mei Tanaka', role: 'EDITOR' },
];

/** Those who decide. They take turns, so that nobody approves what was reopened by the same person. */
export const APPROVERS: readonly Actor[] = [
  { id: 'seed-approver-1', name: 'Ruth Adeyemi', role: 'APPROVER' },
  { id: 'seed-approver-2', name: 'Oskar Lind', role: 'APPROVER' },
];
