// Made by `npm run codegen` from schema.graphql. Never edited by hand.
/** The types that each interface and union stands for. */
export const possibleTypes: Record<string, string[]> = {
  "EventTarget": [
    "Action",
    "ContractDocument",
    "ContractFlag",
    "Note"
  ],
  "Node": [
    "Action",
    "Contract",
    "ContractDocument",
    "ContractFlag",
    "Customer",
    "Event",
    "Note",
    "NoteEdit"
  ],
  "UserError": [
    "ContractLockedError",
    "FlaggedError",
    "HasDependentsError",
    "IdempotencyKeyReusedError",
    "InvalidInputError",
    "InvalidTransitionError",
    "NotFoundError",
    "NotLatestActionError",
    "NotUniqueError",
    "SelfApprovalError",
    "VersionConflictError"
  ]
};

/** The fields of each type that are lists in pages, and the type of their rows. */
export const connections: Record<string, Record<string, string>> = {
  "Contract": {
    "actions": "Action",
    "documents": "ContractDocument",
    "events": "Event",
    "flags": "ContractFlag",
    "notes": "Note"
  },
  "Customer": {
    "contracts": "Contract",
    "events": "Event"
  },
  "Note": {
    "descendants": "Note",
    "edits": "NoteEdit",
    "replies": "Note"
  },
  "Query": {
    "actions": "Action",
    "contracts": "Contract",
    "customers": "Customer",
    "documents": "ContractDocument",
    "events": "Event",
    "flags": "ContractFlag",
    "noteEdits": "NoteEdit",
    "notes": "Note"
  }
};

/** The types of objects that are no rows, as they have no id: they are parts of those that have them. */
export const values: string[] = [
  "Actor",
  "AvailableTransition",
  "Change",
  "ChangePage",
  "ContractLockedError",
  "ContractTotal",
  "DecisionResult",
  "DecisionTotal",
  "EventGroup",
  "EventTotal",
  "FlaggedError",
  "HasDependentsError",
  "IdempotencyKeyReusedError",
  "InvalidInputError",
  "InvalidTransitionError",
  "LifecycleTransition",
  "Money",
  "NotFoundError",
  "NotLatestActionError",
  "NotUniqueError",
  "PageInfo",
  "Period",
  "SelfApprovalError",
  "VersionConflictError",
  "Viewer"
];

/** The fields of each type that have a parsed scalar. */
export const scalarFields: Record<string, Record<string, string>> = {
  "Action": {
    "createdAt": "DateTime"
  },
  "Change": {
    "changedAt": "DateTime"
  },
  "Contract": {
    "createdAt": "DateTime",
    "statusSince": "DateTime",
    "updatedAt": "DateTime"
  },
  "ContractDocument": {
    "addedAt": "DateTime"
  },
  "ContractFlag": {
    "createdAt": "DateTime",
    "resolvedAt": "DateTime"
  },
  "Customer": {
    "createdAt": "DateTime",
    "updatedAt": "DateTime"
  },
  "Event": {
    "createdAt": "DateTime",
    "occurredAt": "DateTime"
  },
  "Note": {
    "createdAt": "DateTime",
    "editedAt": "DateTime",
    "resolvedAt": "DateTime",
    "updatedAt": "DateTime"
  },
  "NoteEdit": {
    "editedAt": "DateTime"
  },
  "Period": {
    "from": "DateTime",
    "to": "DateTime"
  }
};

/** The fields of inputs that have, or contain, a parsed scalar. */
export const inputObjects: Record<string, { fields: Record<string, string> }> = {
  "ActionWhere": {
    "fields": {
      "AND": "[ActionWhere]",
      "NOT": "ActionWhere",
      "OR": "[ActionWhere]",
      "createdAt": "DateTimeRange"
    }
  },
  "ContractDocumentWhere": {
    "fields": {
      "AND": "[ContractDocumentWhere]",
      "NOT": "ContractDocumentWhere",
      "OR": "[ContractDocumentWhere]",
      "addedAt": "DateTimeRange"
    }
  },
  "ContractFlagWhere": {
    "fields": {
      "AND": "[ContractFlagWhere]",
      "NOT": "ContractFlagWhere",
      "OR": "[ContractFlagWhere]",
      "createdAt": "DateTimeRange"
    }
  },
  "ContractWhere": {
    "fields": {
      "AND": "[ContractWhere]",
      "NOT": "ContractWhere",
      "OR": "[ContractWhere]",
      "createdAt": "DateTimeRange",
      "customer": "CustomerWhere",
      "updatedAt": "DateTimeRange"
    }
  },
  "CreateEventInput": {
    "fields": {
      "occurredAt": "DateTime"
    }
  },
  "CustomerWhere": {
    "fields": {
      "AND": "[CustomerWhere]",
      "NOT": "CustomerWhere",
      "OR": "[CustomerWhere]",
      "createdAt": "DateTimeRange"
    }
  },
  "DateTimeRange": {
    "fields": {
      "from": "DateTime",
      "to": "DateTime"
    }
  },
  "EventWhere": {
    "fields": {
      "AND": "[EventWhere]",
      "NOT": "EventWhere",
      "OR": "[EventWhere]",
      "occurredAt": "DateTimeRange"
    }
  },
  "NoteEditWhere": {
    "fields": {
      "AND": "[NoteEditWhere]",
      "NOT": "NoteEditWhere",
      "OR": "[NoteEditWhere]",
      "editedAt": "DateTimeRange"
    }
  },
  "NoteWhere": {
    "fields": {
      "AND": "[NoteWhere]",
      "NOT": "NoteWhere",
      "OR": "[NoteWhere]",
      "createdAt": "DateTimeRange"
    }
  }
};
