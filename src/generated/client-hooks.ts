// Made by `npm run codegen` from schema.graphql and src/client/documents. Never edited by hand.
import type { ErrorPolicy } from '@apollo/client';
import { type SkipToken, useMutation, useQuery } from '@apollo/client/react';
import type { MutationHookOptions, QueryHookOptions } from '../client/hook-options.ts';
import type {
  AddContractDocumentMutation,
  AddContractDocumentMutationVariables,
  ApproveContractMutation,
  ApproveContractMutationVariables,
  ContractListQuery,
  ContractListQueryVariables,
  ContractViewQuery,
  ContractViewQueryVariables,
  CreateActionMutation,
  CreateActionMutationVariables,
  CreateContractMutation,
  CreateContractMutationVariables,
  CreateCustomerMutation,
  CreateCustomerMutationVariables,
  CreateEventMutation,
  CreateEventMutationVariables,
  CreateNoteMutation,
  CreateNoteMutationVariables,
  CreateWebhookMutation,
  CreateWebhookMutationVariables,
  CustomerListQuery,
  CustomerListQueryVariables,
  CustomerViewQuery,
  CustomerViewQueryVariables,
  DashboardQuery,
  DashboardQueryVariables,
  DecideContractsMutation,
  DecideContractsMutationVariables,
  DeleteActionMutation,
  DeleteActionMutationVariables,
  DeleteContractMutation,
  DeleteContractMutationVariables,
  DeleteCustomerMutation,
  DeleteCustomerMutationVariables,
  DeleteEventMutation,
  DeleteEventMutationVariables,
  DeleteNoteMutation,
  DeleteNoteMutationVariables,
  DeleteWebhookMutation,
  DeleteWebhookMutationVariables,
  EventListQuery,
  EventListQueryVariables,
  FlagContractMutation,
  FlagContractMutationVariables,
  FlagListQuery,
  FlagListQueryVariables,
  NoteHistoryQuery,
  NoteHistoryQueryVariables,
  RedeliverMutation,
  RedeliverMutationVariables,
  RejectContractMutation,
  RejectContractMutationVariables,
  RemoveContractDocumentMutation,
  RemoveContractDocumentMutationVariables,
  ReopenContractMutation,
  ReopenContractMutationVariables,
  ResolveContractFlagMutation,
  ResolveContractFlagMutationVariables,
  ResolveNoteMutation,
  ResolveNoteMutationVariables,
  RotateWebhookSecretMutation,
  RotateWebhookSecretMutationVariables,
  SubmitContractMutation,
  SubmitContractMutationVariables,
  TestWebhookMutation,
  TestWebhookMutationVariables,
  ThreadViewQuery,
  ThreadViewQueryVariables,
  UnresolveNoteMutation,
  UnresolveNoteMutationVariables,
  UpdateContractMutation,
  UpdateContractMutationVariables,
  UpdateCustomerMutation,
  UpdateCustomerMutationVariables,
  UpdateNoteMutation,
  UpdateNoteMutationVariables,
  UpdateWebhookMutation,
  UpdateWebhookMutationVariables,
  ViewerQuery,
  ViewerQueryVariables,
  WebhookDeliveriesQuery,
  WebhookDeliveriesQueryVariables,
  WebhookListQuery,
  WebhookListQueryVariables,
} from './client.ts';
import {
  AddContractDocumentDocument,
  ApproveContractDocument,
  ContractListDocument,
  ContractViewDocument,
  CreateActionDocument,
  CreateContractDocument,
  CreateCustomerDocument,
  CreateEventDocument,
  CreateNoteDocument,
  CreateWebhookDocument,
  CustomerListDocument,
  CustomerViewDocument,
  DashboardDocument,
  DecideContractsDocument,
  DeleteActionDocument,
  DeleteContractDocument,
  DeleteCustomerDocument,
  DeleteEventDocument,
  DeleteNoteDocument,
  DeleteWebhookDocument,
  EventListDocument,
  FlagContractDocument,
  FlagListDocument,
  NoteHistoryDocument,
  RedeliverDocument,
  RejectContractDocument,
  RemoveContractDocumentDocument,
  ReopenContractDocument,
  ResolveContractFlagDocument,
  ResolveNoteDocument,
  RotateWebhookSecretDocument,
  SubmitContractDocument,
  TestWebhookDocument,
  ThreadViewDocument,
  UnresolveNoteDocument,
  UpdateContractDocument,
  UpdateCustomerDocument,
  UpdateNoteDocument,
  UpdateWebhookDocument,
  ViewerDocument,
  WebhookDeliveriesDocument,
  WebhookListDocument,
} from './client.ts';

