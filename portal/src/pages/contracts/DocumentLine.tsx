import type { DocumentFieldsFragment } from 'contract-portal-client/react';
import { Icon } from '../../elements/Icon.tsx';
import { Moment } from '../../elements/Moment.tsx';
import { useI18n } from '../../i18n/I18n.tsx';

interface DocumentLineProps {
  document: DocumentFieldsFragment;
  /** Undefined if the user may not remove it. */
  onRemove: (() => void) | undefined;
}

/** A document. One that is not on the web cannot be opened from here. */
export function DocumentLine({ document, onRemove }: DocumentLineProps) {
  const { m, bytes } = useI18n();
  const { name, url, kind, size, addedBy, addedAt } = document;
  return (
    <li className="line document">
      <Icon name="document" />
      <div className="grow">
        {/^https?:/.test(url) ? (
          <a href={url} target="_blank" rel="noreferrer" className="cell-title wrap-anywhere">
            {name}
          </a>
        ) : (
          <span className="cell-title wrap-anywhere">{name}</span>
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
      {onRemove && (
        <button type="button" className="button quiet tight" aria-label={m.removeOf(name)} onClick={onRemove}>
          <Icon name="close" size={14} />
        </button>
      )}
    </li>
  );
}
