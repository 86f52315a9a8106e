import { Link } from 'wouter';
import { Blank } from '../elements/Blank.tsx';
import { useI18n } from '../i18n/I18n.tsx';
import { Page } from './Page.tsx';

/** What is shown where there is nothing. */
export function NotFound() {
  const { m } = useI18n();
  return (
    <Page title={m.notFound.title}>
      <Blank title={m.notFound.advice}>
        <Link href="/" className="button">
          {m.pages.dashboard}
        </Link>
      </Blank>
    </Page>
  );
}
