// Made by `npm run codegen` from schema.graphql and src/client/documents. Never edited by hand.
import {
  backgroundQueryHook,
  fragmentHook,
  lazyQueryHook,
  mutationHook,
  queryHook,
  readQueryHook,
  subscriptionHook,
  suspenseQueryHook,
} from '../client/react/hooks.ts';

import {
  ActionFieldsFragmentDoc,
  AddContractDocumentDocument,
  ApprovalQueueDocument,
  ApproveContractDocument,
  ChangeListDocument,
  ChangesDocument,
  ContractActivityDocument,
  ContractDocumentsDocument,
  ContractFieldsFragmentDoc,
  ContractFlagsDocument,
  ContractHistoryDocument,
  ContractLifecycleDocument,
  ContractListDocument,
  ContractNotesDocument,
  ContractSummaryFragmentDoc,
  ContractViewDocument,
  CreateActionDocument,
  CreateContractDocument,
  CreateCustomerDocument,
  CreateEventDocument,
  CreateNoteDocument,
  CreateWebhookDocument,
  CustomerActivityDocument,
  CustomerContractsDocument,
  CustomerFieldsFragmentDoc,
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
  DocumentFieldsFragmentDoc,
  EventFieldsFragmentDoc,
  EventListDocument,
  FlagContractDocument,
  FlagFieldsFragmentDoc,
  FlagListDocument,
  GlobalSearchDocument,
  LatestCursorDocument,
  LinkedNoteDocument,
  NoteEditFieldsFragmentDoc,
  NoteFieldsFragmentDoc,
  NoteHistoryDocument,
  NoteRepliesDocument,
  NoteSearchDocument,
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
  WebhookFieldsFragmentDoc,
  WebhookListDocument,
} from './client-apollo.ts';

/** Fragment `ActionFields`. One entry of a contract's audit trail: a change of status. */
export const useActionFieldsFragment = /* @__PURE__ */ fragmentHook(ActionFieldsFragmentDoc, 'ActionFields');

/** Mutation `AddContractDocument`. Adds a document to a contract that is a draft or waiting for approval. Documents are part of the terms. */
export const useAddContractDocument = /* @__PURE__ */ mutationHook(AddContractDocumentDocument);

/** Query `ApprovalQueue`. All contracts, newest first by default. */
export const useApprovalQueue = /* @__PURE__ */ queryHook(ApprovalQueueDocument);

/** As `useApprovalQueue`; asked when it is called. */
export const useApprovalQueueLazy = /* @__PURE__ */ lazyQueryHook(ApprovalQueueDocument);

/** As `useApprovalQueue`; suspends until data is there. */
export const useApprovalQueueSuspense = /* @__PURE__ */ suspenseQueryHook(ApprovalQueueDocument);

/** As `useApprovalQueue`; starts what another component reads. */
export const useApprovalQueueBackground = /* @__PURE__ */ backgroundQueryHook(ApprovalQueueDocument);

/** As `useApprovalQueue`; reads what was started in the background. */
export const useApprovalQueueRead = /* @__PURE__ */ readQueryHook(ApprovalQueueDocument);

/** Mutation `ApproveContract`. Approves a contract that is waiting for a decision, unless an open flag of severity `CRITICAL` blocks it. */
export const useApproveContract = /* @__PURE__ */ mutationHook(ApproveContractDocument);

/** Query `ChangeList`. The changes of the last days, oldest first, in the order in which they took effect: each once, and none is missed if you continue from `endCursor`. A page looks at 1,000 changes at most, so with conditions it may be empty while `hasMore` is true. */
export const useChangeList = /* @__PURE__ */ queryHook(ChangeListDocument);

/** As `useChangeList`; asked when it is called. */
export const useChangeListLazy = /* @__PURE__ */ lazyQueryHook(ChangeListDocument);

/** As `useChangeList`; suspends until data is there. */
export const useChangeListSuspense = /* @__PURE__ */ suspenseQueryHook(ChangeListDocument);

/** As `useChangeList`; starts what another component reads. */
export const useChangeListBackground = /* @__PURE__ */ backgroundQueryHook(ChangeListDocument);

/** As `useChangeList`; reads what was started in the background. */
export const useChangeListRead = /* @__PURE__ */ readQueryHook(ChangeListDocument);

