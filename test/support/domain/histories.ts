import type { ActionRow, ContractRow, NoteRow } from '../../../src/db/rows.ts';
import { LIFECYCLE, transitionFor } from '../../../src/domain/lifecycle.ts';

/** The contracts whose actions are no unbroken chain from DRAFT to their status, by the lifecycle and in the order of time. */
export function brokenChains(contracts: readonly ContractRow[], actions: readonly ActionRow[]): string[] {
  const byContract = Map.groupBy(actions, (action) => action.contractId);
  return contracts
    .filter((contract) => {
      const chain = (byContract.get(contract.id) ?? []).toSorted(
        (one, other) => one.contractVersion - other.contractVersion,
      );
      let [status, at, version] = ['DRAFT' as ContractRow['status'], contract.createdAt, 0];
      const broken = chain.some((action) => {
        const { newStatus } = transitionFor(LIFECYCLE, action.priorStatus, action.type);
        const fits = action.priorStatus === status && action.newStatus === newStatus;
        const later = action.createdAt > at && action.contractVersion > version;
        [status, at, version] = [action.newStatus, action.createdAt, action.contractVersion];
        return !fits || !later;
      });
      return broken || status !== contract.status || version >= contract.version;
    })
    .map((contract) => contract.id);
}

/** The notes that do not lie under their parent in the same contract, or do not count their direct answers. */
export function brokenThreads(notes: readonly NoteRow[]): string[] {
  const byId = new Map(notes.map((note) => [note.id, note]));
  const replies = Map.groupBy(notes, (note) => note.parentId);
  return notes
    .filter((note) => {
      const parent = note.parentId === null ? null : byId.get(note.parentId);
      const path = (parent?.path ?? '') + note.id.slice(-26);
      const placed = note.path === path && note.depth === (parent ? parent.depth + 1 : 0);
      const under = parent === null || (parent?.contractId === note.contractId && parent.createdAt < note.createdAt);
      return !placed || !under || note.replyCount !== (replies.get(note.id)?.length ?? 0);
    })
    .map((note) => note.id);
}

/** The instant that a TypeID tells of. */
export function instantOfId(id: string): string {
  const alphabet = '0123456789abcdefghjkmnpqrstvwxyz';
  const bits = [...id.slice(-26)].reduce((value, letter) => value * 32n + BigInt(alphabet.indexOf(letter)), 0n);
  return new Date(Number(bits >> 80n)).toISOString();
}
