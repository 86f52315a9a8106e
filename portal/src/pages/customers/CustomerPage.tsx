import { type CustomerViewQuery, useCustomerView } from 'contract-portal-client/react';
import { Link } from 'wouter';
import { CustomerStatusBadge, RiskBadge, StatusBadge } from '../../elements/Badges.tsx';
import { Card } from '../../elements/Card.tsx';
import { Loaded } from '../../elements/Loaded.tsx';
import { Moment } from '../../elements/Moment.tsx';
import { Money } from '../../elements/Money.tsx';
import { useI18n } from '../../i18n/I18n.tsx';
import { NotFound } from '../../layout/NotFound.tsx';
import { Page } from '../../layout/Page.tsx';
import { useMay } from '../../session/Session.tsx';
import { Activity } from '../contracts/Activity.tsx';
import { customerPageVariables } from './customerPages.ts';

type Customer = NonNullable<CustomerViewQuery['customer']>;

export default function CustomerPage({ id }: { id: string }) {
  const result = useCustomerView({ variables: customerPageVariables(id) });
  return (
    <Loaded result={result}>{({ customer }) => (customer ? <Profile customer={customer} /> : <NotFound />)}</Loaded>
  );
}

function Profile({ customer }: { customer: Customer }) {
  const { m } = useI18n();
  const mayEdit = useMay('EDITOR');
  return (
    <Page
      title={customer.name}
      badge={
        <>
          <CustomerStatusBadge status={customer.status} />
          <RiskBadge level={customer.riskLevel} />
        </>
      }
      subtitle={m.segments[customer.segment]}
      actions={
        mayEdit && (
          <Link href={`/contracts/new?customer=${customer.id}`} className="button primary">
            {m.newContract}
          </Link>
        )
      }
    >
      <div className="columns">
        <div className="column">
          <Card title={m.pages.contracts} count={customer.contracts.totalCount} flush>
            <Contracts contracts={customer.contracts.nodes} />
          </Card>
          <Activity events={customer.events} href={`/events?customer=${customer.id}`} />
        </div>
        <div className="column">
          <Card
            title={m.details}
            actions={
              mayEdit && (
                <Link href={`/customers/${customer.id}/edit`} className="button tight">
                  {m.edit}
                </Link>
              )
            }
          >
            <Details customer={customer} />
          </Card>
        </div>
      </div>
    </Page>
  );
}

function Contracts({ contracts }: { contracts: Customer['contracts']['nodes'] }) {
  const { m } = useI18n();
  if (contracts.length === 0) return <p className="card-body soft">{m.noContracts}</p>;
  return (
    <ul>
      {contracts.map(({ id, title, reference, status, value, statusSince }) => (
        <li key={id} className="line">
          <div className="grow">
            <Link href={`/contracts/${id}`} className="cell-title">
              {title}
            </Link>
            <div className="cell-sub">{reference}</div>
          </div>
          <div className="end">
            <StatusBadge status={status} />
            <div className="cell-sub">
              <Moment at={statusSince} />
            </div>
          </div>
          <div className="end amount">
            <Money value={value} />
          </div>
        </li>
      ))}
    </ul>
  );
}

function Details({ customer: { email, phone, externalReference, createdAt } }: { customer: Customer }) {
  const { m } = useI18n();
  return (
    <dl className="facts">
      <div className="wide">
        <dt>{m.fields.email}</dt>
        <dd>{email ? <a href={`mailto:${email}`}>{email}</a> : '–'}</dd>
      </div>
      <div>
        <dt>{m.fields.phone}</dt>
        <dd>{phone ?? '–'}</dd>
      </div>
      <div>
        <dt>{m.fields.externalReference}</dt>
        <dd>{externalReference ?? '–'}</dd>
      </div>
      <div>
        <dt>{m.fields.createdAt}</dt>
        <dd>
          <Moment at={createdAt} exact />
        </dd>
      </div>
    </dl>
  );
}
