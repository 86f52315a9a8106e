// Made by `npm run codegen` from schema.graphql and src/client/documents. Never edited by hand.
import {
  backgroundQueryHook,
  fragmentHook,
  lazyQueryHook,
  mutationHook,
  queryHook,
  readQueryHook,
  suspenseQueryHook,
} from '../client/react/hooks.ts';

import {
  ActionFieldsFragmentDoc,
  AddContractDocumentDocument,
  ApprovalQueueDocument,
  ApproveContractDocument,
  ChangeListDocument,
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
  DocumentFieldsFragmentDoc,
  EventFieldsFragmentDoc,
  EventListDocument,
  FlagContractDocument,
  FlagFieldsFragmentDoc,
  FlagListDocument,
  GlobalSearchDocument,
  NoteEditFieldsFragmentDoc,
  NoteFieldsFragmentDoc,
  NoteHistoryDocument,
  NoteRepliesDocument,
  NoteSearchDocument,
  RejectContractDocument,
  RemoveContractDocumentDocument,
  ReopenContractDocument,
  ResolveContractFlagDocument,
  ResolveNoteDocument,
  SubmitContractDocument,
  ThreadViewDocument,
  UnresolveNoteDocument,
  UpdateContractDocument,
  UpdateCustomerDocument,
  UpdateNoteDocument,
  ViewerDocument,
} from './client-apollo.ts';

/** Fragment `ActionFields`. One entry of a contract's audit trail: a change of status. */
export const useActionFieldsFragment = /* @__PURE__ */ fragmentHook(ActionFieldsFragmentDoc, 'ActionFields');

/** Mutation `AddContractDocument`. Adds a document to a contract that is a draft or waiting for approval. Documents are part of the terms. */
export const useAddContractDocument = /* @__PURE__ */ mutationHook(AddContractDocumentDocument);

/** Query `ApprovalQueue`. All contracts, newest first by default. */
export const useApprovalQueue = /* @__PURE__ */ queryHook(ApprovalQueueDocument);

/** Query `ApprovalQueue`, when it is asked for. All contracts, newest first by default. */
export const useApprovalQueueLazy = /* @__PURE__ */ lazyQueryHook(ApprovalQueueDocument);

/** Query `ApprovalQueue`, suspending until it is there. All contracts, newest first by default. */
export const useApprovalQueueSuspense = /* @__PURE__ */ suspenseQueryHook(ApprovalQueueDocument);

/** Query `ApprovalQueue`, started here and read by another component. All contracts, newest first by default. */
export const useApprovalQueueBackground = /* @__PURE__ */ backgroundQueryHook(ApprovalQueueDocument);

/** Query `ApprovalQueue`, as it was started in the background. All contracts, newest first by default. */
export const useApprovalQueueRead = /* @__PURE__ */ readQueryHook(ApprovalQueueDocument);

/** Mutation `ApproveContract`. Approves a contract that is waiting for a decision, unless an open flag of severity `CRITICAL` blocks it. */
export const useApproveContract = /* @__PURE__ */ mutationHook(ApproveContractDocument);

/** Query `ChangeList`. The changes of the last days, oldest first, in the order in which they took effect: each once, and none is missed by reading on from `endCursor`. A page looks at 1,000 changes at most, so with conditions it may be empty while `hasMore` is true. */
export const useChangeList = /* @__PURE__ */ queryHook(ChangeListDocument);

/** Query `ChangeList`, when it is asked for. The changes of the last days, oldest first, in the order in which they took effect: each once, and none is missed by reading on from `endCursor`. A page looks at 1,000 changes at most, so with conditions it may be empty while `hasMore` is true. */
export const useChangeListLazy = /* @__PURE__ */ lazyQueryHook(ChangeListDocument);

/** Query `ChangeList`, suspending until it is there. The changes of the last days, oldest first, in the order in which they took effect: each once, and none is missed by reading on from `endCursor`. A page looks at 1,000 changes at most, so with conditions it may be empty while `hasMore` is true. */
export const useChangeListSuspense = /* @__PURE__ */ suspenseQueryHook(ChangeListDocument);

