import type { ErrorPolicy, OperationVariables } from '@apollo/client';
import type { useMutation, useQuery } from '@apollo/client/react';

/**
 * What a query's hook takes. `variables` must be given where the query has required ones.
 * For partial data, which changes the type of `data`, call Apollo's own `useQuery` with the document.
 */
export type QueryHookOptions<TData, TVariables extends OperationVariables> = useQuery.Options<TData, TVariables> & {
  returnPartialData?: false;
};

/** What a mutation's hook takes: all but the variables, which each call of the mutate function takes. */
export type MutationHookOptions<TData, TVariables extends OperationVariables, TErrorPolicy extends ErrorPolicy> = Omit<
  useMutation.Options<TData, TVariables>,
  'variables' | 'errorPolicy'
> & { errorPolicy?: TErrorPolicy };
