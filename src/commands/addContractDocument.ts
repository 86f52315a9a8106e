import type { ContractRow, DocumentRow } from '../db/rows.ts';
import { type DocumentInput, newDocument } from '../domain/documents.ts';
import { requireOpenTerms } from '../domain/lifecycle.ts';
import { requireVersion } from '../domain/versions.ts';
import type { CommandContext } from './context.ts';
import { documentRow } from './contractRowFactories.ts';
import { editTerms } from './editTerms.ts';
import { load } from './load.ts';
import { recordContractEvent } from './recordEvent.ts';
import { transact } from './transact.ts';

interface Input extends DocumentInput {
  contractId: string;
  /** The expected version of the contract. */
  expectedVersion?: number | null;
}

export async function addContractDocument(
  context: CommandContext,
  input: Input,
): Promise<{ document: DocumentRow; contract: ContractRow }> {
  const { actor, clock } = context;
  const details = newDocument(input);
  return transact(context, async (queries) => {
    const before = await load(queries, 'Contract', input.contractId, 'contractId');
    requireOpenTerms(before.status, 'contractId');
    requireVersion('contract', before, input.expectedVersion);
    const at = clock.now(before.updatedAt);
    const contract = await editTerms(queries, context, before, {}, at);
    const id = clock.newId('ContractDocument');
    const document = documentRow(id, contract.id, details, { actor, at });
    await queries.documents.insert(document);
    await recordContractEvent(queries, context, contract, 'contract.document_added', at, { documentId: id });
    return { document, contract };
  });
}
