import { useThreadView } from 'contract-portal-client/react';
import { useI18n } from '../../i18n/I18n.tsx';
import type { ContractOfPage } from './ContractPage.tsx';
import { NoteCard } from './NoteCard.tsx';

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

  const shared = { linked, onShown };
  return (
    <div className="thread">
      <NoteCard note={note} {...shared} />
      {replies.length > 0 && <Replies replies={replies} depth={1} shared={shared} />}
      {whole.data?.note?.descendants.pageInfo.hasNextPage && <p className="small soft">{m.moreReplies}</p>}
    </div>
  );
}

type Shared = Pick<ThreadProps, 'linked' | 'onShown'>;

/** Replies of one depth, each with those below it, which follow it in the list. */
function Replies({ replies, depth, shared }: { replies: TopNote['replies']['nodes']; depth: number; shared: Shared }) {
  return (
    <ul className="replies">
      {replies.map((reply, index) => {
        if (reply.depth !== depth) return null;
        const end = replies.findIndex((other, at) => at > index && other.depth <= depth);
        const below = replies.slice(index + 1, end === -1 ? undefined : end);
        return (
          <li key={reply.id}>
            <NoteCard note={reply} {...shared} />
            {below.length > 0 && <Replies replies={below} depth={depth + 1} shared={shared} />}
          </li>
        );
      })}
    </ul>
  );
}
