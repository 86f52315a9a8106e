// Pure functions that build the rows of flags.
import type { RowOf } from '../db/rows.ts';
import type { FlagInput } from '../domain/flags.ts';
import type { Attribution, Facts } from './rowFactories.ts';

type FlagRow = RowOf<'ContractFlag'>;

/** A new flag: always open. */
export function flagRow(id: string, contractId: string, input: FlagInput, { actor, at }: Attribution): FlagRow {
  return {
    id,
    contractId,
    ...input,
    createdById: actor.subject,
    createdByName: actor.name,
    createdAt: at,
    resolvedById: null,
    resolvedByName: null,
    resolvedAt: null,
    resolution: null,
  };
}

export function resolvedFlag(open: FlagRow, resolution: string, { actor, at }: Attribution): FlagRow {
  return { ...open, resolvedById: actor.subject, resolvedByName: actor.name, resolvedAt: at, resolution };
}

/** What the event of a raised flag keeps of it; the event outlives the contract. */
export function raisedFacts({ id, category, severity, reason }: FlagRow): Facts {
  return { flagId: id, category, severity, reason };
}

/** The same for the event of a resolved flag. */
export function resolvedFacts({ id, resolution }: FlagRow): Facts {
  return { flagId: id, resolution };
}
