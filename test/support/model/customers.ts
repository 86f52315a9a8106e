import { removeContract } from './contracts.ts';
import { type Customer, find, isBlank, type Model, Refused, type Rule, requireVersion, updated } from './model.ts';

const OWN_TYPE = /^(?!(customer|contract|note|action|event)\b)[a-z]+(\.[a-z]+)*$/;

export const customerRules = {
  createCustomer: (model, _, { name, email = null, externalReference = null }, { customer: made }) => {
    const created: Customer = { id: made?.id, name: name.trim(), email, externalReference, version: 1 };
    if (isBlank(name)) throw new Refused('INVALID_INPUT');
    requireUnique(model, created);
    model.customers.set(created.id, created);
    model.made.customers.push(created.id);
    model.recordEvent('customer.created', created.id);
    return { customer: created };
  },

  updateCustomer: (model, _, input) => {
    const before = find(model.customers, input.id);
    requireVersion(before, input);
    if (input.name !== undefined && isBlank(input.name)) throw new Refused('INVALID_INPUT');
    const customer: Customer = {
      ...before,
      name: updated(before.name, input.name?.trim()),
      email: updated(before.email, input.email),
      externalReference: updated(before.externalReference, input.externalReference),
    };
    if (JSON.stringify(customer) === JSON.stringify(before)) return { customer };
    requireUnique(model, customer);
    customer.version += 1;
    model.customers.set(customer.id, customer);
    model.recordEvent('customer.updated', customer.id);
    return { customer };
  },

  deleteCustomer: (model, _, input) => {
    const { id, cascade } = input;
    requireVersion(find(model.customers, id), input);
    const contracts = [...model.contracts.values()].filter((contract) => contract.customerId === id);
    if (contracts.length > 0 && !cascade) throw new Refused('HAS_DEPENDENTS');
    for (const contract of contracts) removeContract(model, contract);
    model.customers.delete(id);
    model.events = model.events.filter((event) => event.customerId !== id);
    return { deletedCustomerId: id };
  },

  createEvent: (model, _, { customerId, contractId = null, type }, { event: made }) => {
    if (!OWN_TYPE.test(type)) throw new Refused('INVALID_INPUT');
    find(model.customers, customerId);
    const contract = contractId === null ? null : find(model.contracts, contractId);
    if (contract && contract.customerId !== customerId) throw new Refused('NOT_FOUND');
    model.recordEvent(type, customerId, contractId, made?.id);
    model.made.events.push(made?.id);
    return { event: { id: made?.id, type, contract: contract && { id: contract.id } } };
  },

  deleteEvent: (model, _, { id }) => {
    const event = model.events.find((candidate) => candidate.id === id);
    if (!event) throw new Refused('NOT_FOUND');
    model.events = model.events.filter((candidate) => candidate !== event);
    model.recordEvent('event.deleted', event.customerId, event.contractId);
    return { deletedEventId: id };
  },
} satisfies Record<string, Rule>;

function requireUnique(model: Model, { id, email, externalReference }: Customer): void {
  const others = [...model.customers.values()].filter((other) => other.id !== id);
  const same = (a: string | null, b: string | null) => a !== null && a.toLowerCase() === b?.toLowerCase();
  if (others.some((other) => same(other.email, email))) throw new Refused('NOT_UNIQUE');
  if (others.some((other) => externalReference !== null && other.externalReference === externalReference)) {
    throw new Refused('NOT_UNIQUE');
  }
}
