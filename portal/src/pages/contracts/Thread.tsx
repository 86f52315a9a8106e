import { useThreadView } from 'contract-portal-client/react';
import { useI18n } from '../../i18n/I18n.tsx';
import type { ContractOfPage } from './ContractPage.tsx';
import { NoteCard } from './NoteCard.tsx';
import { Replies } from './Replies.tsx';

type TopNote = ContractOfPage['notes']['nodes'][number];

interface ThreadProps {
  note: TopNote;
  linked: string | null;
  onShown(element: HTMLElement | null): void;
}

const SHOWN_REPLIES = 100;

/** A note and all that was said below it, in reading order. */
export function Thread({ note, linked, onShown }: ThreadProps) {
  const { m } = useI18n();
  const { nodes, pageInfo } = note.replies;
  const isDeep = pageInfo.hasNextPage || nodes.some(({ replyCount }) => replyCount > 0);
  const whole = useThreadView({ variables: { id: note.id, first: SHOWN_REPLIES }, skip: !isDeep });
  const replies = (isDeep ? whole.data?.note?.descendants.nodes : nodes) ?? nodes;

  const rest = whole.data?.note?.descendants.pageInfo;
  const shared = { linked, onShown };
  return (
    <div className="thread">
      <NoteCard note={note} {...shared} />
      <Replies replies={replies} depth={1} shared={shared} />
      {rest?.hasNextPage && (
        <button
          type="button"
          className="button quiet tight"
          disabled={whole.loading}
          onClick={() => void whole.fetchMore({ variables: { after: rest.endCursor } })}
        >
          {m.moreReplies}
        </button>
      )}
    </div>
  );
}
