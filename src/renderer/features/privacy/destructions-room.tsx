import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { destructionReasonWord, removedWords } from '../../../core/destruction-words.ts';
import type { Destruction } from '../../../shared/privacy.ts';
import { request } from '../../api.ts';
import { formatDate, formatNumber, formatTime, localDate } from '../../i18n/format.ts';
import { currentLanguage } from '../../i18n/index.ts';
import { Button } from '../../ui/button.tsx';
import { Chip } from '../../ui/chip.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { ErrorNotice } from '../../ui/error-notice.tsx';
import { PrintRecord } from './print-record.tsx';

const atOnce = 200;

/** What was destroyed, when and why: numbers, nobody's data. */
export function DestructionsRoom() {
  const { t } = useTranslation('privacy');
  const [limit, setLimit] = useState(atOnce);
  const { data, error, refetch } = useQuery({
    ...request('privacy.destructions', { limit }),
    placeholderData: keepPreviousData,
  });
  if (error) return <ErrorNotice error={error} onRetry={() => void refetch()} />;
  if (!data) return null;
  const { destructions, total } = data;
  if (total === 0) return <EmptyState title={t('record.none')}>{t('record.noneText')}</EmptyState>;
  return (
    <div className="privacy-list">
      <div className="privacy-bar">
        <p className="muted privacy-intro grow">{t('record.intro')}</p>
        <PrintRecord />
      </div>
      <ul className="privacy-rows" aria-label={t('tabs.destructions')}>
        {destructions.map((each) => (
          <DestructionRow key={each.uid} destruction={each} />
        ))}
      </ul>
      {destructions.length < total && (
        <p className="privacy-more">
          <Button onPress={() => setLimit(limit + 5 * atOnce)}>
            {t('more', { number: formatNumber(total - destructions.length) })}
          </Button>
        </p>
      )}
    </div>
  );
}

function DestructionRow({ destruction }: { destruction: Destruction }) {
  const { t } = useTranslation('privacy');
  const { uid, at, reason, note, customers, removed, finished } = destruction;
  return (
    <li className="privacy-record">
      <p className="privacy-record-head">
        <strong>{t('record.people', { number: formatNumber(customers), count: customers })}</strong>
        <span className="muted">
          {formatDate(localDate(at), 'full')} {formatTime(at)}
        </span>
        <Chip tint="plain">{destructionReasonWord(reason, currentLanguage())}</Chip>
        {!finished && <Chip tint="seal">{t('record.unfinished')}</Chip>}
        <span className="grow" />
        <PrintRecord uid={uid} />
      </p>
      {note !== '' && <p>{note}</p>}
      <p className="muted">{removedWords(removed, currentLanguage()).join(' · ')}</p>
    </li>
  );
}
