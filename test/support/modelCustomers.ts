import { type Customer, find, isBlank, Refused, type Rule, requireVersion, updated, type World } from './model.ts';
import { removeContract } from './modelContracts.ts';

const OWN_TYPE = /^(?!(customer|contract|note|action|event)\b)[a-z]+(\.[a-z]+)*$/;

export const customerRules = {
  createCustomer: (world, _, { name, email = null, externalReference = null }, { customer: made }) => {
    const created: Customer = { id: made?.id, name: name.trim(), email, externalReference, version: 1 };
    if (isBlank(name)) throw new Refused('INVALID_INPUT');
    requireUnique(world, created);
    world.customers.set(created.id, created);
    world.made.customers.push(created.id);
    world.happen('customer.created', created.id);
    return { customer: created };
  },

  updateCustomer: (world, _, input) => {
    const before = find(world.customers, input.id);
    requireVersion(before, input);
    if (input.name !== undefined && isBlank(input.name)) throw new Refused('INVALID_INPUT');
    const customer: Customer = {
      ...before,
      name: updated(before.name, input.name?.trim()),
      email: updated(before.email, input.email),
      externalReference: updated(before.externalReference, input.externalReference),
    };
    if (JSON.stringify(customer) === JSON.stringify(before)) return { customer };
    requireUnique(world, customer);
    customer.version += 1;
    world.customers.set(customer.id, customer);
    world.happen('customer.updated', customer.id);
    return { customer };
  },

  deleteCustomer: (world, _, input) => {
    const { id, cascade } = input;
    requireVersion(find(world.customers, id), input);
    const contracts = [...world.contracts.values()].filter((contract) => contract.customerId === id);
    if (contracts.length > 0 && !cascade) throw new Refused('HAS_DEPENDENTS');
    for (const contract of contracts) removeContract(world, contract);
    world.customers.delete(id);
    world.events = world.events.filter((event) => event.customerId !== id);
    return { deletedCustomerId: id };
  },

  createEvent: (world, _, { customerId, contractId = null, type }, { event: made }) => {
    if (!OWN_TYPE.test(type)) throw new Refused('INVALID_INPUT');
    find(world.customers, customerId);
    const contract = contractId === null ? null : find(world.contracts, contractId);
    if (contract && contract.customerId !== customerId) throw new Refused('NOT_FOUND');
    world.happen(type, customerId, contractId, made?.id);
    world.made.events.push(made?.id);
    return { event: { id: made?.id, type, contract: contract && { id: contract.id } } };
  },

  deleteEvent: (world, _, { id }) => {
    const event = world.events.find((candidate) => candidate.id === id);
    if (!event) throw new Refused('NOT_FOUND');
    world.events = world.events.filter((candidate) => candidate !== event);
    world.happen('event.deleted', event.customerId, event.contractId);
    return { deletedEventId: id };
  },
} satisfies Record<string, Rule>;

function requireUnique(world: World, { id, email, externalReference }: Customer): void {
  const others = [...world.customers.values()].filter((other) => other.id !== id);
  const same = (a: string | null, b: string | null) => a !== null && a.toLowerCase() === b?.toLowerCase();
  if (others.some((other) => same(other.email, email))) throw new Refused('NOT_UNIQUE');
  if (others.some((other) => externalReference !== null && other.externalReference === externalReference)) {
    throw new Refused('NOT_UNIQUE');
  }
}
