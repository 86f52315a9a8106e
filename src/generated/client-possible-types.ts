// Made by `npm run codegen` from schema.graphql. Never edited by hand.
/** The types that each interface stands for. */
export const possibleTypes: Record<string, string[]> = {
  EventTarget: ['Action', 'ContractDocument', 'ContractFlag', 'Note'],
  Node: ['Action', 'Contract', 'ContractDocument', 'ContractFlag', 'Customer', 'Event', 'Note', 'NoteEdit', 'Webhook'],
  UserError: ['ContractLockedError', 'FlaggedError', 'HasDependentsError', 'IdempotencyKeyReusedError', 'InvalidInputError', 'InvalidTransitionError', 'NotFoundError', 'NotLatestActionError', 'NotUniqueError', 'SelfApprovalError', 'VersionConflictError'],
};