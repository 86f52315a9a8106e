import { useContractLifecycle } from 'contract-portal-client/react';
import { STATUS_TONES } from '../../elements/Badges.tsx';
import { Card } from '../../elements/Card.tsx';
import { Moment } from '../../elements/Moment.tsx';
import { useI18n } from '../../i18n/I18n.tsx';
import type { ContractOfPage } from './ContractPage.tsx';

/** Every status that the contract has had, and those that the lifecycle lets it have next. */
export function Timeline({ contract }: { contract: ContractOfPage }) {
  const { m } = useI18n();
  const { data } = useContractLifecycle({ fetchPolicy: 'cache-first' });
  const { actions, createdAt, createdBy, status } = contract;
  const possible = data?.contractLifecycle.filter(({ priorStatus }) => priorStatus === status) ?? [];
  const first = actions.nodes[0]?.priorStatus ?? status;
  return (
    <Card title={m.timeline}>
      <ol className="timeline">
        <li className={`step ${STATUS_TONES[first]}`}>
          <strong>{m.statuses[first]}</strong>
          <div className="small soft">
            {m.createdBy(createdBy.name)} · <Moment at={createdAt} exact />
          </div>
        </li>
        {actions.nodes.map(({ id, type, newStatus, actor, reason, createdAt: at }) => (
          <li key={id} className={`step ${STATUS_TONES[newStatus]}`}>
            <strong>{m.statuses[newStatus]}</strong>
            <div className="small soft">
              {m.actionBy(m.past[type], actor.name)} · <Moment at={at} exact />
            </div>
            {reason && <p className="quote prose">{reason}</p>}
          </li>
        ))}
        {possible.map(({ action, newStatus, requires }) => (
          <li key={action} className="step possible">
            {m.statuses[newStatus]}
            <div className="small soft">{m.possibleNext(m.actions[action], m.roles[requires])}</div>
          </li>
        ))}
      </ol>
    </Card>
  );
}
