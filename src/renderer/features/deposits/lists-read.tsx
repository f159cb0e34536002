import { useTranslation } from 'react-i18next';
import type { DepositImport } from '../../../shared/deposits.ts';
import { useRequest } from '../../api.ts';
import { useRunningJobs } from '../../app/jobs.ts';
import { formatDate, formatNumber, formatTime, localDate } from '../../i18n/format.ts';
import { Button } from '../../ui/button.tsx';
import { Chip, type Tint } from '../../ui/chip.tsx';
import { ErrorNotice } from '../../ui/error-notice.tsx';
import { useUndoList } from './use-undo-list.ts';

const tints: Record<DepositImport['status'], Tint> = {
  running: 'blue',
  done: 'celadon',
  undone: 'plain',
};

/** The lists that were read, newest first, each to be taken back as a whole. */
export function ListsRead() {
  const { t } = useTranslation('deposits');
  const { data, error, refetch } = useRequest('deposits.imports');
  if (error) return <ErrorNotice error={error} onRetry={() => void refetch()} />;
  if (!data) return null;
  return (
    <section className="exchange-imports" aria-label={t('lists.title')}>
      <h2 className="minor-title">{t('lists.title')}</h2>
      {data.length === 0 ? (
        <p className="muted">{t('lists.none')}</p>
      ) : (
        <ul>
          {data.map((each) => (
            <ListLine key={each.id} list={each} />
          ))}
        </ul>
      )}
    </section>
  );
}

function ListLine({ list }: { list: DepositImport }) {
  const { t } = useTranslation('deposits');
  const undo = useUndoList();
  const isBusy = useRunningJobs().length > 0;
  const { status, startedAt, from, to, matched, unsure, already } = list;
  const counts = { matched, unsure, already };
  return (
    <li className="exchange-import">
      <div className="exchange-import-what">
        <span className="exchange-import-name">{list.fileName}</span>
        <span className="muted">
          {[
            from && to && t('lists.covers', { from: formatDate(from), to: formatDate(to) }),
            ...Object.entries(counts)
              .filter(([, count]) => count > 0)
              .map(([name, count]) => `${t(`counts.${name}`)} ${formatNumber(count)}`),
            t('lists.readOn', {
              date: formatDate(localDate(startedAt)),
              time: formatTime(startedAt),
            }),
          ]
            .filter(Boolean)
            .join(' · ')}
        </span>
      </div>
      <Chip tint={tints[status]}>{t(`lists.status.${status}`)}</Chip>
      <div className="exchange-import-actions">
        <Button
          small
          kind="quiet"
          icon="restore"
          aria-label={t('lists.undoOf', { file: list.fileName })}
          isDisabled={status !== 'done' || isBusy}
          onPress={() => void undo(list)}
        >
          {t('lists.undo')}
        </Button>
      </div>
    </li>
  );
}