/** Subscription `Changes`. The changes from now on, in the order in which they took effect: each once, and none is missed. The first page is sent at once, even if it is empty: continue from the latest `endCursor` when the connection is lost. Each page is the answer to a separate query, and costs as much; it is sent once the client has received the previous one and has points for it. An error ends the subscription. */
export const useChanges = /* @__PURE__ */ subscriptionHook(ChangesDocument);

/** Query `ContractActivity`. The contract with this id; null if there is none. */
export const useContractActivity = /* @__PURE__ */ queryHook(ContractActivityDocument);

/** As `useContractActivity`; asked when it is called. */
export const useContractActivityLazy = /* @__PURE__ */ lazyQueryHook(ContractActivityDocument);

/** As `useContractActivity`; suspends until data is there. */
export const useContractActivitySuspense = /* @__PURE__ */ suspenseQueryHook(ContractActivityDocument);

/** As `useContractActivity`; starts what another component reads. */
export const useContractActivityBackground = /* @__PURE__ */ backgroundQueryHook(ContractActivityDocument);

/** As `useContractActivity`; reads what was started in the background. */
export const useContractActivityRead = /* @__PURE__ */ readQueryHook(ContractActivityDocument);

/** Query `ContractDocuments`. The contract with this id; null if there is none. */
export const useContractDocuments = /* @__PURE__ */ queryHook(ContractDocumentsDocument);

/** As `useContractDocuments`; asked when it is called. */
export const useContractDocumentsLazy = /* @__PURE__ */ lazyQueryHook(ContractDocumentsDocument);

/** As `useContractDocuments`; suspends until data is there. */
export const useContractDocumentsSuspense = /* @__PURE__ */ suspenseQueryHook(ContractDocumentsDocument);

/** As `useContractDocuments`; starts what another component reads. */
export const useContractDocumentsBackground = /* @__PURE__ */ backgroundQueryHook(ContractDocumentsDocument);

/** As `useContractDocuments`; reads what was started in the background. */
export const useContractDocumentsRead = /* @__PURE__ */ readQueryHook(ContractDocumentsDocument);

/** Fragment `ContractFields`. A contract with a customer. */
export const useContractFieldsFragment = /* @__PURE__ */ fragmentHook(ContractFieldsFragmentDoc, 'ContractFields');

/** Query `ContractFlags`. The contract with this id; null if there is none. */
export const useContractFlags = /* @__PURE__ */ queryHook(ContractFlagsDocument);

/** As `useContractFlags`; asked when it is called. */
export const useContractFlagsLazy = /* @__PURE__ */ lazyQueryHook(ContractFlagsDocument);

/** As `useContractFlags`; suspends until data is there. */
export const useContractFlagsSuspense = /* @__PURE__ */ suspenseQueryHook(ContractFlagsDocument);

/** As `useContractFlags`; starts what another component reads. */
export const useContractFlagsBackground = /* @__PURE__ */ backgroundQueryHook(ContractFlagsDocument);

/** As `useContractFlags`; reads what was started in the background. */
export const useContractFlagsRead = /* @__PURE__ */ readQueryHook(ContractFlagsDocument);

/** Query `ContractHistory`. The contract with this id; null if there is none. */
export const useContractHistory = /* @__PURE__ */ queryHook(ContractHistoryDocument);

/** As `useContractHistory`; asked when it is called. */
export const useContractHistoryLazy = /* @__PURE__ */ lazyQueryHook(ContractHistoryDocument);

/** As `useContractHistory`; suspends until data is there. */
export const useContractHistorySuspense = /* @__PURE__ */ suspenseQueryHook(ContractHistoryDocument);

/** As `useContractHistory`; starts what another component reads. */
export const useContractHistoryBackground = /* @__PURE__ */ backgroundQueryHook(ContractHistoryDocument);

/** As `useContractHistory`; reads what was started in the background. */
export const useContractHistoryRead = /* @__PURE__ */ readQueryHook(ContractHistoryDocument);

/** Query `ContractLifecycle`. The approval lifecycle: every step from one status to the next. */
export const useContractLifecycle = /* @__PURE__ */ queryHook(ContractLifecycleDocument);

/** As `useContractLifecycle`; asked when it is called. */
export const useContractLifecycleLazy = /* @__PURE__ */ lazyQueryHook(ContractLifecycleDocument);

