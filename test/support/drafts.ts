import type { Actor } from '../../src/domain/permissions.ts';
import type { Portal } from './portal.ts';

/** What mutations may have made of a contract that was a draft without notes. */
export interface Draft {
  status: string;
  notes: string[];
}

/** Creates a draft, and returns its id. */
export async function givenDraft(portal: Portal, actor: Actor): Promise<string> {
  const customer = `mutation { made: createCustomer(input: { name: "Usual", segment: ENTERPRISE }) { customer { id } } }`;
  const customerId = (await portal.data(customer, {}, actor)).made.customer.id;
  const contract = `mutation ($customerId: ID!) {
    made: createContract(input: { customerId: $customerId, title: "Deal" }) { contract { id } }
  }`;
  return (await portal.data(contract, { customerId }, actor)).made.contract.id;
}

export async function draftOf(portal: Portal, id: string, actor: Actor): Promise<Draft> {
  const query = 'query ($id: ID!) { contract(id: $id) { status notes { nodes { body } } } }';
  const { contract } = await portal.data(query, { id }, actor);
  return { status: contract.status, notes: contract.notes.nodes.map(({ body }: { body: string }) => body) };
}
