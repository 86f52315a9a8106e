import type { Actor } from '../domain/permissions.ts';

/** The people of the demo. Those who submit and those who decide are different people. */
export const nadia: Actor = { subject: 'nadia.rahman', name: 'Nadia Rahman', role: 'EDITOR' };
export const tom: Actor = { subject: 'tom.okafor', name: 'Tom Okafor', role: 'EDITOR' };
export const ines: Actor = { subject: 'ines.carvalho', name: 'Inês Carvalho', role: 'EDITOR' };
export const greta: Actor = { subject: 'greta.lindqvist', name: 'Greta Lindqvist', role: 'APPROVER' };
export const daniel: Actor = { subject: 'daniel.weiss', name: 'Daniel Weiss', role: 'APPROVER' };
export const priya: Actor = { subject: 'priya.nair', name: 'Priya Nair', role: 'ADMIN' };