/** Mutation `AddContractDocument`. Adds a document to a contract that is a draft or waiting for approval. Documents are part of the terms. */
export function useAddContractDocument<TErrorPolicy extends ErrorPolicy = 'none'>(
  options?: MutationHookOptions<AddContractDocumentMutation, AddContractDocumentMutationVariables, TErrorPolicy>,
) {
  return useMutation(AddContractDocumentDocument, options);
}

/** Mutation `ApproveContract`. Approves a contract that is waiting for a decision, unless an open flag of severity `CRITICAL` blocks it. */
export function useApproveContract<TErrorPolicy extends ErrorPolicy = 'none'>(
  options?: MutationHookOptions<ApproveContractMutation, ApproveContractMutationVariables, TErrorPolicy>,
) {
  return useMutation(ApproveContractDocument, options);
}

/** Query `ContractList`. All contracts, newest first by default. */
export function useContractList(
  options: QueryHookOptions<ContractListQuery, ContractListQueryVariables> | SkipToken = {},
) {
  return useQuery(ContractListDocument, options);
}

/** Query `ContractView`. The contract with this id; null if there is none. */
export function useContractView(
  options: QueryHookOptions<ContractViewQuery, ContractViewQueryVariables> | SkipToken,
) {
  return useQuery(ContractViewDocument, options);
}

/** Mutation `CreateAction`. Takes any of the four actions: the general form of `submitContract`, `approveContract`, `rejectContract` and `reopenContract`, for clients that create their buttons from `availableTransitions`. */
export function useCreateAction<TErrorPolicy extends ErrorPolicy = 'none'>(
  options?: MutationHookOptions<CreateActionMutation, CreateActionMutationVariables, TErrorPolicy>,
) {
  return useMutation(CreateActionDocument, options);
}

/** Mutation `CreateContract`. Creates a contract as a draft, or submits it at once. */
export function useCreateContract<TErrorPolicy extends ErrorPolicy = 'none'>(
  options?: MutationHookOptions<CreateContractMutation, CreateContractMutationVariables, TErrorPolicy>,
) {
  return useMutation(CreateContractDocument, options);
}

/** Mutation `CreateCustomer`. Creates a customer. */
export function useCreateCustomer<TErrorPolicy extends ErrorPolicy = 'none'>(
  options?: MutationHookOptions<CreateCustomerMutation, CreateCustomerMutationVariables, TErrorPolicy>,
) {
  return useMutation(CreateCustomerDocument, options);
}

/** Mutation `CreateEvent`. Records an event in a customer's activity log. */
export function useCreateEvent<TErrorPolicy extends ErrorPolicy = 'none'>(
  options?: MutationHookOptions<CreateEventMutation, CreateEventMutationVariables, TErrorPolicy>,
) {
  return useMutation(CreateEventDocument, options);
}

/** Mutation `CreateNote`. Writes a note on a contract, or a reply to a note. */
export function useCreateNote<TErrorPolicy extends ErrorPolicy = 'none'>(
  options?: MutationHookOptions<CreateNoteMutation, CreateNoteMutationVariables, TErrorPolicy>,
) {
  return useMutation(CreateNoteDocument, options);
}

/** Mutation `CreateWebhook`. Creates a webhook that gets the changes from now on. There are at most 100. */
export function useCreateWebhook<TErrorPolicy extends ErrorPolicy = 'none'>(
  options?: MutationHookOptions<CreateWebhookMutation, CreateWebhookMutationVariables, TErrorPolicy>,
) {
  return useMutation(CreateWebhookDocument, options);
}

