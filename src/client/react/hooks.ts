import type { Cache, ErrorPolicy, OperationVariables, TypedDocumentNode } from '@apollo/client';
import {
  type QueryRef,
  type SkipToken,
  useBackgroundQuery,
  useFragment,
  useLazyQuery,
  useMutation,
  useQuery,
  useReadQuery,
  useSubscription,
  useSuspenseQuery,
} from '@apollo/client/react';

/** For partial data, which changes the type of `data`, call Apollo's own hooks with the document. */
interface Whole {
  returnPartialData?: false;
}

/** Apollo's hook, whichever style of signatures a project has chosen, which changes its type. */
type Hook<TResult> = (document: unknown, options: unknown) => TResult;

/** The states that `data` can be in, without those that options exclude. */
type Unless<TExcluded> = Exclude<'empty' | 'partial' | 'streaming' | 'complete', TExcluded>;

/** Must be given where the operation has required variables. */
// biome-ignore lint/complexity/noBannedTypes: whether nothing at all may be given, as Apollo Client asks it.
type Given<TVariables, TOptions> = {} extends TVariables ? [options?: TOptions] : [options: TOptions];

export type QueryHookOptions<TData, TVariables extends OperationVariables> = useQuery.Options<TData, TVariables> &
  Whole;
export type LazyQueryHookOptions<TData, TVariables extends OperationVariables> = Whole &
  useLazyQuery.Options<TData, TVariables>;
export type SuspenseQueryHookOptions<TVariables extends OperationVariables> = useSuspenseQuery.Options<TVariables> &
  Whole & { errorPolicy?: 'none'; skip?: false };
export type BackgroundQueryHookOptions<TVariables extends OperationVariables> = useBackgroundQuery.Options<TVariables> &
  Whole & { errorPolicy?: 'none'; skip?: false };

/** What a mutation's hook takes: all but the variables, which each call of the mutate function takes. */
export type MutationHookOptions<TData, TVariables extends OperationVariables, TErrorPolicy extends ErrorPolicy> = Omit<
  useMutation.Options<TData, TVariables>,
  'variables' | 'errorPolicy'
> & { errorPolicy?: TErrorPolicy };

/** `useQuery` of one query. */
export function queryHook<TData, TVariables extends OperationVariables>(query: TypedDocumentNode<TData, TVariables>) {
  type Result = useQuery.Result<TData, TVariables, Unless<'partial'>>;
  return (...[options]: Given<TVariables, QueryHookOptions<TData, TVariables> | SkipToken>) =>
    (useQuery as Hook<Result>)(query, options ?? {});
}

/** `useLazyQuery` of one query. */
export function lazyQueryHook<TData, TVariables extends OperationVariables>(
  query: TypedDocumentNode<TData, TVariables>,
) {
  type Result = useLazyQuery.ResultTuple<TData, TVariables, Unless<'partial'>>;
  return (options: LazyQueryHookOptions<TData, TVariables> = {}) => (useLazyQuery as Hook<Result>)(query, options);
}

export interface SuspenseQueryHook<TData, TVariables extends OperationVariables> {
  (
    ...options: Given<TVariables, SuspenseQueryHookOptions<TVariables>>
  ): useSuspenseQuery.Result<TData, TVariables, Unless<'partial' | 'empty'>>;
  (
    options: SuspenseQueryHookOptions<TVariables> | SkipToken,
  ): useSuspenseQuery.Result<TData, TVariables, Unless<'partial'>>;
}

/** `useSuspenseQuery` of one query. Without `skipToken`, `data` is there whenever the component renders. */
export function suspenseQueryHook<TData, TVariables extends OperationVariables>(
  query: TypedDocumentNode<TData, TVariables>,
) {
  const use = (options: unknown = {}) => (useSuspenseQuery as Hook<unknown>)(query, options);
  return use as SuspenseQueryHook<TData, TVariables>;
}

export interface BackgroundQueryHook<TData, TVariables extends OperationVariables> {
  (
    ...options: Given<TVariables, BackgroundQueryHookOptions<TVariables>>
  ): [QueryRef<TData, TVariables, Unless<'partial' | 'empty'>>, useBackgroundQuery.Result<TData, TVariables>];
  (
    options: BackgroundQueryHookOptions<TVariables> | SkipToken,
  ): [
    QueryRef<TData, TVariables, Unless<'partial' | 'empty'>> | undefined,
    useBackgroundQuery.Result<TData, TVariables>,
  ];
}

/** `useBackgroundQuery` of one query. */
export function backgroundQueryHook<TData, TVariables extends OperationVariables>(
  query: TypedDocumentNode<TData, TVariables>,
) {
  const use = (options: unknown = {}) => (useBackgroundQuery as Hook<unknown>)(query, options);
  return use as BackgroundQueryHook<TData, TVariables>;
}

/** `useReadQuery` of what `useBackgroundQuery` of one query started. */
export function readQueryHook<TData, TVariables extends OperationVariables>(_: TypedDocumentNode<TData, TVariables>) {
  type Started = QueryRef<TData, TVariables, Unless<'partial' | 'empty'>>;
  return (started: Started): useReadQuery.Result<TData, Unless<'partial' | 'empty'>> => useReadQuery(started);
}

/** `useMutation` of one mutation. */
export function mutationHook<TData, TVariables extends OperationVariables>(
  mutation: TypedDocumentNode<TData, TVariables>,
) {
  type Result<TErrorPolicy extends ErrorPolicy> = useMutation.ResultTuple<
    TData,
    TVariables,
    Cache.Implementation,
    TErrorPolicy
  >;
  return <TErrorPolicy extends ErrorPolicy = 'none'>(options?: MutationHookOptions<TData, TVariables, TErrorPolicy>) =>
    (useMutation as unknown as Hook<Result<TErrorPolicy>>)(mutation, options);
}

/** `useSubscription` of one subscription. */
export function subscriptionHook<TData, TVariables extends OperationVariables>(
  subscription: TypedDocumentNode<TData, TVariables>,
) {
  type Options = useSubscription.Options<TData, TVariables> | SkipToken;
  return (...[options = {} as never]: Given<TVariables, Options>): useSubscription.Result<TData> =>
    useSubscription(subscription, options);
}

/** `useFragment` of one fragment: what the cache has of a row, kept current. */
export function fragmentHook<TData>(fragment: TypedDocumentNode<TData, unknown>, fragmentName: string) {
  return ({ from }: { from: useFragment.FromOptionValue<TData> | null }): useFragment.Result<TData> =>
    useFragment({ fragment: fragment as TypedDocumentNode<TData>, fragmentName, from });
}