/** As `useContractLifecycle`; suspends until data is there. */
export const useContractLifecycleSuspense = /* @__PURE__ */ suspenseQueryHook(ContractLifecycleDocument);

/** As `useContractLifecycle`; starts what another component reads. */
export const useContractLifecycleBackground = /* @__PURE__ */ backgroundQueryHook(ContractLifecycleDocument);

/** As `useContractLifecycle`; reads what was started in the background. */
export const useContractLifecycleRead = /* @__PURE__ */ readQueryHook(ContractLifecycleDocument);

/** Query `ContractList`. All contracts, newest first by default. */
export const useContractList = /* @__PURE__ */ queryHook(ContractListDocument);

/** As `useContractList`; asked when it is called. */
export const useContractListLazy = /* @__PURE__ */ lazyQueryHook(ContractListDocument);

/** As `useContractList`; suspends until data is there. */
export const useContractListSuspense = /* @__PURE__ */ suspenseQueryHook(ContractListDocument);

/** As `useContractList`; starts what another component reads. */
export const useContractListBackground = /* @__PURE__ */ backgroundQueryHook(ContractListDocument);

/** As `useContractList`; reads what was started in the background. */
export const useContractListRead = /* @__PURE__ */ readQueryHook(ContractListDocument);

/** Query `ContractNotes`. The contract with this id; null if there is none. */
export const useContractNotes = /* @__PURE__ */ queryHook(ContractNotesDocument);

/** As `useContractNotes`; asked when it is called. */
export const useContractNotesLazy = /* @__PURE__ */ lazyQueryHook(ContractNotesDocument);

/** As `useContractNotes`; suspends until data is there. */
export const useContractNotesSuspense = /* @__PURE__ */ suspenseQueryHook(ContractNotesDocument);

/** As `useContractNotes`; starts what another component reads. */
export const useContractNotesBackground = /* @__PURE__ */ backgroundQueryHook(ContractNotesDocument);

/** As `useContractNotes`; reads what was started in the background. */
export const useContractNotesRead = /* @__PURE__ */ readQueryHook(ContractNotesDocument);

/** Fragment `ContractSummary`. A contract with a customer. */
export const useContractSummaryFragment = /* @__PURE__ */ fragmentHook(ContractSummaryFragmentDoc, 'ContractSummary');

/** Query `ContractView`. The contract with this id; null if there is none. */
export const useContractView = /* @__PURE__ */ queryHook(ContractViewDocument);

/** As `useContractView`; asked when it is called. */
export const useContractViewLazy = /* @__PURE__ */ lazyQueryHook(ContractViewDocument);

/** As `useContractView`; suspends until data is there. */
export const useContractViewSuspense = /* @__PURE__ */ suspenseQueryHook(ContractViewDocument);

/** As `useContractView`; starts what another component reads. */
export const useContractViewBackground = /* @__PURE__ */ backgroundQueryHook(ContractViewDocument);

/** As `useContractView`; reads what was started in the background. */
export const useContractViewRead = /* @__PURE__ */ readQueryHook(ContractViewDocument);

/** Mutation `CreateAction`. Takes any of the four actions: the general form of `submitContract`, `approveContract`, `rejectContract` and `reopenContract`, for clients that create their buttons from `availableTransitions`. */
export const useCreateAction = /* @__PURE__ */ mutationHook(CreateActionDocument);

/** Mutation `CreateContract`. Creates a contract as a draft, or submits it at once. */
export const useCreateContract = /* @__PURE__ */ mutationHook(CreateContractDocument);

/** Mutation `CreateCustomer`. Creates a customer. */
export const useCreateCustomer = /* @__PURE__ */ mutationHook(CreateCustomerDocument);

/** Mutation `CreateEvent`. Records an event in a customer's activity log. */
export const useCreateEvent = /* @__PURE__ */ mutationHook(CreateEventDocument);

/** Mutation `CreateNote`. Writes a note on a contract, or a reply to a note. */
export const useCreateNote = /* @__PURE__ */ mutationHook(CreateNoteDocument);

/** Mutation `CreateWebhook`. Creates a webhook that gets the changes from now on. There are at most 100. */
export const useCreateWebhook = /* @__PURE__ */ mutationHook(CreateWebhookDocument);