/** Query `CustomerList`. All customers, newest first by default. */
export function useCustomerList(
  options: QueryHookOptions<CustomerListQuery, CustomerListQueryVariables> | SkipToken = {},
) {
  return useQuery(CustomerListDocument, options);
}

/** Query `CustomerView`. The customer with this id; null if there is none. */
export function useCustomerView(
  options: QueryHookOptions<CustomerViewQuery, CustomerViewQueryVariables> | SkipToken,
) {
  return useQuery(CustomerViewDocument, options);
}

/** Query `Dashboard`. How many contracts there are, and the sums of their values in each currency. Amounts of different currencies are never added up. All customers, newest first by default. How contracts were decided on in each period, also in those without decisions. A decision counts on the day on which it was made, and takes from the latest submission or reopening before it. Decisions that were taken back do not count, nor do those on deleted contracts, nor those that the import of a former portal made or submitted, as it does not know when. How many events happened in each period, also in those without events. All contracts, newest first by default. */
export function useDashboard(
  options: QueryHookOptions<DashboardQuery, DashboardQueryVariables> | SkipToken,
) {
  return useQuery(DashboardDocument, options);
}

/** Mutation `DecideContracts`. Takes an action on each of many contracts. Each decision is on its own: one that is refused leaves the others. They take effect together; if your role does not allow one of them, none is taken. */
export function useDecideContracts<TErrorPolicy extends ErrorPolicy = 'none'>(
  options?: MutationHookOptions<DecideContractsMutation, DecideContractsMutationVariables, TErrorPolicy>,
) {
  return useMutation(DecideContractsDocument, options);
}

/** Mutation `DeleteAction`. Takes back the latest action of a contract: the status becomes what it was before. An event keeps what was removed. A reopening cannot be taken back once the terms have been edited, because nobody has decided on the new ones. */
export function useDeleteAction<TErrorPolicy extends ErrorPolicy = 'none'>(
  options?: MutationHookOptions<DeleteActionMutation, DeleteActionMutationVariables, TErrorPolicy>,
) {
  return useMutation(DeleteActionDocument, options);
}

/** Mutation `DeleteContract`. Deletes a contract with its notes and actions. Its events stay in the customer's activity log. */
export function useDeleteContract<TErrorPolicy extends ErrorPolicy = 'none'>(
  options?: MutationHookOptions<DeleteContractMutation, DeleteContractMutationVariables, TErrorPolicy>,
) {
  return useMutation(DeleteContractDocument, options);
}

/** Mutation `DeleteCustomer`. Deletes a customer and its events; with `cascade`, its contracts too. Of decisions on its contracts, ids, types, statuses and times are kept, without names. */
export function useDeleteCustomer<TErrorPolicy extends ErrorPolicy = 'none'>(
  options?: MutationHookOptions<DeleteCustomerMutation, DeleteCustomerMutationVariables, TErrorPolicy>,
) {
  return useMutation(DeleteCustomerDocument, options);
}

/** Mutation `DeleteEvent`. Deletes an event; another event records its id and type. Events that the portal itself wrote cannot be deleted. */
export function useDeleteEvent<TErrorPolicy extends ErrorPolicy = 'none'>(
  options?: MutationHookOptions<DeleteEventMutation, DeleteEventMutationVariables, TErrorPolicy>,
) {
  return useMutation(DeleteEventDocument, options);
}

/** Mutation `DeleteNote`. Deletes a note and all replies below it, with their former texts. */
export function useDeleteNote<TErrorPolicy extends ErrorPolicy = 'none'>(
  options?: MutationHookOptions<DeleteNoteMutation, DeleteNoteMutationVariables, TErrorPolicy>,
) {
  return useMutation(DeleteNoteDocument, options);
}

