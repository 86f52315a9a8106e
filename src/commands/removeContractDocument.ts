import type { ContractRow, DocumentRow } from '../db/rows.ts';
import { requireOpenTerms } from '../domain/lifecycle.ts';
import { requireVersion } from '../domain/versions.ts';
import type { CommandContext } from './context.ts';
import { editTerms } from './editTerms.ts';
import { load } from './load.ts';
import { recordContractEvent } from './recordEvent.ts';
import { transact } from './transact.ts';

interface Input {
  id: string;
  /** The expected version of the contract. */
  expectedVersion?: number | null;
}

/** Removes a document from a contract; an event records what was removed. */
export async function removeContractDocument(
  context: CommandContext,
  input: Input,
): Promise<{ removedDocumentId: string; contract: ContractRow }> {
  return transact(context, async (queries) => {
    const document = await load(queries, 'ContractDocument', input.id);
    const before = await load(queries, 'Contract', document.contractId);
    requireOpenTerms(before.status);
    requireVersion('contract', before, input.expectedVersion);
    const at = context.clock.now(before.updatedAt);
    const contract = await editTerms(queries, context, before, {}, at);
    await queries.documents.remove(document);
    await recordContractEvent(queries, context, contract, 'contract.document_removed', at, {
      documentId: document.id,
      document: documentFacts(document),
    });
    return { removedDocumentId: document.id, contract };
  });
}

/** The document as recorded in the event, with API field names. */
function documentFacts({ contractId: _, addedById: subject, addedByName: name, ...document }: DocumentRow): object {
  return { ...document, addedBy: { subject, name } };
}
