import { afterTermsEdit, documentRow } from '../commands/contractRowFactories.ts';
import { deterministicId } from '../commands/deterministicId.ts';
import type { ContractRow, DocumentRow } from '../db/rows.ts';
import { newDocument } from '../domain/documents.ts';
import type { Actor } from '../domain/permissions.ts';
import type { Random } from './random.ts';
import { DAY, later } from './time.ts';
import { DOCUMENTS } from './words.ts';

/** How many documents a contract has at most. */
const MAX_DOCUMENTS = 2;

/** The nth contract after its author added documents to the draft: none, one or two. */
export function withDocuments(
  random: Random,
  draft: ContractRow,
  author: Actor,
  n: number,
): { contract: ContractRow; documents: DocumentRow[] } {
  const documents: DocumentRow[] = [];
  let contract = draft;
  for (let i = random.integer(0, MAX_DOCUMENTS); i > 0; i--) {
    const added = { actor: author, at: later(contract.updatedAt, random.integer(1, DAY)) };
    const { file, ...named } = random.pick(DOCUMENTS);
    const size = random.integer(10_000, 5_000_000);
    const details = newDocument({ ...named, url: `seed/${n}/${file}`, mediaType: 'application/pdf', size });
    documents.push(documentRow(deterministicId('ContractDocument', added.at, n), contract.id, details, added));
    contract = afterTermsEdit(contract, {}, added);
  }
  return { contract, documents };
}
