import { expect } from '@jest/globals';
import type { Actor } from '../../src/domain/permissions.ts';
import type { Data, Portal } from './portal.ts';
import { givenContract, mutate, problems } from './portfolio.ts';

const person = (subject: string): Actor => ({ subject, name: `Name of ${subject}`, role: 'ADMIN' });
export const SUE = person('sue');
export const TOM = person('tom');
export const ANN = person('ann');
export const UMA = person('uma');

/** One contract, written by Sue, and what people do to it. */
export class Case {
  readonly portal: Portal;
  readonly id: string;

  constructor(portal: Portal, id: string) {
    this.portal = portal;
    this.id = id;
  }

  static async draft(portal: Portal): Promise<Case> {
    return new Case(portal, await givenContract(portal, {}, SUE));
  }

  static async submitted(portal: Portal, by = SUE): Promise<Case> {
    return new Case(portal, await givenContract(portal, { submit: true }, by));
  }

  /** Takes an action, and returns its id. */
  async act(type: string, actor: Actor): Promise<string> {
    const input = { contractId: this.id, type, reason: 'As agreed.' };
    const { action, userErrors } = await mutate(this.portal, 'createAction', input, 'action { id }', actor);
    expect(userErrors).toEqual([]);
    return action.id;
  }

  async edit(actor: Actor, terms: object = { title: `Edited by ${actor.subject}` }): Promise<void> {
    expect(await problems(this.portal, 'updateContract', { id: this.id, ...terms }, actor)).toEqual([]);
  }

  takeBack(id: string, actor: Actor): Promise<string[]> {
    return problems(this.portal, 'deleteAction', { id, reason: 'A mistake.' }, actor);
  }

  approve(actor: Actor): Promise<string[]> {
    return problems(this.portal, 'approveContract', { id: this.id }, actor);
  }

  /** Expects every way to approve to be closed to the actor, and the contract to say so beforehand. */
  async expectBarred(actor: Actor): Promise<void> {
    const { status, availableTransitions } = await this.#read(actor);
    expect(status).toBe('PENDING_APPROVAL');
    expect(availableTransitions).toContainEqual({ action: 'APPROVE', allowed: false, blockedBy: ['SELF_APPROVAL'] });
    expect(await this.approve(actor)).toEqual(['SELF_APPROVAL']);
    const input = { contractId: this.id, type: 'APPROVE' };
    expect(await problems(this.portal, 'createAction', input, actor)).toEqual(['SELF_APPROVAL']);
    expect((await this.#read(actor)).status).toBe('PENDING_APPROVAL');
  }

  async expectFree(actor: Actor): Promise<void> {
    const { availableTransitions } = await this.#read(actor);
    expect(availableTransitions).toContainEqual({ action: 'APPROVE', allowed: true, blockedBy: [] });
    expect(await this.approve(actor)).toEqual([]);
  }

  async #read(actor: Actor): Promise<Data> {
    const query = `query ($id: ID!) { contract(id: $id) { status availableTransitions { action allowed blockedBy } } }`;
    return (await this.portal.data(query, { id: this.id }, actor)).contract;
  }
}
