import { ENTRY_TYPES } from '../../domain/ledger.ts';
import { CONTRACT_STATUSES } from '../../domain/statuses.ts';
import type { Columns } from './columnTypes.ts';
import { inEnum } from './parts.ts';

/**
 * The ledger: for each contract a chain of all decisions on it, and of what undid them. References nothing, since it
 * outlives contracts and customers; holds no names and no texts. Triggers refuse to change and remove entries: see `ledgerTriggers`.
 */
export function defineLedger({ table, text, enumText, integer, instant, primaryKey, check }: Columns) {
  return table(
    'ledger',
    {
      contractId: text().notNull(),
      position: integer().notNull(),
      type: enumText(ENTRY_TYPES).notNull(),
      customerId: text().notNull(),
      actionId: text(),
      priorStatus: enumText(CONTRACT_STATUSES),
      newStatus: enumText(CONTRACT_STATUSES),
      contractVersion: integer(),
      decidedAt: instant().notNull(),
      erasedPosition: integer(),
      actorDigest: text(),
      reasonDigest: text(),
      keyId: text(),
      hash: text().notNull(),
    },
    (t) => [
      primaryKey({ columns: [t.contractId, t.position] }),
      check('ledger_type_word', inEnum('type', ENTRY_TYPES)),
      check('ledger_priorStatus_word', inEnum('priorStatus', CONTRACT_STATUSES)),
      check('ledger_newStatus_word', inEnum('newStatus', CONTRACT_STATUSES)),
    ],
  );
}
