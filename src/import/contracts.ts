import type { GraphQLSchema } from 'graphql';
import { changedFields } from '../commands/changedFields.ts';
import { createContract } from '../commands/createContract.ts';
import { updateContract } from '../commands/updateContract.ts';
import { changedTerms } from '../domain/contracts.ts';
import { caseFoldedKey } from '../domain/uniqueKeys.ts';
import { type Importer, idKey, refusal, textIn } from './importer.ts';
import { columnsOfInput, inputType, readInput } from './inputs.ts';
import { customerOf } from './related.ts';

/** Contracts, found by `reference`, or else by `id`. New ones are drafts: their status is a matter of decisions. */
export function contractImporter(schema: GraphQLSchema): Importer {
  const created = inputType(schema, 'CreateContractInput');
  const updated = inputType(schema, 'UpdateContractInput');
  return {
    columns: ['id', 'customerExternalReference', ...columnsOfInput(created).filter((column) => column !== 'submit')],
    json: [],

    keyOf(values) {
      const reference = textIn(values, 'reference');
      return reference === null ? idKey(values) : { columns: 'reference', value: caseFoldedKey(reference) };
    },

    async importRow({ read, context }, values) {
      const reference = textIn(values, 'reference');
      const id = textIn(values, 'id');
      const before =
        (reference === null ? undefined : await read.contracts.findByReference(reference)) ??
        (id === null ? undefined : await read.contracts.find(id));
      const customer = await customerOf(read, values);
      if (before) {
        if (customer && customer.id !== before.customerId) {
          throw refusal('customerId', 'Expected the customer that the contract is made with, but got another one.');
        }
        const input = readInput<Parameters<typeof updateContract>[1]>(updated, created, { ...values, id: before.id });
        // Checked first, since even an update without changes is refused where terms are locked.
        if (changedFields('Contract', before, changedTerms(before, input)).length === 0) return 'unchanged';
        await updateContract(context, input);
        return 'updated';
      }
      if (reference === null) {
        throw refusal(
          'reference',
          'Expected one, by which a new contract is found when it is imported again, but got none.',
        );
      }
      if (!customer)
        throw refusal('customerExternalReference', 'Expected that of the customer, or a customerId, but got neither.');
      await createContract(context, readInput(created, created, { ...values, customerId: customer.id, submit: false }));
      return 'created';
    },
  };
}
