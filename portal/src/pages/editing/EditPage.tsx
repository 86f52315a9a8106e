import type { ReactNode } from 'react';
import { Link, useLocation } from 'wouter';
import { useI18n } from '../../i18n/I18n.tsx';
import { useNotify } from '../../layout/Notices.tsx';
import { Page } from '../../layout/Page.tsx';
import type { UserError } from '../useAttempt.ts';
import { useSubmission } from '../useSubmission.ts';
import { Conflict } from './Conflict.tsx';
import type { Texts } from './differing.ts';
import { FormCard } from './FormCard.tsx';
import { useEditing } from './useEditing.ts';

/** What the fields of a form get. */
export interface FieldsProps<D> {
  draft: D;
  onChange(draft: D): void;
  errorAt(...fields: string[]): string | undefined;
}

interface EditPageProps<Row, D> {
  row: Row;
  /** What the row is called. */
  title: string;
  /** The page of the row. */
  href: string;
  /** The fields that the form has errors at. */
  errorFields: readonly string[];
  draftOf(row: NoInfer<Row>): D;
  /** The value of a field in words, where it is not the text itself. */
  show?: (field: keyof D & string, value: string) => string;
  reread(): Promise<Row | null | undefined>;
  /** Who changed the row last. */
  editorOf(row: Row): string;
  /** Sends what the draft makes of the row. */
  send(base: Row, draft: D): Promise<readonly UserError[]>;
  children(fields: FieldsProps<D>): ReactNode;
}

/** Edits a row; if somebody else was faster, shows both versions side by side. */
export function EditPage<Row, D extends Texts<D>>(props: EditPageProps<Row, D>) {
  const { row, title, href, errorFields, draftOf, show, reread, editorOf, send, children } = props;
  const { m } = useI18n();
  const notify = useNotify();
  const [, navigate] = useLocation();
  const { base, draft, setDraft, theirs, meetsConflict, resolve } = useEditing({ row, draftOf, reread });
  const { errorAt, general, isBusy, submit } = useSubmission(errorFields);

  async function save() {
    await submit(async () => {
      const errors = await send(base, draft);
      if (await meetsConflict(errors)) return [];
      if (errors.length === 0) {
        notify({ text: m.saved(title) });
        navigate(href);
      }
      return errors;
    });
  }

  return (
    <Page title={m.editTitle(title)}>
      {theirs ? (
        <Conflict
          base={draftOf(base)}
          mine={draft}
          theirs={draftOf(theirs)}
          who={editorOf(theirs)}
          show={show}
          onResolve={resolve}
        />
      ) : (
        <FormCard
          problem={general}
          onSubmit={() => void save()}
          buttons={
            <>
              <button type="submit" className="button primary" disabled={isBusy}>
                {m.save}
              </button>
              <Link href={href} className="button quiet">
                {m.cancel}
              </Link>
            </>
          }
        >
          {children({ draft, onChange: setDraft, errorAt })}
        </FormCard>
      )}
    </Page>
  );
}
