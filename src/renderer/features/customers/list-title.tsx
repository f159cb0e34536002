import { useTranslation } from 'react-i18next';
import { ask } from '../../app/asks.ts';
import { formatRoute } from '../../app/route.ts';
import { navigate } from '../../app/router.ts';
import { formatNumber } from '../../i18n/format.ts';
import { Button } from '../../ui/button.tsx';
import type { Rows } from './use-rows.ts';

export function ListTitle({ rows, trashed }: { rows: Rows; trashed: number }) {
  const { t } = useTranslation('customers');
  const { query, total, isExact, isReady } = rows;
  const number = formatNumber(total);
  const isTrash = query.filter.trash;
  return (
    <header className="customers-title">
      <h1>{t(isTrash ? 'trash' : 'title')}</h1>
      <span className="customers-count grow" role="status">
        {isReady && t(isExact ? 'count' : 'countMore', { count: total, number })}
      </span>
      {isTrash && trashed > 0 && <span className="muted">{t('trashNote')}</span>}
      <Button small onPress={() => navigate(formatRoute(['import']))}>
        {t('import')}
      </Button>
      <Button
        small
        isDisabled={total === 0 || isTrash}
        onPress={() => ask('open-export', { query, customers: total })}
      >
        {t('export')}
      </Button>
    </header>
  );
}
