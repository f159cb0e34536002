import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { consentMatters, type ConsentMatters } from '../../../shared/privacy.ts';
import { request } from '../../api.ts';
import { formatRoute } from '../../app/route.ts';
import { daysBetween, formatDate, formatNumber, today } from '../../i18n/format.ts';
import { Button } from '../../ui/button.tsx';
import { Chip } from '../../ui/chip.tsx';
import { Segmented } from '../../ui/choices.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { ErrorNotice } from '../../ui/error-notice.tsx';
import { useCardWords } from '../customers/card-log/card-words.ts';

const atOnce = 200;
const tints = { withdrawn: 'seal', ending: 'gold', ended: 'plain' } as const;

/** Who withdrew a consent, whose ends soon, and whose has ended without a new one. */
export function ConsentsRoom() {
  const { t } = useTranslation('privacy');
  const words = useCardWords();
  const [show, setShow] = useState<ConsentMatters>('withdrawn');
  const [limit, setLimit] = useState(atOnce);
  const { data, error, refetch } = useQuery({
    ...request('privacy.consents', { show, limit }),
    placeholderData: keepPreviousData,
  });
  if (error) return <ErrorNotice error={error} onRetry={() => void refetch()} />;
  if (!data) return null;
  const { matters, total, counts } = data;
  return (
    <div className="privacy-list">
      <p className="muted privacy-intro">{t('consents.intro')}</p>
      <Segmented
        pills
        label={t('consents.show')}
        value={show}
        options={consentMatters.options.map((value) => ({
          value,
          label: `${t(`consents.${value}`)} · ${formatNumber(counts[value])}`,
        }))}
        onChange={(value) => {
          setShow(value);
          setLimit(atOnce);
        }}
      />
      {total === 0 ? (
        <EmptyState title={t(`consents.none.${show}`)}>{t('consents.noneText')}</EmptyState>
      ) : (
        <>
          <p className="muted">{t(`consents.text.${show}`)}</p>
          <ul className="privacy-rows" aria-label={t('tabs.consents')}>
            {matters.map(({ id, name, phone, purpose, on }) => (
              <li key={`${id} ${purpose} ${on}`} className="privacy-row privacy-consent">
                <div className="privacy-who">
                  <a href={formatRoute(['customers', String(id)])}>{name || t('common:unnamed')}</a>
                  {phone !== '' && <span className="muted">{phone}</span>}
                </div>
                <span>{words('purpose', purpose)}</span>
                <Chip tint={tints[show]}>
                  {t(`consents.on.${show}`, {
                    date: formatDate(on),
                    count: Math.max(0, daysBetween(today(), on)),
                  })}
                </Chip>
              </li>
            ))}
          </ul>
        </>
      )}
      {matters.length < total && (
        <p className="privacy-more">
          <Button onPress={() => setLimit(limit + 5 * atOnce)}>
            {t('more', { number: formatNumber(total - matters.length) })}
          </Button>
        </p>
      )}
    </div>
  );
}