/** Query `CustomerActivity`. The customer with this id; null if there is none. */
export const useCustomerActivity = /* @__PURE__ */ queryHook(CustomerActivityDocument);

/** As `useCustomerActivity`; asked when it is called. */
export const useCustomerActivityLazy = /* @__PURE__ */ lazyQueryHook(CustomerActivityDocument);

/** As `useCustomerActivity`; suspends until data is there. */
export const useCustomerActivitySuspense = /* @__PURE__ */ suspenseQueryHook(CustomerActivityDocument);

/** As `useCustomerActivity`; starts what another component reads. */
export const useCustomerActivityBackground = /* @__PURE__ */ backgroundQueryHook(CustomerActivityDocument);

/** As `useCustomerActivity`; reads what was started in the background. */
export const useCustomerActivityRead = /* @__PURE__ */ readQueryHook(CustomerActivityDocument);

/** Query `CustomerContracts`. The customer with this id; null if there is none. */
export const useCustomerContracts = /* @__PURE__ */ queryHook(CustomerContractsDocument);

/** As `useCustomerContracts`; asked when it is called. */
export const useCustomerContractsLazy = /* @__PURE__ */ lazyQueryHook(CustomerContractsDocument);

/** As `useCustomerContracts`; suspends until data is there. */
export const useCustomerContractsSuspense = /* @__PURE__ */ suspenseQueryHook(CustomerContractsDocument);

/** As `useCustomerContracts`; starts what another component reads. */
export const useCustomerContractsBackground = /* @__PURE__ */ backgroundQueryHook(CustomerContractsDocument);

/** As `useCustomerContracts`; reads what was started in the background. */
export const useCustomerContractsRead = /* @__PURE__ */ readQueryHook(CustomerContractsDocument);

/** Fragment `CustomerFields`. A company or public body that contracts are made with. */
export const useCustomerFieldsFragment = /* @__PURE__ */ fragmentHook(CustomerFieldsFragmentDoc, 'CustomerFields');

/** Query `CustomerList`. All customers, newest first by default. */
export const useCustomerList = /* @__PURE__ */ queryHook(CustomerListDocument);

/** As `useCustomerList`; asked when it is called. */
export const useCustomerListLazy = /* @__PURE__ */ lazyQueryHook(CustomerListDocument);

/** As `useCustomerList`; suspends until data is there. */
export const useCustomerListSuspense = /* @__PURE__ */ suspenseQueryHook(CustomerListDocument);

/** As `useCustomerList`; starts what another component reads. */
export const useCustomerListBackground = /* @__PURE__ */ backgroundQueryHook(CustomerListDocument);

/** As `useCustomerList`; reads what was started in the background. */
export const useCustomerListRead = /* @__PURE__ */ readQueryHook(CustomerListDocument);

/** Query `CustomerView`. The customer with this id; null if there is none. */
export const useCustomerView = /* @__PURE__ */ queryHook(CustomerViewDocument);

/** As `useCustomerView`; asked when it is called. */
export const useCustomerViewLazy = /* @__PURE__ */ lazyQueryHook(CustomerViewDocument);

/** As `useCustomerView`; suspends until data is there. */
export const useCustomerViewSuspense = /* @__PURE__ */ suspenseQueryHook(CustomerViewDocument);

/** As `useCustomerView`; starts what another component reads. */
export const useCustomerViewBackground = /* @__PURE__ */ backgroundQueryHook(CustomerViewDocument);

/** As `useCustomerView`; reads what was started in the background. */
export const useCustomerViewRead = /* @__PURE__ */ readQueryHook(CustomerViewDocument);

/** Query `Dashboard`. How many contracts there are, and the sums of their values in each currency. Amounts of different currencies are never added up. All customers, newest first by default. How contracts were decided on in each period, also in those without decisions. A decision counts on the day on which it was made; its duration is measured from the latest submission or reopening before it. Decisions that were taken back do not count, nor do those on deleted contracts, nor those that the import of a former portal added, or whose submission it added, since their times are not known. How many events happened in each period, also in those without events. All events, latest first by default. All contracts, newest first by default. */
export const useDashboard = /* @__PURE__ */ queryHook(DashboardDocument);

/** As `useDashboard`; asked when it is called. */
export const useDashboardLazy = /* @__PURE__ */ lazyQueryHook(DashboardDocument);

