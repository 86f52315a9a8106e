// Made by `npm run codegen` from schema.graphql. Never edited by hand.
/** The types that each interface stands for. */
export const possibleTypes: Record<string, string[]> = {
  Node: ['Action', 'Contract', 'ContractFlag', 'Customer', 'Event', 'Note'],
  UserError: ['ContractLockedError', 'HasDependentsError', 'InvalidInputError', 'InvalidTransitionError', 'NotFoundError', 'NotLatestActionError', 'NotUniqueError', 'SelfApprovalError', 'VersionConflictError'],
};