import fc from 'fast-check';

/** The ids that mutations are about: by noun, and of the wrong kind. */
export interface KnownIds {
  customers: readonly string[];
  contracts: readonly string[];
  notes: readonly string[];
  actions: readonly string[];
  documents: readonly string[];
  events: readonly string[];
}

export interface MutationKind {
  name: string;
  /** What its payload has, as `payloadSelection` takes it. */
  payload: string;
  input: fc.Arbitrary<Record<string, unknown>>;
}

const optional = <T>(value: fc.Arbitrary<T>) => fc.option(value, { nil: undefined, freq: 2 });
/** A value, which now and then is one that will not do. */
const mostly = <T>(values: readonly T[], ...others: readonly T[]) =>
  fc.oneof({ weight: 8, arbitrary: fc.constantFrom(...values) }, { weight: 1, arbitrary: fc.constantFrom(...others) });

/** Every mutation with inputs that make sense or do not. */
export function mutationKinds(ids: KnownIds): readonly MutationKind[] {
  const idOf = (known: readonly string[]) => mostly(known, 'nothing', 'ctr_00000000000000000000000000');
  const customer = idOf(ids.customers);
  const contract = idOf(ids.contracts);
  const note = idOf(ids.notes);
  const expectedVersion = mostly([undefined, undefined, 1, 2, 3], 7);
  const text = mostly(['A text', 'Another', 'Ä'], '', ' ');
  const reason = mostly(['As agreed.'], '');
  const value = fc.record({ amount: mostly(['1', '25'], '1.005'), currency: fc.constantFrom('EUR', 'JPY') });
  const unique = mostly(['R-1', 'R-2'], 'taken');
  // Few, so that some requests use one for several mutations.
  const idempotencyKey = mostly([undefined, undefined, 'key', 'other'], '');
  const kind = (name: string, payload: string, fields: Record<string, fc.Arbitrary<unknown>>): MutationKind => ({
    name,
    payload,
    input: fc.record({ ...fields, idempotencyKey }),
  });
  const act = { id: contract, expectedVersion, reason };
  return [
    kind('createCustomer', 'customer', {
      name: text,
      segment: fc.constantFrom('ENTERPRISE', 'PUBLIC_SECTOR'),
      externalReference: optional(unique),
    }),
    kind('updateCustomer', 'customer', {
      id: customer,
      name: optional(text),
      externalReference: unique,
      expectedVersion,
    }),
    kind('deleteCustomer', 'deletedCustomerId', { id: customer, cascade: optional(fc.boolean()), expectedVersion }),
    kind('createContract', 'transition', {
      customerId: customer,
      title: text,
      reference: optional(unique),
      value: optional(value),
      submit: optional(fc.boolean()),
    }),
    kind('updateContract', 'contract', {
      id: contract,
      title: optional(text),
      value: optional(value),
      expectedVersion,
    }),
    kind('deleteContract', 'deletedContractId', { id: contract, expectedVersion }),
    kind('addContractDocument', 'documented', {
      contractId: contract,
      name: text,
      url: mostly(['a.pdf'], 'javascript:x'),
      kind: fc.constantFrom('TERMS', 'ATTACHMENT'),
      size: optional(mostly([0, 4096], -1)),
      expectedVersion,
    }),
    kind('removeContractDocument', 'contract', { id: idOf(ids.documents), expectedVersion }),
    kind('submitContract', 'transition', act),
    kind('approveContract', 'transition', act),
    kind('rejectContract', 'transition', act),
    kind('reopenContract', 'transition', act),
    kind('createAction', 'transition', {
      contractId: contract,
      type: fc.constantFrom('SUBMIT', 'APPROVE', 'REJECT', 'REOPEN'),
      reason: optional(reason),
    }),
    kind('decideContracts', 'decided', {
      decisions: fc.array(
        fc.record({ ...act, type: fc.constantFrom('SUBMIT', 'APPROVE', 'REJECT', 'REOPEN') }).map(
          // What is left out and what is undefined are the same in variables, but not in a document.
          (decision) => Object.fromEntries(Object.entries(decision).filter(([, given]) => given !== undefined)),
        ),
        { maxLength: 4 },
      ),
    }),
    kind('deleteAction', 'contract', { id: idOf(ids.actions), reason, expectedVersion }),
    kind('createEvent', 'event', {
      customerId: customer,
      contractId: optional(contract),
      type: mostly(['call.logged'], 'contract.approved'),
      payload: optional(fc.constantFrom({ a: [1, null] }, 'text', 0)),
    }),
    kind('deleteEvent', 'deletedEventId', { id: idOf(ids.events) }),
    kind('createNote', 'note', { contractId: contract, parentId: optional(note), body: text }),
    kind('updateNote', 'note', { id: note, body: text, editNote: optional(text), expectedVersion }),
    kind('resolveNote', 'note', { id: note, expectedVersion }),
    kind('unresolveNote', 'note', { id: note, expectedVersion }),
    kind('deleteNote', 'deletedNoteIds', { id: note, expectedVersion }),
  ];
}