/** As `useDashboard`; suspends until data is there. */
export const useDashboardSuspense = /* @__PURE__ */ suspenseQueryHook(DashboardDocument);

/** As `useDashboard`; starts what another component reads. */
export const useDashboardBackground = /* @__PURE__ */ backgroundQueryHook(DashboardDocument);

/** As `useDashboard`; reads what was started in the background. */
export const useDashboardRead = /* @__PURE__ */ readQueryHook(DashboardDocument);

/** Mutation `DecideContracts`. Takes an action on each of several contracts. Decisions are independent: if one is refused, the others are still taken. They take effect together; if your role does not allow one of them, none is taken. */
export const useDecideContracts = /* @__PURE__ */ mutationHook(DecideContractsDocument);

/** Mutation `DeleteAction`. Takes back the latest action of a contract: the status becomes what it was before. An event keeps what was removed. A reopening cannot be taken back once the terms have been edited, because nobody has decided on the new ones. */
export const useDeleteAction = /* @__PURE__ */ mutationHook(DeleteActionDocument);

/** Mutation `DeleteContract`. Deletes a contract with its notes and actions. Its events stay in the customer's activity log. */
export const useDeleteContract = /* @__PURE__ */ mutationHook(DeleteContractDocument);

/** Mutation `DeleteCustomer`. Deletes a customer and its events; with `cascade`, its contracts too. Of decisions on its contracts, ids, types, statuses and times are kept, without names. */
export const useDeleteCustomer = /* @__PURE__ */ mutationHook(DeleteCustomerDocument);

/** Mutation `DeleteEvent`. Deletes an event; another event records its id and type. Events that the portal itself wrote cannot be deleted. */
export const useDeleteEvent = /* @__PURE__ */ mutationHook(DeleteEventDocument);

/** Mutation `DeleteNote`. Deletes a note and all replies below it, with their former texts. */
export const useDeleteNote = /* @__PURE__ */ mutationHook(DeleteNoteDocument);

/** Mutation `DeleteWebhook`. Deletes a webhook with its deliveries. A message that is being sent may still arrive. */
export const useDeleteWebhook = /* @__PURE__ */ mutationHook(DeleteWebhookDocument);

/** Fragment `DocumentFields`. A reference to a document of a contract. The portal stores where the document is, never its contents, and never fetches it. */
export const useDocumentFieldsFragment = /* @__PURE__ */ fragmentHook(DocumentFieldsFragmentDoc, 'DocumentFields');

/** Fragment `EventFields`. An entry of a customer's activity log: recorded by the portal for every change, and by people with `createEvent`. */
export const useEventFieldsFragment = /* @__PURE__ */ fragmentHook(EventFieldsFragmentDoc, 'EventFields');

/** Query `EventList`. All events, latest first by default. */
export const useEventList = /* @__PURE__ */ queryHook(EventListDocument);

/** As `useEventList`; asked when it is called. */
export const useEventListLazy = /* @__PURE__ */ lazyQueryHook(EventListDocument);

/** As `useEventList`; suspends until data is there. */
export const useEventListSuspense = /* @__PURE__ */ suspenseQueryHook(EventListDocument);

/** As `useEventList`; starts what another component reads. */
export const useEventListBackground = /* @__PURE__ */ backgroundQueryHook(EventListDocument);

/** As `useEventList`; reads what was started in the background. */
export const useEventListRead = /* @__PURE__ */ readQueryHook(EventListDocument);

/** Mutation `FlagContract`. Raises a flag on a contract. */
export const useFlagContract = /* @__PURE__ */ mutationHook(FlagContractDocument);

/** Fragment `FlagFields`. A concern about a contract, such as a missing document, until somebody resolves it. */
export const useFlagFieldsFragment = /* @__PURE__ */ fragmentHook(FlagFieldsFragmentDoc, 'FlagFields');

/** Query `FlagList`. All flags, newest first by default. */
export const useFlagList = /* @__PURE__ */ queryHook(FlagListDocument);

/** As `useFlagList`; asked when it is called. */
export const useFlagListLazy = /* @__PURE__ */ lazyQueryHook(FlagListDocument);

/** As `useFlagList`; suspends until data is there. */
export const useFlagListSuspense = /* @__PURE__ */ suspenseQueryHook(FlagListDocument);

