import { lazy, Suspense } from 'react';
import { Route, Switch, useLocation } from 'wouter';
import { Skeleton } from './elements/Skeleton.tsx';
import { I18nProvider } from './i18n/I18n.tsx';
import { ErrorBoundary } from './layout/ErrorBoundary.tsx';
import { NotFound } from './layout/NotFound.tsx';
import { NoticesProvider } from './layout/Notices.tsx';
import { SettingsPage } from './layout/SettingsPage.tsx';
import { Shell } from './layout/Shell.tsx';
import { ChangesProvider } from './live/Changes.tsx';
import { SessionProvider } from './session/Session.tsx';

const DashboardPage = lazy(() => import('./pages/dashboard/DashboardPage.tsx'));
const ApprovalsPage = lazy(() => import('./pages/approvals/ApprovalsPage.tsx'));
const ContractsPage = lazy(() => import('./pages/contracts/ContractsPage.tsx'));
const ContractPage = lazy(() => import('./pages/contracts/ContractPage.tsx'));
const NewContractPage = lazy(() => import('./pages/contracts/NewContractPage.tsx'));
const EditContractPage = lazy(() => import('./pages/contracts/EditContractPage.tsx'));
const CustomersPage = lazy(() => import('./pages/customers/CustomersPage.tsx'));
const NewCustomerPage = lazy(() => import('./pages/customers/NewCustomerPage.tsx'));
const EditCustomerPage = lazy(() => import('./pages/customers/EditCustomerPage.tsx'));
const CustomerPage = lazy(() => import('./pages/customers/CustomerPage.tsx'));
const EventsPage = lazy(() => import('./pages/events/EventsPage.tsx'));

export function App() {
  return (
    <I18nProvider>
      <NoticesProvider>
        <SessionProvider>
          <ChangesProvider>
            <Shell>
              <Pages />
            </Shell>
          </ChangesProvider>
        </SessionProvider>
      </NoticesProvider>
    </I18nProvider>
  );
}

/** The paths here are those that `src/server/portal.ts` answers with this program. */
function Pages() {
  const [path] = useLocation();
  return (
    <ErrorBoundary resetKey={path}>
      <Suspense fallback={<Skeleton />}>
        <Switch>
          <Route path="/" component={DashboardPage} />
          <Route path="/approvals" component={ApprovalsPage} />
          <Route path="/contracts" component={ContractsPage} />
          <Route path="/contracts/new" component={NewContractPage} />
          <Route path="/contracts/:id/edit">{({ id }) => <EditContractPage key={id} id={id} />}</Route>
          <Route path="/contracts/:id">{({ id }) => <ContractPage key={id} id={id} />}</Route>
          <Route path="/customers" component={CustomersPage} />
          <Route path="/customers/new" component={NewCustomerPage} />
          <Route path="/customers/:id/edit">{({ id }) => <EditCustomerPage key={id} id={id} />}</Route>
          <Route path="/customers/:id">{({ id }) => <CustomerPage key={id} id={id} />}</Route>
          <Route path="/events" component={EventsPage} />
          <Route path="/settings" component={SettingsPage} />
          <Route component={NotFound} />
        </Switch>
      </Suspense>
    </ErrorBoundary>
  );
}
