import { createContract } from '../../../src/commands/createContract.ts';
import { createCustomer } from '../../../src/commands/createCustomer.ts';
import { deleteAction } from '../../../src/commands/deleteAction.ts';
import { deleteContract } from '../../../src/commands/deleteContract.ts';
import { deleteCustomer } from '../../../src/commands/deleteCustomer.ts';
import { systemClock } from '../../../src/commands/systemClock.ts';
import { takeAction } from '../../../src/commands/takeAction.ts';
import type { Database } from '../../../src/db/database.ts';
import { LIFECYCLE } from '../../../src/domain/lifecycle.ts';
import type { Actor } from '../../../src/domain/permissions.ts';

export const ADA: Actor = { subject: 'ada', name: 'Ada Admin', role: 'ADMIN' };
export const PIA: Actor = { subject: 'pia', name: 'Pia Approver', role: 'APPROVER' };

export interface History {
  customerId: string;
  /** Decided on four times. */
  decided: string;
  /** Whose approval was taken back, and given again. */
  takenBack: string;
  /** A draft that was never decided on. */
  draft: string;
}

/** Contracts with decisions of all kinds, besides one that was deleted, and one whose customer was. */
export async function givenHistory(database: Database): Promise<History> {
  const as = (actor: Actor) =>
    ({ database, actor, selfApproval: 'allow', lifecycle: LIFECYCLE, clock: systemClock }) as const;
  const customer = async () => (await createCustomer(as(ADA), { name: 'A customer', segment: 'ENTERPRISE' })).id;
  const contract = async (customerId: string, submit = true) =>
    (await createContract(as(ADA), { customerId, title: 'A contract', submit })).contract.id;
  const act = async (id: string, type: 'APPROVE' | 'REJECT' | 'REOPEN', reason?: string) =>
    (await takeAction(as(PIA), { id, type, reason: reason ?? null })).action.id;

  const [customerId, erased] = [await customer(), await customer()];
  const decided = await contract(customerId);
  await act(decided, 'APPROVE');
  await act(decided, 'REOPEN', 'A mistake.');
  await act(decided, 'REJECT', 'Too dear.');
  const takenBack = await contract(customerId);
  await deleteAction(as(ADA), { id: await act(takenBack, 'APPROVE', 'Fine.'), reason: 'Not fine.' });
  await act(takenBack, 'APPROVE');
  const draft = await contract(customerId, false);
  await deleteContract(as(ADA), { id: await contract(customerId) });
  await act(await contract(erased), 'APPROVE');
  await deleteCustomer(as(ADA), { id: erased, cascade: true });
  return { customerId, decided, takenBack, draft };
}