/** Query `ChangeList`, started here and read by another component. The changes of the last days, oldest first, in the order in which they took effect: each once, and none is missed by reading on from `endCursor`. A page looks at 1,000 changes at most, so with conditions it may be empty while `hasMore` is true. */
export const useChangeListBackground = /* @__PURE__ */ backgroundQueryHook(ChangeListDocument);

/** Query `ChangeList`, as it was started in the background. The changes of the last days, oldest first, in the order in which they took effect: each once, and none is missed by reading on from `endCursor`. A page looks at 1,000 changes at most, so with conditions it may be empty while `hasMore` is true. */
export const useChangeListRead = /* @__PURE__ */ readQueryHook(ChangeListDocument);

/** Query `ContractActivity`. The contract with this id; null if there is none. */
export const useContractActivity = /* @__PURE__ */ queryHook(ContractActivityDocument);

/** Query `ContractActivity`, when it is asked for. The contract with this id; null if there is none. */
export const useContractActivityLazy = /* @__PURE__ */ lazyQueryHook(ContractActivityDocument);

/** Query `ContractActivity`, suspending until it is there. The contract with this id; null if there is none. */
export const useContractActivitySuspense = /* @__PURE__ */ suspenseQueryHook(ContractActivityDocument);

/** Query `ContractActivity`, started here and read by another component. The contract with this id; null if there is none. */
export const useContractActivityBackground = /* @__PURE__ */ backgroundQueryHook(ContractActivityDocument);

/** Query `ContractActivity`, as it was started in the background. The contract with this id; null if there is none. */
export const useContractActivityRead = /* @__PURE__ */ readQueryHook(ContractActivityDocument);

/** Query `ContractDocuments`. The contract with this id; null if there is none. */
export const useContractDocuments = /* @__PURE__ */ queryHook(ContractDocumentsDocument);

/** Query `ContractDocuments`, when it is asked for. The contract with this id; null if there is none. */
export const useContractDocumentsLazy = /* @__PURE__ */ lazyQueryHook(ContractDocumentsDocument);

/** Query `ContractDocuments`, suspending until it is there. The contract with this id; null if there is none. */
export const useContractDocumentsSuspense = /* @__PURE__ */ suspenseQueryHook(ContractDocumentsDocument);

/** Query `ContractDocuments`, started here and read by another component. The contract with this id; null if there is none. */
export const useContractDocumentsBackground = /* @__PURE__ */ backgroundQueryHook(ContractDocumentsDocument);

/** Query `ContractDocuments`, as it was started in the background. The contract with this id; null if there is none. */
export const useContractDocumentsRead = /* @__PURE__ */ readQueryHook(ContractDocumentsDocument);

/** Fragment `ContractFields`. A contract with a customer. */
export const useContractFieldsFragment = /* @__PURE__ */ fragmentHook(ContractFieldsFragmentDoc, 'ContractFields');

/** Query `ContractFlags`. The contract with this id; null if there is none. */
export const useContractFlags = /* @__PURE__ */ queryHook(ContractFlagsDocument);

/** Query `ContractFlags`, when it is asked for. The contract with this id; null if there is none. */
export const useContractFlagsLazy = /* @__PURE__ */ lazyQueryHook(ContractFlagsDocument);

/** Query `ContractFlags`, suspending until it is there. The contract with this id; null if there is none. */
export const useContractFlagsSuspense = /* @__PURE__ */ suspenseQueryHook(ContractFlagsDocument);

/** Query `ContractFlags`, started here and read by another component. The contract with this id; null if there is none. */
export const useContractFlagsBackground = /* @__PURE__ */ backgroundQueryHook(ContractFlagsDocument);

/** Query `ContractFlags`, as it was started in the background. The contract with this id; null if there is none. */
export const useContractFlagsRead = /* @__PURE__ */ readQueryHook(ContractFlagsDocument);

/** Query `ContractHistory`. The contract with this id; null if there is none. */
export const useContractHistory = /* @__PURE__ */ queryHook(ContractHistoryDocument);

