import { Card } from '../../elements/Card.tsx';
import { Icon } from '../../elements/Icon.tsx';
import { Moment } from '../../elements/Moment.tsx';
import { useI18n } from '../../i18n/I18n.tsx';
import type { ContractOfPage } from './ContractPage.tsx';

/** The documents of a contract. Those that are not on the web cannot be opened from here. */
export function Documents({ documents }: { documents: ContractOfPage['documents']['nodes'] }) {
  const { m, bytes } = useI18n();
  if (documents.length === 0) return null;
  return (
    <Card title={m.documents} count={documents.length} flush>
      <ul>
        {documents.map(({ id, name, url, kind, size, addedBy, addedAt }) => (
          <li key={id} className="line">
            <Icon name="document" />
            <div className="grow">
              {/^https?:/.test(url) ? (
                <a href={url} target="_blank" rel="noreferrer" className="cell-title">
                  {name}
                </a>
              ) : (
                <span className="cell-title">{name}</span>
              )}
              <div className="cell-sub wrap-anywhere">{url}</div>
            </div>
            <div className="end">
              <span>{m.documentKinds[kind]}</span>
              <div className="cell-sub">
                {size !== null && `${bytes(size)} · `}
                {addedBy.name}, <Moment at={addedAt} />
              </div>
            </div>
          </li>
        ))}
      </ul>
    </Card>
  );
}