/** As `useFlagList`; starts what another component reads. */
export const useFlagListBackground = /* @__PURE__ */ backgroundQueryHook(FlagListDocument);

/** As `useFlagList`; reads what was started in the background. */
export const useFlagListRead = /* @__PURE__ */ readQueryHook(FlagListDocument);

/** Query `GlobalSearch`. All customers, newest first by default. All contracts, newest first by default. */
export const useGlobalSearch = /* @__PURE__ */ queryHook(GlobalSearchDocument);

/** As `useGlobalSearch`; asked when it is called. */
export const useGlobalSearchLazy = /* @__PURE__ */ lazyQueryHook(GlobalSearchDocument);

/** As `useGlobalSearch`; suspends until data is there. */
export const useGlobalSearchSuspense = /* @__PURE__ */ suspenseQueryHook(GlobalSearchDocument);

/** As `useGlobalSearch`; starts what another component reads. */
export const useGlobalSearchBackground = /* @__PURE__ */ backgroundQueryHook(GlobalSearchDocument);

/** As `useGlobalSearch`; reads what was started in the background. */
export const useGlobalSearchRead = /* @__PURE__ */ readQueryHook(GlobalSearchDocument);

/** Query `LatestCursor`. The changes of the last days, oldest first, in the order in which they took effect: each once, and none is missed if you continue from `endCursor`. A page looks at 1,000 changes at most, so with conditions it may be empty while `hasMore` is true. */
export const useLatestCursor = /* @__PURE__ */ queryHook(LatestCursorDocument);

/** As `useLatestCursor`; asked when it is called. */
export const useLatestCursorLazy = /* @__PURE__ */ lazyQueryHook(LatestCursorDocument);

/** As `useLatestCursor`; suspends until data is there. */
export const useLatestCursorSuspense = /* @__PURE__ */ suspenseQueryHook(LatestCursorDocument);

/** As `useLatestCursor`; starts what another component reads. */
export const useLatestCursorBackground = /* @__PURE__ */ backgroundQueryHook(LatestCursorDocument);

/** As `useLatestCursor`; reads what was started in the background. */
export const useLatestCursorRead = /* @__PURE__ */ readQueryHook(LatestCursorDocument);

/** Query `LinkedNote`. The note with this id; null if there is none. */
export const useLinkedNote = /* @__PURE__ */ queryHook(LinkedNoteDocument);

/** As `useLinkedNote`; asked when it is called. */
export const useLinkedNoteLazy = /* @__PURE__ */ lazyQueryHook(LinkedNoteDocument);

/** As `useLinkedNote`; suspends until data is there. */
export const useLinkedNoteSuspense = /* @__PURE__ */ suspenseQueryHook(LinkedNoteDocument);

/** As `useLinkedNote`; starts what another component reads. */
export const useLinkedNoteBackground = /* @__PURE__ */ backgroundQueryHook(LinkedNoteDocument);

/** As `useLinkedNote`; reads what was started in the background. */
export const useLinkedNoteRead = /* @__PURE__ */ readQueryHook(LinkedNoteDocument);

/** Fragment `NoteEditFields`. An edit of a note. It is kept as long as the note. */
export const useNoteEditFieldsFragment = /* @__PURE__ */ fragmentHook(NoteEditFieldsFragmentDoc, 'NoteEditFields');

/** Fragment `NoteFields`. A note on a contract, or a reply to another note. */
export const useNoteFieldsFragment = /* @__PURE__ */ fragmentHook(NoteFieldsFragmentDoc, 'NoteFields');

/** Query `NoteHistory`. The note with this id; null if there is none. */
export const useNoteHistory = /* @__PURE__ */ queryHook(NoteHistoryDocument);

/** As `useNoteHistory`; asked when it is called. */
export const useNoteHistoryLazy = /* @__PURE__ */ lazyQueryHook(NoteHistoryDocument);

/** As `useNoteHistory`; suspends until data is there. */
export const useNoteHistorySuspense = /* @__PURE__ */ suspenseQueryHook(NoteHistoryDocument);

/** As `useNoteHistory`; starts what another component reads. */
export const useNoteHistoryBackground = /* @__PURE__ */ backgroundQueryHook(NoteHistoryDocument);

