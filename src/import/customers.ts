import type { GraphQLSchema } from 'graphql';
import { createCustomer } from '../commands/createCustomer.ts';
import { updateCustomer } from '../commands/updateCustomer.ts';
import { caseSensitiveKey } from '../domain/uniqueKeys.ts';
import { type Importer, idKey, refusal, textIn } from './importer.ts';
import { columnsOfInput, inputType, readInput } from './inputs.ts';

/** Customers, found by `externalReference`, or else by `id`. */
export function customerImporter(schema: GraphQLSchema): Importer {
  const created = inputType(schema, 'CreateCustomerInput');
  const updated = inputType(schema, 'UpdateCustomerInput');
  return {
    columns: ['id', ...columnsOfInput(created)],
    json: [],

    keyOf(values) {
      const reference = textIn(values, 'externalReference');
      if (reference === null) return idKey(values);
      return { columns: 'externalReference', value: caseSensitiveKey(reference) };
    },

    async importRow({ read: { customers }, context }, values) {
      const reference = textIn(values, 'externalReference');
      const id = textIn(values, 'id');
      const before =
        (reference === null ? undefined : await customers.findByReference(reference)) ??
        (id === null ? undefined : await customers.find(id));
      if (before) {
        const input = readInput<Parameters<typeof updateCustomer>[1]>(updated, created, { ...values, id: before.id });
        const after = await updateCustomer(context, input);
        return after.version === before.version ? 'unchanged' : 'updated';
      }
      if (reference === null) {
        throw refusal(
          'externalReference',
          'Expected one, by which a new customer is found when it is imported again, but got none.',
        );
      }
      await createCustomer(context, readInput(created, created, values));
      return 'created';
    },
  };
}
