import type { NoteFieldsFragment } from 'contract-portal-client/react';
import { NoteCard } from './NoteCard.tsx';

interface RepliesProps {
  /** In reading order, each followed by those below it. */
  replies: readonly NoteFieldsFragment[];
  depth: number;
  shared: {
    /** The note that the address links to. */
    linked: string | null;
    onShown(element: HTMLElement | null): void;
  };
}

/** Replies of one depth, each with those below it. */
export function Replies({ replies, depth, shared }: RepliesProps) {
  if (replies.length === 0) return null;
  return (
    <ul className="replies">
      {replies.map((reply, index) => {
        if (reply.depth !== depth) return null;
        const end = replies.findIndex((other, at) => at > index && other.depth <= depth);
        return (
          <li key={reply.id}>
            <NoteCard note={reply} {...shared} />
            <Replies
              replies={replies.slice(index + 1, end === -1 ? undefined : end)}
              depth={depth + 1}
              shared={shared}
            />
          </li>
        );
      })}
    </ul>
  );
}
