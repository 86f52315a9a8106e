import { useAddContractDocument, useRemoveContractDocument } from 'contract-portal-client/react';
import { useState } from 'react';
import { Card } from '../../elements/Card.tsx';
import { useI18n } from '../../i18n/I18n.tsx';
import { AddDocumentDialog } from './AddDocumentDialog.tsx';
import type { ContractOfPage } from './ContractPage.tsx';
import { DocumentLine } from './DocumentLine.tsx';
import { RemoveDocumentDialog } from './RemoveDocumentDialog.tsx';

type Document = ContractOfPage['documents']['nodes'][number];

/** The documents of a contract: like other terms, they change only while those are open. */
export function Documents({ contract }: { contract: ContractOfPage }) {
  const { m } = useI18n();
  const [add] = useAddContractDocument();
  const [remove] = useRemoveContractDocument();
  const [isAdding, setAdding] = useState(false);
  const [removing, setRemoving] = useState<Document | null>(null);
  const { nodes, totalCount } = contract.documents;
  const mayChange = contract.viewerCanUpdate;
  const { version: expectedVersion } = contract;
  if (nodes.length === 0 && !mayChange) return null;

  return (
    <Card
      title={m.documents}
      count={totalCount}
      flush
      actions={
        mayChange && (
          <button type="button" className="button tight" onClick={() => setAdding(true)}>
            {m.addDocument}
          </button>
        )
      }
    >
      {nodes.length === 0 && <p className="card-body soft">{m.noDocuments}</p>}
      <ul>
        {nodes.map((document) => (
          <DocumentLine
            key={document.id}
            document={document}
            onRemove={mayChange ? () => setRemoving(document) : undefined}
          />
        ))}
      </ul>
      {isAdding && (
        <AddDocumentDialog
          onClose={() => setAdding(false)}
          onAdd={async (document) => {
            const { data } = await add({
              variables: { input: { contractId: contract.id, expectedVersion, ...document } },
            });
            return data?.addContractDocument?.userErrors ?? [];
          }}
        />
      )}
      {removing && (
        <RemoveDocumentDialog
          name={removing.name}
          onClose={() => setRemoving(null)}
          onRemove={async () => {
            const { data } = await remove({ variables: { input: { id: removing.id, expectedVersion } } });
            return data?.removeContractDocument?.userErrors ?? [];
          }}
        />
      )}
    </Card>
  );
}