/** As `useNoteHistory`; reads what was started in the background. */
export const useNoteHistoryRead = /* @__PURE__ */ readQueryHook(NoteHistoryDocument);

/** Query `NoteReplies`. The note with this id; null if there is none. */
export const useNoteReplies = /* @__PURE__ */ queryHook(NoteRepliesDocument);

/** As `useNoteReplies`; asked when it is called. */
export const useNoteRepliesLazy = /* @__PURE__ */ lazyQueryHook(NoteRepliesDocument);

/** As `useNoteReplies`; suspends until data is there. */
export const useNoteRepliesSuspense = /* @__PURE__ */ suspenseQueryHook(NoteRepliesDocument);

/** As `useNoteReplies`; starts what another component reads. */
export const useNoteRepliesBackground = /* @__PURE__ */ backgroundQueryHook(NoteRepliesDocument);

/** As `useNoteReplies`; reads what was started in the background. */
export const useNoteRepliesRead = /* @__PURE__ */ readQueryHook(NoteRepliesDocument);

/** Query `NoteSearch`. All notes, newest first by default. */
export const useNoteSearch = /* @__PURE__ */ queryHook(NoteSearchDocument);

/** As `useNoteSearch`; asked when it is called. */
export const useNoteSearchLazy = /* @__PURE__ */ lazyQueryHook(NoteSearchDocument);

/** As `useNoteSearch`; suspends until data is there. */
export const useNoteSearchSuspense = /* @__PURE__ */ suspenseQueryHook(NoteSearchDocument);

/** As `useNoteSearch`; starts what another component reads. */
export const useNoteSearchBackground = /* @__PURE__ */ backgroundQueryHook(NoteSearchDocument);

/** As `useNoteSearch`; reads what was started in the background. */
export const useNoteSearchRead = /* @__PURE__ */ readQueryHook(NoteSearchDocument);

/** Mutation `Redeliver`. Sends changes to a webhook again, or skips some: from a position in the feed on, or single deliveries. If the last attempt failed, the next one is made at once. */
export const useRedeliver = /* @__PURE__ */ mutationHook(RedeliverDocument);

/** Mutation `RejectContract`. Rejects a contract that is waiting for a decision. */
export const useRejectContract = /* @__PURE__ */ mutationHook(RejectContractDocument);

/** Mutation `RemoveContractDocument`. Removes a document from a contract that is a draft or waiting for approval. An event keeps its name and URL. */
export const useRemoveContractDocument = /* @__PURE__ */ mutationHook(RemoveContractDocumentDocument);

/** Mutation `ReopenContract`. Sends an approved or rejected contract back for a decision. */
export const useReopenContract = /* @__PURE__ */ mutationHook(ReopenContractDocument);

/** Mutation `ResolveContractFlag`. Resolves a flag. Only the person who raised it, approvers and administrators may. */
export const useResolveContractFlag = /* @__PURE__ */ mutationHook(ResolveContractFlagDocument);

/** Mutation `ResolveNote`. Marks the thread of a top-level note as resolved. If it is already, nothing changes. */
export const useResolveNote = /* @__PURE__ */ mutationHook(ResolveNoteDocument);

/** Mutation `RotateWebhookSecret`. Replaces the secret of a webhook. For 24 hours, deliveries are signed with the former secret, too. */
export const useRotateWebhookSecret = /* @__PURE__ */ mutationHook(RotateWebhookSecretDocument);

/** Mutation `SubmitContract`. Submits a draft for approval. */
export const useSubmitContract = /* @__PURE__ */ mutationHook(SubmitContractDocument);

/** Mutation `TestWebhook`. Sends a message of the type `webhook.test` to a webhook, whatever its state, and waits for the answer, 8 seconds at most. A replay sends another one. */
export const useTestWebhook = /* @__PURE__ */ mutationHook(TestWebhookDocument);

/** Query `ThreadView`. The note with this id; null if there is none. */
export const useThreadView = /* @__PURE__ */ queryHook(ThreadViewDocument);

/** As `useThreadView`; asked when it is called. */
export const useThreadViewLazy = /* @__PURE__ */ lazyQueryHook(ThreadViewDocument);

/** As `useThreadView`; suspends until data is there. */
export const useThreadViewSuspense = /* @__PURE__ */ suspenseQueryHook(ThreadViewDocument);

