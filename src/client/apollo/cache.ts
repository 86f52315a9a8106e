import {
  type ApolloCache,
  type FieldPolicy,
  InMemoryCache,
  type InMemoryCacheConfig,
  Scalar,
  type TypePolicies,
} from '@apollo/client';
import {
  connections,
  inputObjects,
  lists,
  possibleTypes,
  rowsById,
  scalarFields,
  values,
} from '../../generated/client-schema.ts';
import { pages } from './pages.ts';

declare module '@apollo/client' {
  namespace ApolloCache {
    interface Scalars {
      DateTime: { serialized: string; parsed: Date };
    }
  }
}

/**
 * A cache that knows the schema: fragments on interfaces keep their fields, pages are joined, lists of values are replaced as
 * a whole, a row that was read in a list is found by its id, and a `DateTime` is a `Date`, in answers and in variables.
 * `config` is added to that; its policies of fields take precedence.
 */
export function createCache({ typePolicies = {}, ...config }: Partial<InMemoryCacheConfig> = {}): InMemoryCache {
  const cache = new InMemoryCache({ ...cacheOptions, ...config } as InMemoryCacheConfig);
  cache.policies.addTypePolicies(typePolicies);
  return cache;
}

const DateTime = new Scalar<string, Date>({
  parse: (text) => new Date(text),
  serialize: (date) => date.toISOString(),
  is: (value) => value instanceof Date,
});

/** The options of `createCache`, for caches of your own. */
export const cacheOptions = {
  possibleTypes,
  inputObjects,
  scalars: { DateTime },
  typePolicies: typePolicies(),
} satisfies InMemoryCacheConfig;

function typePolicies(): TypePolicies {
  const policies: Record<string, { merge?: false; fields: Record<string, FieldPolicy> }> = {};
  const policyOf = (type: string) => {
    policies[type] ??= { fields: {} };
    return policies[type];
  };
  for (const type of values) policyOf(type).merge = false;
  addFields(lists, () => ({ merge: false }));
  addFields(connections, () => pages as FieldPolicy);
  addFields(scalarFields, (scalar) => ({ scalar: scalar as keyof ApolloCache.Scalars }));
  addFields({ Query: rowsById }, byId);
  return policies as TypePolicies;

  function addFields<Info>(types: Record<string, Record<string, Info>>, policy: (info: Info) => FieldPolicy) {
    for (const [type, fields] of Object.entries(types)) {
      for (const [field, info] of Object.entries(fields)) policyOf(type).fields[field] = policy(info);
    }
  }
}

/** What a list has read of a row, its own page shows at once. */
function byId(__typename: string): FieldPolicy {
  return {
    read(existing, { args, toReference, canRead }) {
      if (existing !== undefined) return existing;
      const row = toReference({ __typename, id: args?.id });
      return canRead(row) ? row : undefined;
    },
  };
}