/** Query `ContractHistory`, when it is asked for. The contract with this id; null if there is none. */
export const useContractHistoryLazy = /* @__PURE__ */ lazyQueryHook(ContractHistoryDocument);

/** Query `ContractHistory`, suspending until it is there. The contract with this id; null if there is none. */
export const useContractHistorySuspense = /* @__PURE__ */ suspenseQueryHook(ContractHistoryDocument);

/** Query `ContractHistory`, started here and read by another component. The contract with this id; null if there is none. */
export const useContractHistoryBackground = /* @__PURE__ */ backgroundQueryHook(ContractHistoryDocument);

/** Query `ContractHistory`, as it was started in the background. The contract with this id; null if there is none. */
export const useContractHistoryRead = /* @__PURE__ */ readQueryHook(ContractHistoryDocument);

/** Query `ContractLifecycle`. The approval lifecycle: every step from one status to the next. */
export const useContractLifecycle = /* @__PURE__ */ queryHook(ContractLifecycleDocument);

/** Query `ContractLifecycle`, when it is asked for. The approval lifecycle: every step from one status to the next. */
export const useContractLifecycleLazy = /* @__PURE__ */ lazyQueryHook(ContractLifecycleDocument);

/** Query `ContractLifecycle`, suspending until it is there. The approval lifecycle: every step from one status to the next. */
export const useContractLifecycleSuspense = /* @__PURE__ */ suspenseQueryHook(ContractLifecycleDocument);

/** Query `ContractLifecycle`, started here and read by another component. The approval lifecycle: every step from one status to the next. */
export const useContractLifecycleBackground = /* @__PURE__ */ backgroundQueryHook(ContractLifecycleDocument);

/** Query `ContractLifecycle`, as it was started in the background. The approval lifecycle: every step from one status to the next. */
export const useContractLifecycleRead = /* @__PURE__ */ readQueryHook(ContractLifecycleDocument);

/** Query `ContractList`. All contracts, newest first by default. */
export const useContractList = /* @__PURE__ */ queryHook(ContractListDocument);

/** Query `ContractList`, when it is asked for. All contracts, newest first by default. */
export const useContractListLazy = /* @__PURE__ */ lazyQueryHook(ContractListDocument);

/** Query `ContractList`, suspending until it is there. All contracts, newest first by default. */
export const useContractListSuspense = /* @__PURE__ */ suspenseQueryHook(ContractListDocument);

/** Query `ContractList`, started here and read by another component. All contracts, newest first by default. */
export const useContractListBackground = /* @__PURE__ */ backgroundQueryHook(ContractListDocument);

/** Query `ContractList`, as it was started in the background. All contracts, newest first by default. */
export const useContractListRead = /* @__PURE__ */ readQueryHook(ContractListDocument);

/** Query `ContractNotes`. The contract with this id; null if there is none. */
export const useContractNotes = /* @__PURE__ */ queryHook(ContractNotesDocument);

/** Query `ContractNotes`, when it is asked for. The contract with this id; null if there is none. */
export const useContractNotesLazy = /* @__PURE__ */ lazyQueryHook(ContractNotesDocument);

/** Query `ContractNotes`, suspending until it is there. The contract with this id; null if there is none. */
export const useContractNotesSuspense = /* @__PURE__ */ suspenseQueryHook(ContractNotesDocument);

/** Query `ContractNotes`, started here and read by another component. The contract with this id; null if there is none. */
export const useContractNotesBackground = /* @__PURE__ */ backgroundQueryHook(ContractNotesDocument);

/** Query `ContractNotes`, as it was started in the background. The contract with this id; null if there is none. */
export const useContractNotesRead = /* @__PURE__ */ readQueryHook(ContractNotesDocument);

/** Fragment `ContractSummary`. A contract with a customer. */
export const useContractSummaryFragment = /* @__PURE__ */ fragmentHook(ContractSummaryFragmentDoc, 'ContractSummary');