/** As `useThreadView`; starts what another component reads. */
export const useThreadViewBackground = /* @__PURE__ */ backgroundQueryHook(ThreadViewDocument);

/** As `useThreadView`; reads what was started in the background. */
export const useThreadViewRead = /* @__PURE__ */ readQueryHook(ThreadViewDocument);

/** Mutation `UnresolveNote`. Marks a resolved thread as unresolved again. If it is not resolved, nothing changes. */
export const useUnresolveNote = /* @__PURE__ */ mutationHook(UnresolveNoteDocument);

/** Mutation `UpdateContract`. Updates the terms of a contract that is a draft or waiting for approval. Fields that are left out stay as they are. */
export const useUpdateContract = /* @__PURE__ */ mutationHook(UpdateContractDocument);

/** Mutation `UpdateCustomer`. Updates a customer. Fields that are left out stay as they are. */
export const useUpdateCustomer = /* @__PURE__ */ mutationHook(UpdateCustomerDocument);

/** Mutation `UpdateNote`. Edits a note, and keeps the former text in `Note.edits`. Only its author and administrators may. */
export const useUpdateNote = /* @__PURE__ */ mutationHook(UpdateNoteDocument);

/** Mutation `UpdateWebhook`. Changes a webhook. With another URL, or `ACTIVE` again, the next attempt is made at once. */
export const useUpdateWebhook = /* @__PURE__ */ mutationHook(UpdateWebhookDocument);

/** Query `Viewer`. The signed-in user. */
export const useViewer = /* @__PURE__ */ queryHook(ViewerDocument);

/** As `useViewer`; asked when it is called. */
export const useViewerLazy = /* @__PURE__ */ lazyQueryHook(ViewerDocument);

/** As `useViewer`; suspends until data is there. */
export const useViewerSuspense = /* @__PURE__ */ suspenseQueryHook(ViewerDocument);

/** As `useViewer`; starts what another component reads. */
export const useViewerBackground = /* @__PURE__ */ backgroundQueryHook(ViewerDocument);

/** As `useViewer`; reads what was started in the background. */
export const useViewerRead = /* @__PURE__ */ readQueryHook(ViewerDocument);

/** Query `WebhookDeliveries`. The webhook with this id; null if there is none. */
export const useWebhookDeliveries = /* @__PURE__ */ queryHook(WebhookDeliveriesDocument);

/** As `useWebhookDeliveries`; asked when it is called. */
export const useWebhookDeliveriesLazy = /* @__PURE__ */ lazyQueryHook(WebhookDeliveriesDocument);

/** As `useWebhookDeliveries`; suspends until data is there. */
export const useWebhookDeliveriesSuspense = /* @__PURE__ */ suspenseQueryHook(WebhookDeliveriesDocument);

/** As `useWebhookDeliveries`; starts what another component reads. */
export const useWebhookDeliveriesBackground = /* @__PURE__ */ backgroundQueryHook(WebhookDeliveriesDocument);

/** As `useWebhookDeliveries`; reads what was started in the background. */
export const useWebhookDeliveriesRead = /* @__PURE__ */ readQueryHook(WebhookDeliveriesDocument);

/** Fragment `WebhookFields`. Where changes are sent, as `POST` requests signed as Standard Webhooks 1.0 says: each change at least once, in the order of the feed, one after the other. Only administrators see webhooks. */
export const useWebhookFieldsFragment = /* @__PURE__ */ fragmentHook(WebhookFieldsFragmentDoc, 'WebhookFields');

/** Query `WebhookList`. All webhooks, newest first by default. */
export const useWebhookList = /* @__PURE__ */ queryHook(WebhookListDocument);

/** As `useWebhookList`; asked when it is called. */
export const useWebhookListLazy = /* @__PURE__ */ lazyQueryHook(WebhookListDocument);

/** As `useWebhookList`; suspends until data is there. */
export const useWebhookListSuspense = /* @__PURE__ */ suspenseQueryHook(WebhookListDocument);

/** As `useWebhookList`; starts what another component reads. */
export const useWebhookListBackground = /* @__PURE__ */ backgroundQueryHook(WebhookListDocument);

/** As `useWebhookList`; reads what was started in the background. */
export const useWebhookListRead = /* @__PURE__ */ readQueryHook(WebhookListDocument);