import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ImportRow } from '../../../shared/exchange.ts';
import { reasonText } from '../../../shared/report-texts.ts';
import { request } from '../../api.ts';
import { formatRoute } from '../../app/route.ts';
import { navigate } from '../../app/router.ts';
import { formatNumber } from '../../i18n/format.ts';
import { currentLanguage } from '../../i18n/index.ts';
import { Chip, type Tint } from '../../ui/chip.tsx';
import { ErrorNotice } from '../../ui/error-notice.tsx';
import { VirtualList } from '../../ui/virtual-list.tsx';

/** Rows worth a look (skipped or with a remark), or all of one action. */
export type RowsShown = 'remarks' | 'added' | 'updated' | 'skipped';

const pageSize = 200;
const tints: Record<ImportRow['action'], Tint> = {
  added: 'celadon',
  updated: 'blue',
  skipped: 'gold',
};

/** The rows of an import with what became of them and why; Enter opens the card. */
export function ImportRows({ id, shown }: { id: number; shown: RowsShown }) {
  const { t } = useTranslation('exchange');
  const [sight, setSight] = useState(0);
  const [active, setActive] = useState(-1);
  const offset = Math.floor(sight / pageSize) * pageSize;
  const { data, error, refetch } = useQuery({
    ...request('exchange.importRows', {
      id,
      ...(shown === 'remarks' ? { withReason: true } : { action: shown }),
      offset,
      limit: 2 * pageSize,
    }),
    placeholderData: keepPreviousData,
  });
  const rowAt = (index: number): ImportRow | null => data?.rows[index - offset] ?? null;
  if (error) return <ErrorNotice error={error} onRetry={() => void refetch()} />;
  if (!data) return null;
  if (data.total === 0) {
    return (
      <p className="exchange-rows-none muted">
        {t(shown === 'remarks' ? 'import.noProblems' : 'import.nothingHere')}
      </p>
    );
  }
  return (
    <VirtualList
      className="exchange-rows"
      label={t('import.rowsLabel')}
      count={data.total}
      rowHeight={2.75}
      active={active}
      onActiveChange={setActive}
      takesLooseKeys
      onSight={setSight}
      onOpen={(index) => {
        const customerId = rowAt(index)?.customerId;
        if (customerId) navigate(formatRoute(['customers', customerId]));
      }}
      openOnClick
      rowLabel={(index) => {
        const row = rowAt(index);
        if (!row) return '';
        const number = t('import.rowNumber', { row: formatNumber(row.row) });
        return [number, row.name, t(`import.${row.action}`), ...reasonsOf(row)].join(', ');
      }}
      renderRow={(index) => <RowLine row={rowAt(index)} />}
    />
  );
}

function reasonsOf(row: ImportRow): string[] {
  return row.reasons.map((reason) => reasonText(reason, currentLanguage()));
}

function RowLine({ row }: { row: ImportRow | null }) {
  const { t } = useTranslation('exchange');
  if (!row) return null;
  return (
    <div className="exchange-row">
      <span className="muted">{t('import.rowNumber', { row: formatNumber(row.row) })}</span>
      <span className={row.customerId ? 'exchange-row-name ellipsis' : 'ellipsis'}>
        {row.name || t('import.noNameRow')}
      </span>
      <span>
        <Chip tint={tints[row.action]}>{t(`import.${row.action}`)}</Chip>
      </span>
      <span className="ellipsis" title={reasonsOf(row).join('\n')}>
        {reasonsOf(row).join(' · ')}
      </span>
    </div>
  );
}