/** Query `ContractView`. The contract with this id; null if there is none. */
export const useContractView = /* @__PURE__ */ queryHook(ContractViewDocument);

/** Query `ContractView`, when it is asked for. The contract with this id; null if there is none. */
export const useContractViewLazy = /* @__PURE__ */ lazyQueryHook(ContractViewDocument);

/** Query `ContractView`, suspending until it is there. The contract with this id; null if there is none. */
export const useContractViewSuspense = /* @__PURE__ */ suspenseQueryHook(ContractViewDocument);

/** Query `ContractView`, started here and read by another component. The contract with this id; null if there is none. */
export const useContractViewBackground = /* @__PURE__ */ backgroundQueryHook(ContractViewDocument);

/** Query `ContractView`, as it was started in the background. The contract with this id; null if there is none. */
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

/** Query `CustomerActivity`. The customer with this id; null if there is none. */
export const useCustomerActivity = /* @__PURE__ */ queryHook(CustomerActivityDocument);

/** Query `CustomerActivity`, when it is asked for. The customer with this id; null if there is none. */
export const useCustomerActivityLazy = /* @__PURE__ */ lazyQueryHook(CustomerActivityDocument);

/** Query `CustomerActivity`, suspending until it is there. The customer with this id; null if there is none. */
export const useCustomerActivitySuspense = /* @__PURE__ */ suspenseQueryHook(CustomerActivityDocument);

/** Query `CustomerActivity`, started here and read by another component. The customer with this id; null if there is none. */
export const useCustomerActivityBackground = /* @__PURE__ */ backgroundQueryHook(CustomerActivityDocument);

/** Query `CustomerActivity`, as it was started in the background. The customer with this id; null if there is none. */
export const useCustomerActivityRead = /* @__PURE__ */ readQueryHook(CustomerActivityDocument);

/** Query `CustomerContracts`. The customer with this id; null if there is none. */
export const useCustomerContracts = /* @__PURE__ */ queryHook(CustomerContractsDocument);

/** Query `CustomerContracts`, when it is asked for. The customer with this id; null if there is none. */
export const useCustomerContractsLazy = /* @__PURE__ */ lazyQueryHook(CustomerContractsDocument);

/** Query `CustomerContracts`, suspending until it is there. The customer with this id; null if there is none. */
export const useCustomerContractsSuspense = /* @__PURE__ */ suspenseQueryHook(CustomerContractsDocument);

/** Query `CustomerContracts`, started here and read by another component. The customer with this id; null if there is none. */
export const useCustomerContractsBackground = /* @__PURE__ */ backgroundQueryHook(CustomerContractsDocument);

/** Query `CustomerContracts`, as it was started in the background. The customer with this id; null if there is none. */
export const useCustomerContractsRead = /* @__PURE__ */ readQueryHook(CustomerContractsDocument);

/** Fragment `CustomerFields`. A company or public body that contracts are made with. */
export const useCustomerFieldsFragment = /* @__PURE__ */ fragmentHook(CustomerFieldsFragmentDoc, 'CustomerFields');

/** Query `CustomerList`. All customers, newest first by default. */
export const useCustomerList = /* @__PURE__ */ queryHook(CustomerListDocument);

/** Query `CustomerList`, when it is asked for. All customers, newest first by default. */
export const useCustomerListLazy = /* @__PURE__ */ lazyQueryHook(CustomerListDocument);

/** Query `CustomerList`, suspending until it is there. All customers, newest first by default. */
export const useCustomerListSuspense = /* @__PURE__ */ suspenseQueryHook(CustomerListDocument);

/** Query `CustomerList`, started here and read by another component. All customers, newest first by default. */
export const useCustomerListBackground = /* @__PURE__ */ backgroundQueryHook(CustomerListDocument);

/** Query `CustomerList`, as it was started in the background. All customers, newest first by default. */
export const useCustomerListRead = /* @__PURE__ */ readQueryHook(CustomerListDocument);

/** Query `CustomerView`. The customer with this id; null if there is none. */
export const useCustomerView = /* @__PURE__ */ queryHook(CustomerViewDocument);

