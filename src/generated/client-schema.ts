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
    "NoteEdit",
    "Webhook"
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

/** The fields of each type that are lists in pages: the type of their rows, and the order that they have by default. */
export const connections: Record<string, Record<string, { type: string; order?: { field: string; direction: string } }>> = {
  "Contract": {
    "actions": {
      "type": "Action",
      "order": {
        "field": "CREATED_AT",
        "direction": "ASC"
      }
    },
    "documents": {
      "type": "ContractDocument",
      "order": {
        "field": "ADDED_AT",
        "direction": "DESC"
      }
    },
    "events": {
      "type": "Event",
      "order": {
        "field": "OCCURRED_AT",
        "direction": "DESC"
      }
    },
    "flags": {
      "type": "ContractFlag",
      "order": {
        "field": "CREATED_AT",
        "direction": "DESC"
      }
    },
    "notes": {
      "type": "Note",
      "order": {
        "field": "CREATED_AT",
        "direction": "ASC"
      }
    }
  },
  "Customer": {
    "contracts": {
      "type": "Contract",
      "order": {
        "field": "CREATED_AT",
        "direction": "DESC"
      }
    },
    "events": {
      "type": "Event",
      "order": {
        "field": "OCCURRED_AT",
        "direction": "DESC"
      }
    }
  },
  "Note": {
    "descendants": {
      "type": "Note"
    },
    "edits": {
      "type": "NoteEdit",
      "order": {
        "field": "EDITED_AT",
        "direction": "ASC"
      }
    },
    "replies": {
      "type": "Note",
      "order": {
        "field": "CREATED_AT",
        "direction": "ASC"
      }
    }
  },
  "Query": {
    "actions": {
      "type": "Action",
      "order": {
        "field": "CREATED_AT",
        "direction": "DESC"
      }
    },
    "contracts": {
      "type": "Contract",
      "order": {
        "field": "CREATED_AT",
        "direction": "DESC"
      }
    },
    "customers": {
      "type": "Customer",
      "order": {
        "field": "CREATED_AT",
        "direction": "DESC"
      }
    },
    "documents": {
      "type": "ContractDocument",
      "order": {
        "field": "ADDED_AT",
        "direction": "DESC"
      }
    },
    "events": {
      "type": "Event",
      "order": {
        "field": "OCCURRED_AT",
        "direction": "DESC"
      }
    },
    "flags": {
      "type": "ContractFlag",
      "order": {
        "field": "CREATED_AT",
        "direction": "DESC"
      }
    },
    "noteEdits": {
      "type": "NoteEdit",
      "order": {
        "field": "EDITED_AT",
        "direction": "DESC"
      }
    },
    "notes": {
      "type": "Note",
      "order": {
        "field": "CREATED_AT",
        "direction": "DESC"
      }
    },
    "webhooks": {
      "type": "Webhook",
      "order": {
        "field": "CREATED_AT",
        "direction": "DESC"
      }
    }
  }
};

/** The fields of each type that are lists as a whole. */
export const lists: Record<string, Record<string, true>> = {
  "AddContractDocumentPayload": {
    "userErrors": true
  },
  "ApproveContractPayload": {
    "userErrors": true
  },
  "AvailableTransition": {
    "blockedBy": true
  },
  "ChangePage": {
    "nodes": true
  },
  "Contract": {
    "availableTransitions": true
  },
  "ContractLockedError": {
    "path": true
  },
  "ContractTotal": {
    "values": true
  },
  "CreateActionPayload": {
    "userErrors": true
  },
  "CreateContractPayload": {
    "userErrors": true
  },
  "CreateCustomerPayload": {
    "userErrors": true
  },
  "CreateEventPayload": {
    "userErrors": true
  },
  "CreateNotePayload": {
    "userErrors": true
  },
  "CreateWebhookPayload": {
    "userErrors": true
  },
  "DecideContractsPayload": {
    "results": true,
    "userErrors": true
  },
  "DecisionResult": {
    "userErrors": true
  },
  "DeleteActionPayload": {
    "userErrors": true
  },
  "DeleteContractPayload": {
    "userErrors": true
  },
  "DeleteCustomerPayload": {
    "userErrors": true
  },
  "DeleteEventPayload": {
    "userErrors": true
  },
  "DeleteNotePayload": {
    "deletedNoteIds": true,
    "userErrors": true
  },
  "DeleteWebhookPayload": {
    "userErrors": true
  },
  "EventTotal": {
    "groups": true
  },
  "FlagContractPayload": {
    "userErrors": true
  },
  "FlaggedError": {
    "path": true
  },
  "HasDependentsError": {
    "path": true
  },
  "IdempotencyKeyReusedError": {
    "path": true
  },
  "InvalidInputError": {
    "path": true
  },
  "InvalidTransitionError": {
    "allowedActions": true,
    "path": true
  },
  "NotFoundError": {
    "path": true
  },
  "NotLatestActionError": {
    "path": true
  },
  "NotUniqueError": {
    "path": true
  },
  "Query": {
    "contractLifecycle": true,
    "contractTotals": true,
    "decisions": true,
    "eventTotals": true,
    "nodes": true
  },
  "RedeliverPayload": {
    "userErrors": true
  },
  "RejectContractPayload": {
    "userErrors": true
  },
  "RemoveContractDocumentPayload": {
    "userErrors": true
  },
  "ReopenContractPayload": {
    "userErrors": true
  },
  "ResolveContractFlagPayload": {
    "userErrors": true
  },
  "ResolveNotePayload": {
    "userErrors": true
  },
  "RotateWebhookSecretPayload": {
    "userErrors": true
  },
  "SelfApprovalError": {
    "path": true
  },
  "SubmitContractPayload": {
    "userErrors": true
  },
  "TestWebhookPayload": {
    "userErrors": true
  },
  "UnresolveNotePayload": {
    "userErrors": true
  },
  "UpdateContractPayload": {
    "userErrors": true
  },
  "UpdateCustomerPayload": {
    "userErrors": true
  },
  "UpdateNotePayload": {
    "userErrors": true
  },
  "UpdateWebhookPayload": {
    "userErrors": true
  },
  "VersionConflictError": {
    "path": true
  },
  "Webhook": {
    "deliveries": true
  },
  "WebhookDelivery": {
    "attempts": true
  }
};

/** The queries that read a row by its id, and its type. */
export const rowsById: Record<string, string> = {
  "action": "Action",
  "contract": "Contract",
  "customer": "Customer",
  "document": "ContractDocument",
  "event": "Event",
  "flag": "ContractFlag",
  "note": "Note",
  "noteEdit": "NoteEdit",
  "webhook": "Webhook"
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
  "Viewer",
  "WebhookAttempt",
  "WebhookTestResult"
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
  },
  "Webhook": {
    "createdAt": "DateTime",
    "secretRotatedAt": "DateTime",
    "updatedAt": "DateTime"
  },
  "WebhookAttempt": {
    "at": "DateTime"
  },
  "WebhookDelivery": {
    "nextAttemptAt": "DateTime"
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
  },
  "WebhookWhere": {
    "fields": {
      "AND": "[WebhookWhere]",
      "NOT": "WebhookWhere",
      "OR": "[WebhookWhere]",
      "createdAt": "DateTimeRange"
    }
  }
};
