import { Card } from '../../elements/Card.tsx';
import { useI18n } from '../../i18n/I18n.tsx';
import type { Outcome } from './useDecisions.ts';

/** What became of each of several decisions. */
export function Outcomes({ outcomes, onDismiss }: { outcomes: readonly Outcome[]; onDismiss(): void }) {
  const { m } = useI18n();
  const refused = outcomes.filter(({ refusal }) => refusal).length;
  return (
    <Card
      title={m.approvals.outcome(outcomes.length - refused, refused)}
      actions={
        <button type="button" className="button quiet tight" onClick={onDismiss}>
          {m.dismiss}
        </button>
      }
    >
      <ul className="stack">
        {outcomes.map(({ id, title, refusal }) => (
          <li key={id}>
            <span className={refusal ? 'badge red' : 'badge green'}>
              {refusal ? m.approvals.refused : m.approvals.done}
            </span>{' '}
            {title} {refusal && <span className="soft">{refusal}</span>}
          </li>
        ))}
      </ul>
    </Card>
  );
}
