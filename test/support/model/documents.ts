import { edit, requireOpenTerms, view } from './contracts.ts';
import { find, isBlank, Refused, type Rule, requireVersion } from './model.ts';

export const documentRules = {
  addContractDocument: (model, actor, input, { document, contract: made }) => {
    const { name, url } = input;
    const codes = [isBlank(name), url.startsWith('javascript:')].filter(Boolean).map(() => 'INVALID_INPUT');
    if (codes.length > 0) throw new Refused(...codes);
    const contract = find(model.contracts, input.contractId);
    requireOpenTerms(contract);
    requireVersion(contract, input);
    edit(contract, actor, made);
    const id = document?.id;
    model.documents.set(id, { id, contractId: contract.id });
    model.made.documents.push(id);
    model.recordEvent('contract.document_added', contract.customerId, contract.id);
    return { document: { id, name: name.trim(), url }, contract: view(contract) };
  },

  removeContractDocument: (model, actor, input, { contract: made }) => {
    const document = find(model.documents, input.id);
    const contract = find(model.contracts, document.contractId);
    requireOpenTerms(contract);
    requireVersion(contract, input);
    edit(contract, actor, made);
    model.documents.delete(document.id);
    model.recordEvent('contract.document_removed', contract.customerId, contract.id);
    return { removedDocumentId: document.id, contract: view(contract) };
  },
} satisfies Record<string, Rule>;