/** Query `CustomerView`, when it is asked for. The customer with this id; null if there is none. */
export const useCustomerViewLazy = /* @__PURE__ */ lazyQueryHook(CustomerViewDocument);

/** Query `CustomerView`, suspending until it is there. The customer with this id; null if there is none. */
export const useCustomerViewSuspense = /* @__PURE__ */ suspenseQueryHook(CustomerViewDocument);

/** Query `CustomerView`, started here and read by another component. The customer with this id; null if there is none. */
export const useCustomerViewBackground = /* @__PURE__ */ backgroundQueryHook(CustomerViewDocument);

/** Query `CustomerView`, as it was started in the background. The customer with this id; null if there is none. */
export const useCustomerViewRead = /* @__PURE__ */ readQueryHook(CustomerViewDocument);

/** Query `Dashboard`. How many contracts there are, and the sums of their values in each currency. Amounts of different currencies are never added up. All customers, newest first by default. How contracts were decided on in each period, also in those without decisions. A decision counts on the day on which it was made, and takes from the latest submission or reopening before it. Decisions that were taken back do not count, nor do those on deleted contracts, nor those that the import of a former portal made or submitted, as it does not know when. How many events happened in each period, also in those without events. All events, latest first by default. All contracts, newest first by default. */
export const useDashboard = /* @__PURE__ */ queryHook(DashboardDocument);

/** Query `Dashboard`, when it is asked for. How many contracts there are, and the sums of their values in each currency. Amounts of different currencies are never added up. All customers, newest first by default. How contracts were decided on in each period, also in those without decisions. A decision counts on the day on which it was made, and takes from the latest submission or reopening before it. Decisions that were taken back do not count, nor do those on deleted contracts, nor those that the import of a former portal made or submitted, as it does not know when. How many events happened in each period, also in those without events. All events, latest first by default. All contracts, newest first by default. */
export const useDashboardLazy = /* @__PURE__ */ lazyQueryHook(DashboardDocument);

/** Query `Dashboard`, suspending until it is there. How many contracts there are, and the sums of their values in each currency. Amounts of different currencies are never added up. All customers, newest first by default. How contracts were decided on in each period, also in those without decisions. A decision counts on the day on which it was made, and takes from the latest submission or reopening before it. Decisions that were taken back do not count, nor do those on deleted contracts, nor those that the import of a former portal made or submitted, as it does not know when. How many events happened in each period, also in those without events. All events, latest first by default. All contracts, newest first by default. */
export const useDashboardSuspense = /* @__PURE__ */ suspenseQueryHook(DashboardDocument);

/** Query `Dashboard`, started here and read by another component. How many contracts there are, and the sums of their values in each currency. Amounts of different currencies are never added up. All customers, newest first by default. How contracts were decided on in each period, also in those without decisions. A decision counts on the day on which it was made, and takes from the latest submission or reopening before it. Decisions that were taken back do not count, nor do those on deleted contracts, nor those that the import of a former portal made or submitted, as it does not know when. How many events happened in each period, also in those without events. All events, latest first by default. All contracts, newest first by default. */
export const useDashboardBackground = /* @__PURE__ */ backgroundQueryHook(DashboardDocument);

/** Query `Dashboard`, as it was started in the background. How many contracts there are, and the sums of their values in each currency. Amounts of different currencies are never added up. All customers, newest first by default. How contracts were decided on in each period, also in those without decisions. A decision counts on the day on which it was made, and takes from the latest submission or reopening before it. Decisions that were taken back do not count, nor do those on deleted contracts, nor those that the import of a former portal made or submitted, as it does not know when. How many events happened in each period, also in those without events. All events, latest first by default. All contracts, newest first by default. */
export const useDashboardRead = /* @__PURE__ */ readQueryHook(DashboardDocument);

/** Mutation `DecideContracts`. Takes an action on each of many contracts. Each decision is on its own: one that is refused leaves the others. They take effect together; if your role does not allow one of them, none is taken. */
export const useDecideContracts = /* @__PURE__ */ mutationHook(DecideContractsDocument);

