import type { ReactNode } from 'react';
import { Link } from 'wouter';
import type { Page, Rows } from '../address/useRows.ts';
import { Blank } from '../elements/Blank.tsx';
import { Loaded } from '../elements/Loaded.tsx';
import { ShowMore } from '../elements/ShowMore.tsx';
import { useI18n } from '../i18n/I18n.tsx';

interface ListResult<Data> {
  data?: Data | undefined;
  previousData?: Data | undefined;
  error?: unknown;
  refetch(): unknown;
  fetchMore(options: { variables: { first: number; after: string } }): Promise<unknown>;
}

interface ListCardProps<Data, List> {
  result: ListResult<Data>;
  /** The list of what the query returned. */
  listOf(data: Data): List;
  /** As many rows as the query asked for first. */
  rows: Rows;
  /** The page without filters. */
  href: string;
  children(list: List): ReactNode;
}

/** A list that filters choose from: its rows and more of them, or what there is to say instead. */
export function ListCard<Data, List extends Page>({ result, listOf, rows, href, children }: ListCardProps<Data, List>) {
  const { m } = useI18n();
  // The rows of the filters before stay until others are there.
  const shown = { ...result, data: result.data ?? result.previousData };
  return (
    <div className="card">
      <Loaded result={shown}>
        {(data) => {
          const list = listOf(data);
          return list.nodes.length === 0 ? (
            <Blank title={m.nothingFound}>
              <Link href={href} className="button">
                {m.clearFilters}
              </Link>
            </Blank>
          ) : (
            <>
              {children(list)}
              <ShowMore
                shown={list.nodes.length}
                total={list.totalCount}
                loading={rows.isLoading}
                onMore={() => void rows.more(list, (variables) => result.fetchMore({ variables }))}
              />
            </>
          );
        }}
      </Loaded>
    </div>
  );
}
