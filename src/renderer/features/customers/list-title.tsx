import { useTranslation } from 'react-i18next';
import type { CustomerQuery, ListColumn } from '../../../shared/customer-list.ts';
import { ask } from '../../app/asks.ts';
import { formatRoute } from '../../app/route.ts';
import { navigate } from '../../app/router.ts';
import { formatNumber } from '../../i18n/format.ts';
import { Button } from '../../ui/button.tsx';
import { SavedLists } from './list/saved-lists.tsx';
import type { Rows } from './use-rows.ts';

type ListTitleProps = {
  rows: Rows;
  trashed: number;
  /** What stands in the filters now; `rows` lag behind while typing. */
  query: CustomerQuery;
  columns: readonly ListColumn[];
  /** The saved list that was opened. */
  listId: number | null;
};

export function ListTitle({ rows, trashed, query, columns, listId }: ListTitleProps) {
  const { t } = useTranslation('list');
  const { total, isExact, isReady, countAll } = rows;
  const number = formatNumber(total);
  const isTrash = rows.query.filter.trash;
  return (
    <header className="customers-title">
      <h1>{t(isTrash ? 'trash' : 'title')}</h1>
      <span className="customers-count" role="status">
        {isReady && t(isExact ? 'count' : 'countMore', { count: total, number })}
      </span>
      {isReady && !isExact && (
        <Button small kind="link" onPress={countAll}>
          {t('countAll')}
        </Button>
      )}
      <span className="grow" />
      {isTrash && trashed > 0 && <span className="muted">{t('trashNote')}</span>}
      <SavedLists query={query} columns={columns} listId={listId} />
      {!isTrash && (
        <Button small onPress={() => navigate(formatRoute(['duplicates']))}>
          {t('duplicates:title')}
        </Button>
      )}
      <Button small onPress={() => navigate(formatRoute(['import']))}>
        {t('import')}
      </Button>
      <Button
        small
        isDisabled={total === 0 || isTrash}
        onPress={() => ask('open-export', { query: rows.query, customers: total })}
      >
        {t('export')}
      </Button>
    </header>
  );
}
