import type { Actor } from '../domain/permissions.ts';

/** The people of the demo. Those who hand in and those who decide are not the same. */
export const nadia: Actor = { id: 'nadia.rahman', name: 'Nadia Rahman', role: 'EDITOR' };
export const tom: Actor = { id: 'tom.okafor', name: 'Tom Okafor', role: 'EDITOR' };
export const ines: Actor = { id: 'ines.carvalho', name: 'Inês Carvalho', role: 'EDITOR' };
export const greta: Actor = { id: 'greta.lindqvist', name: 'Greta Lindqvist', role: 'APPROVER' };
export const daniel: Actor = { id: 'daniel.weiss', name: 'Daniel Weiss', role: 'APPROVER' };
export const priya: Actor = { id: 'priya.nair', name: 'Priya Nair', role: 'ADMIN' };