/** Mutation `DeleteAction`. Takes back the latest action of a contract: the status becomes what it was before. An event keeps what was removed. A reopening cannot be taken back once the terms have been edited, because nobody has decided on the new ones. */
export const useDeleteAction = /* @__PURE__ */ mutationHook(DeleteActionDocument);

/** Mutation `DeleteContract`. Deletes a contract with its notes and actions. Its events stay in the customer's activity log. */
export const useDeleteContract = /* @__PURE__ */ mutationHook(DeleteContractDocument);

/** Mutation `DeleteCustomer`. Deletes a customer and its events; with `cascade`, its contracts too. */
export const useDeleteCustomer = /* @__PURE__ */ mutationHook(DeleteCustomerDocument);

/** Mutation `DeleteEvent`. Deletes an event; another event records its id and type. Events that the portal recorded about actions cannot be deleted. */
export const useDeleteEvent = /* @__PURE__ */ mutationHook(DeleteEventDocument);

/** Mutation `DeleteNote`. Deletes a note and all replies below it, with their former texts. */
export const useDeleteNote = /* @__PURE__ */ mutationHook(DeleteNoteDocument);

/** Fragment `DocumentFields`. A reference to a document of a contract. The portal stores where the document is, never its contents, and never fetches it. */
export const useDocumentFieldsFragment = /* @__PURE__ */ fragmentHook(DocumentFieldsFragmentDoc, 'DocumentFields');

/** Fragment `EventFields`. An entry of a customer's activity log: recorded by the portal for every change, and by people with `createEvent`. */
export const useEventFieldsFragment = /* @__PURE__ */ fragmentHook(EventFieldsFragmentDoc, 'EventFields');

/** Query `EventList`. All events, latest first by default. */
export const useEventList = /* @__PURE__ */ queryHook(EventListDocument);

/** Query `EventList`, when it is asked for. All events, latest first by default. */
export const useEventListLazy = /* @__PURE__ */ lazyQueryHook(EventListDocument);

/** Query `EventList`, suspending until it is there. All events, latest first by default. */
export const useEventListSuspense = /* @__PURE__ */ suspenseQueryHook(EventListDocument);

/** Query `EventList`, started here and read by another component. All events, latest first by default. */
export const useEventListBackground = /* @__PURE__ */ backgroundQueryHook(EventListDocument);

/** Query `EventList`, as it was started in the background. All events, latest first by default. */
export const useEventListRead = /* @__PURE__ */ readQueryHook(EventListDocument);

/** Mutation `FlagContract`. Raises a flag on a contract. */
export const useFlagContract = /* @__PURE__ */ mutationHook(FlagContractDocument);

/** Fragment `FlagFields`. A concern about a contract, such as a missing document, until somebody resolves it. */
export const useFlagFieldsFragment = /* @__PURE__ */ fragmentHook(FlagFieldsFragmentDoc, 'FlagFields');

/** Query `FlagList`. All flags, newest first by default. */
export const useFlagList = /* @__PURE__ */ queryHook(FlagListDocument);

/** Query `FlagList`, when it is asked for. All flags, newest first by default. */
export const useFlagListLazy = /* @__PURE__ */ lazyQueryHook(FlagListDocument);

/** Query `FlagList`, suspending until it is there. All flags, newest first by default. */
export const useFlagListSuspense = /* @__PURE__ */ suspenseQueryHook(FlagListDocument);

/** Query `FlagList`, started here and read by another component. All flags, newest first by default. */
export const useFlagListBackground = /* @__PURE__ */ backgroundQueryHook(FlagListDocument);

/** Query `FlagList`, as it was started in the background. All flags, newest first by default. */
export const useFlagListRead = /* @__PURE__ */ readQueryHook(FlagListDocument);

/** Query `GlobalSearch`. All customers, newest first by default. All contracts, newest first by default. */
export const useGlobalSearch = /* @__PURE__ */ queryHook(GlobalSearchDocument);

