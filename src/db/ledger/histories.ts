import type { ActionRow, ContractRow, LedgerRow } from '../rows.ts';
import type { AuditKey } from './auditKey.ts';
import { sealAction } from './seal.ts';

/** Contracts with all of their actions, and the entries of these. */
export interface SealedHistories {
  contracts: ContractRow[];
  actions: ActionRow[];
  ledger: LedgerRow[];
}

/** Begins the chains of contracts that were made elsewhere, with entries for all of their actions. */
export function sealHistories(
  key: AuditKey,
  contracts: readonly ContractRow[],
  actions: readonly ActionRow[],
): SealedHistories {
  const sealed: SealedHistories = { contracts: [], actions: [], ledger: [] };
  const actionsOf = Map.groupBy(actions, ({ contractId }) => contractId);
  for (const made of contracts) {
    let contract = made;
    const own = actionsOf.get(made.id) ?? [];
    for (const action of own.toSorted((one, other) => one.contractVersion - other.contractVersion)) {
      const { entry, end, action: withHash } = sealAction(key, contract, action);
      contract = { ...contract, ...end };
      sealed.actions.push(withHash);
      sealed.ledger.push(entry);
    }
    sealed.contracts.push(contract);
  }
  if (sealed.actions.length < actions.length)
    throw new Error('Expected the contract of each action, but some are missing.');
  return sealed;
}
