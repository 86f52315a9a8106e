import { Card } from '../elements/Card.tsx';
import { useI18n } from '../i18n/I18n.tsx';
import { Page } from './Page.tsx';
import { Preferences } from './Preferences.tsx';
import { ViewerCard } from './ViewerCard.tsx';

/** What the sidebar shows where there is room for it. */
export function SettingsPage() {
  const { m } = useI18n();
  return (
    <Page title={m.pages.settings}>
      <Card title={m.account}>
        <div className="stack">
          <ViewerCard />
          <Preferences />
        </div>
      </Card>
    </Page>
  );
}