/** Mutation `DeleteWebhook`. Deletes a webhook with its deliveries. What is being sent may still arrive. */
export function useDeleteWebhook<TErrorPolicy extends ErrorPolicy = 'none'>(
  options?: MutationHookOptions<DeleteWebhookMutation, DeleteWebhookMutationVariables, TErrorPolicy>,
) {
  return useMutation(DeleteWebhookDocument, options);
}

/** Query `EventList`. All events, latest first by default. */
export function useEventList(
  options: QueryHookOptions<EventListQuery, EventListQueryVariables> | SkipToken = {},
) {
  return useQuery(EventListDocument, options);
}

/** Mutation `FlagContract`. Raises a flag on a contract. */
export function useFlagContract<TErrorPolicy extends ErrorPolicy = 'none'>(
  options?: MutationHookOptions<FlagContractMutation, FlagContractMutationVariables, TErrorPolicy>,
) {
  return useMutation(FlagContractDocument, options);
}

/** Query `FlagList`. All flags, newest first by default. */
export function useFlagList(
  options: QueryHookOptions<FlagListQuery, FlagListQueryVariables> | SkipToken = {},
) {
  return useQuery(FlagListDocument, options);
}

/** Query `NoteHistory`. The note with this id; null if there is none. */
export function useNoteHistory(
  options: QueryHookOptions<NoteHistoryQuery, NoteHistoryQueryVariables> | SkipToken,
) {
  return useQuery(NoteHistoryDocument, options);
}

/** Mutation `Redeliver`. Sends changes to a webhook again, or skips some: from a place in the feed on, or single deliveries. If the last attempt failed, the next one is made at once. */
export function useRedeliver<TErrorPolicy extends ErrorPolicy = 'none'>(
  options?: MutationHookOptions<RedeliverMutation, RedeliverMutationVariables, TErrorPolicy>,
) {
  return useMutation(RedeliverDocument, options);
}

/** Mutation `RejectContract`. Rejects a contract that is waiting for a decision. */
export function useRejectContract<TErrorPolicy extends ErrorPolicy = 'none'>(
  options?: MutationHookOptions<RejectContractMutation, RejectContractMutationVariables, TErrorPolicy>,
) {
  return useMutation(RejectContractDocument, options);
}

/** Mutation `RemoveContractDocument`. Removes a document from a contract that is a draft or waiting for approval. An event keeps its name and URL. */
export function useRemoveContractDocument<TErrorPolicy extends ErrorPolicy = 'none'>(
  options?: MutationHookOptions<RemoveContractDocumentMutation, RemoveContractDocumentMutationVariables, TErrorPolicy>,
) {
  return useMutation(RemoveContractDocumentDocument, options);
}

/** Mutation `ReopenContract`. Sends an approved or rejected contract back for a decision. */
export function useReopenContract<TErrorPolicy extends ErrorPolicy = 'none'>(
  options?: MutationHookOptions<ReopenContractMutation, ReopenContractMutationVariables, TErrorPolicy>,
) {
  return useMutation(ReopenContractDocument, options);
}

/** Mutation `ResolveContractFlag`. Resolves a flag. Only whoever raised it, approvers and administrators may. */
export function useResolveContractFlag<TErrorPolicy extends ErrorPolicy = 'none'>(
  options?: MutationHookOptions<ResolveContractFlagMutation, ResolveContractFlagMutationVariables, TErrorPolicy>,
) {
  return useMutation(ResolveContractFlagDocument, options);
}

/** Mutation `ResolveNote`. Marks the thread of a top-level note as resolved. If it is already, nothing changes. */
export function useResolveNote<TErrorPolicy extends ErrorPolicy = 'none'>(
  options?: MutationHookOptions<ResolveNoteMutation, ResolveNoteMutationVariables, TErrorPolicy>,
) {
  return useMutation(ResolveNoteDocument, options);
}

/** Mutation `RotateWebhookSecret`. Replaces the secret of a webhook. For 24 hours, deliveries are signed with the former secret, too. */
export function useRotateWebhookSecret<TErrorPolicy extends ErrorPolicy = 'none'>(
  options?: MutationHookOptions<RotateWebhookSecretMutation, RotateWebhookSecretMutationVariables, TErrorPolicy>,
) {
  return useMutation(RotateWebhookSecretDocument, options);
}