/** Query `GlobalSearch`, when it is asked for. All customers, newest first by default. All contracts, newest first by default. */
export const useGlobalSearchLazy = /* @__PURE__ */ lazyQueryHook(GlobalSearchDocument);

/** Query `GlobalSearch`, suspending until it is there. All customers, newest first by default. All contracts, newest first by default. */
export const useGlobalSearchSuspense = /* @__PURE__ */ suspenseQueryHook(GlobalSearchDocument);

/** Query `GlobalSearch`, started here and read by another component. All customers, newest first by default. All contracts, newest first by default. */
export const useGlobalSearchBackground = /* @__PURE__ */ backgroundQueryHook(GlobalSearchDocument);

/** Query `GlobalSearch`, as it was started in the background. All customers, newest first by default. All contracts, newest first by default. */
export const useGlobalSearchRead = /* @__PURE__ */ readQueryHook(GlobalSearchDocument);

/** Fragment `NoteEditFields`. An edit of a note. It is kept as long as the note. */
export const useNoteEditFieldsFragment = /* @__PURE__ */ fragmentHook(NoteEditFieldsFragmentDoc, 'NoteEditFields');

/** Fragment `NoteFields`. A note on a contract, or a reply to another note. */
export const useNoteFieldsFragment = /* @__PURE__ */ fragmentHook(NoteFieldsFragmentDoc, 'NoteFields');

/** Query `NoteHistory`. The note with this id; null if there is none. */
export const useNoteHistory = /* @__PURE__ */ queryHook(NoteHistoryDocument);

/** Query `NoteHistory`, when it is asked for. The note with this id; null if there is none. */
export const useNoteHistoryLazy = /* @__PURE__ */ lazyQueryHook(NoteHistoryDocument);

/** Query `NoteHistory`, suspending until it is there. The note with this id; null if there is none. */
export const useNoteHistorySuspense = /* @__PURE__ */ suspenseQueryHook(NoteHistoryDocument);

/** Query `NoteHistory`, started here and read by another component. The note with this id; null if there is none. */
export const useNoteHistoryBackground = /* @__PURE__ */ backgroundQueryHook(NoteHistoryDocument);

/** Query `NoteHistory`, as it was started in the background. The note with this id; null if there is none. */
export const useNoteHistoryRead = /* @__PURE__ */ readQueryHook(NoteHistoryDocument);

/** Query `NoteReplies`. The note with this id; null if there is none. */
export const useNoteReplies = /* @__PURE__ */ queryHook(NoteRepliesDocument);

/** Query `NoteReplies`, when it is asked for. The note with this id; null if there is none. */
export const useNoteRepliesLazy = /* @__PURE__ */ lazyQueryHook(NoteRepliesDocument);

/** Query `NoteReplies`, suspending until it is there. The note with this id; null if there is none. */
export const useNoteRepliesSuspense = /* @__PURE__ */ suspenseQueryHook(NoteRepliesDocument);

/** Query `NoteReplies`, started here and read by another component. The note with this id; null if there is none. */
export const useNoteRepliesBackground = /* @__PURE__ */ backgroundQueryHook(NoteRepliesDocument);

/** Query `NoteReplies`, as it was started in the background. The note with this id; null if there is none. */
export const useNoteRepliesRead = /* @__PURE__ */ readQueryHook(NoteRepliesDocument);

/** Query `NoteSearch`. All notes, newest first by default. */
export const useNoteSearch = /* @__PURE__ */ queryHook(NoteSearchDocument);

/** Query `NoteSearch`, when it is asked for. All notes, newest first by default. */
export const useNoteSearchLazy = /* @__PURE__ */ lazyQueryHook(NoteSearchDocument);

/** Query `NoteSearch`, suspending until it is there. All notes, newest first by default. */
export const useNoteSearchSuspense = /* @__PURE__ */ suspenseQueryHook(NoteSearchDocument);

/** Query `NoteSearch`, started here and read by another component. All notes, newest first by default. */
export const useNoteSearchBackground = /* @__PURE__ */ backgroundQueryHook(NoteSearchDocument);

/** Query `NoteSearch`, as it was started in the background. All notes, newest first by default. */
export const useNoteSearchRead = /* @__PURE__ */ readQueryHook(NoteSearchDocument);

/** Mutation `RejectContract`. Rejects a contract that is waiting for a decision. */
export const useRejectContract = /* @__PURE__ */ mutationHook(RejectContractDocument);

/** Mutation `RemoveContractDocument`. Removes a document from a contract that is a draft or waiting for approval. An event keeps its name and URL. */
export const useRemoveContractDocument = /* @__PURE__ */ mutationHook(RemoveContractDocumentDocument);

/** Mutation `ReopenContract`. Sends an approved or rejected contract back for a decision. */
export const useReopenContract = /* @__PURE__ */ mutationHook(ReopenContractDocument);

/** Mutation `ResolveContractFlag`. Resolves a flag. Only whoever raised it, approvers and administrators may. */
export const useResolveContractFlag = /* @__PURE__ */ mutationHook(ResolveContractFlagDocument);

/** Mutation `ResolveNote`. Marks the thread of a top-level note as resolved. If it is already, nothing changes. */
export const useResolveNote = /* @__PURE__ */ mutationHook(ResolveNoteDocument);

/** Mutation `SubmitContract`. Submits a draft for approval. */
export const useSubmitContract = /* @__PURE__ */ mutationHook(SubmitContractDocument);

/** Query `ThreadView`. The note with this id; null if there is none. */
export const useThreadView = /* @__PURE__ */ queryHook(ThreadViewDocument);

/** Query `ThreadView`, when it is asked for. The note with this id; null if there is none. */
export const useThreadViewLazy = /* @__PURE__ */ lazyQueryHook(ThreadViewDocument);

/** Query `ThreadView`, suspending until it is there. The note with this id; null if there is none. */
export const useThreadViewSuspense = /* @__PURE__ */ suspenseQueryHook(ThreadViewDocument);

/** Query `ThreadView`, started here and read by another component. The note with this id; null if there is none. */
export const useThreadViewBackground = /* @__PURE__ */ backgroundQueryHook(ThreadViewDocument);

/** Query `ThreadView`, as it was started in the background. The note with this id; null if there is none. */
export const useThreadViewRead = /* @__PURE__ */ readQueryHook(ThreadViewDocument);

/** Mutation `UnresolveNote`. Takes back that a thread was resolved. If it is not resolved, nothing changes. */
export const useUnresolveNote = /* @__PURE__ */ mutationHook(UnresolveNoteDocument);

/** Mutation `UpdateContract`. Updates the terms of a contract that is a draft or waiting for approval. Fields that are left out stay as they are. */
export const useUpdateContract = /* @__PURE__ */ mutationHook(UpdateContractDocument);

/** Mutation `UpdateCustomer`. Updates a customer. Fields that are left out stay as they are. */
export const useUpdateCustomer = /* @__PURE__ */ mutationHook(UpdateCustomerDocument);

/** Mutation `UpdateNote`. Edits a note, and keeps the former text in `Note.edits`. Only its author and administrators may. */
export const useUpdateNote = /* @__PURE__ */ mutationHook(UpdateNoteDocument);

/** Query `Viewer`. The signed-in user. */
export const useViewer = /* @__PURE__ */ queryHook(ViewerDocument);

/** Query `Viewer`, when it is asked for. The signed-in user. */
export const useViewerLazy = /* @__PURE__ */ lazyQueryHook(ViewerDocument);

/** Query `Viewer`, suspending until it is there. The signed-in user. */
export const useViewerSuspense = /* @__PURE__ */ suspenseQueryHook(ViewerDocument);

/** Query `Viewer`, started here and read by another component. The signed-in user. */
export const useViewerBackground = /* @__PURE__ */ backgroundQueryHook(ViewerDocument);

/** Query `Viewer`, as it was started in the background. The signed-in user. */
export const useViewerRead = /* @__PURE__ */ readQueryHook(ViewerDocument);