/** Mutation `SubmitContract`. Submits a draft for approval. */
export function useSubmitContract<TErrorPolicy extends ErrorPolicy = 'none'>(
  options?: MutationHookOptions<SubmitContractMutation, SubmitContractMutationVariables, TErrorPolicy>,
) {
  return useMutation(SubmitContractDocument, options);
}

/** Mutation `TestWebhook`. Sends a message of the type `webhook.test` to a webhook, whatever its state, and waits for the answer, 8 seconds at most. A replay sends another one. */
export function useTestWebhook<TErrorPolicy extends ErrorPolicy = 'none'>(
  options?: MutationHookOptions<TestWebhookMutation, TestWebhookMutationVariables, TErrorPolicy>,
) {
  return useMutation(TestWebhookDocument, options);
}

/** Query `ThreadView`. The note with this id; null if there is none. */
export function useThreadView(
  options: QueryHookOptions<ThreadViewQuery, ThreadViewQueryVariables> | SkipToken,
) {
  return useQuery(ThreadViewDocument, options);
}

/** Mutation `UnresolveNote`. Takes back that a thread was resolved. If it is not resolved, nothing changes. */
export function useUnresolveNote<TErrorPolicy extends ErrorPolicy = 'none'>(
  options?: MutationHookOptions<UnresolveNoteMutation, UnresolveNoteMutationVariables, TErrorPolicy>,
) {
  return useMutation(UnresolveNoteDocument, options);
}

/** Mutation `UpdateContract`. Updates the terms of a contract that is a draft or waiting for approval. Fields that are left out stay as they are. */
export function useUpdateContract<TErrorPolicy extends ErrorPolicy = 'none'>(
  options?: MutationHookOptions<UpdateContractMutation, UpdateContractMutationVariables, TErrorPolicy>,
) {
  return useMutation(UpdateContractDocument, options);
}

/** Mutation `UpdateCustomer`. Updates a customer. Fields that are left out stay as they are. */
export function useUpdateCustomer<TErrorPolicy extends ErrorPolicy = 'none'>(
  options?: MutationHookOptions<UpdateCustomerMutation, UpdateCustomerMutationVariables, TErrorPolicy>,
) {
  return useMutation(UpdateCustomerDocument, options);
}

/** Mutation `UpdateNote`. Edits a note, and keeps the former text in `Note.edits`. Only its author and administrators may. */
export function useUpdateNote<TErrorPolicy extends ErrorPolicy = 'none'>(
  options?: MutationHookOptions<UpdateNoteMutation, UpdateNoteMutationVariables, TErrorPolicy>,
) {
  return useMutation(UpdateNoteDocument, options);
}

/** Mutation `UpdateWebhook`. Changes a webhook. With another URL, or `ACTIVE` again, the next attempt is made at once. */
export function useUpdateWebhook<TErrorPolicy extends ErrorPolicy = 'none'>(
  options?: MutationHookOptions<UpdateWebhookMutation, UpdateWebhookMutationVariables, TErrorPolicy>,
) {
  return useMutation(UpdateWebhookDocument, options);
}

/** Query `Viewer`. The signed-in user. */
export function useViewer(
  options: QueryHookOptions<ViewerQuery, ViewerQueryVariables> | SkipToken = {},
) {
  return useQuery(ViewerDocument, options);
}

/** Query `WebhookDeliveries`. The webhook with this id; null if there is none. */
export function useWebhookDeliveries(
  options: QueryHookOptions<WebhookDeliveriesQuery, WebhookDeliveriesQueryVariables> | SkipToken,
) {
  return useQuery(WebhookDeliveriesDocument, options);
}

/** Query `WebhookList`. All webhooks, newest first by default. */
export function useWebhookList(
  options: QueryHookOptions<WebhookListQuery, WebhookListQueryVariables> | SkipToken = {},
) {
  return useQuery(WebhookListDocument, options);
}