import { useTranslation } from 'react-i18next';
import type { DepositImportResult } from '../../../shared/deposits.ts';
import { formatRoute } from '../../app/route.ts';
import { navigate } from '../../app/router.ts';
import { formatNumber } from '../../i18n/format.ts';
import { Button } from '../../ui/button.tsx';
import { startOver } from './list-store.ts';
import { useUndoList } from './use-undo-list.ts';

const counts = ['matched', 'unsure', 'already', 'failed', 'skipped'] as const;
const shownProblems = 200;

/** What a list brought, what is unsure, and which rows were not taken and why. */
export function ListResult({ name, result }: { name: string; result: DepositImportResult }) {
  const { t } = useTranslation('deposits');
  const undo = useUndoList();
  const go = (tab: string) => {
    startOver();
    navigate(formatRoute(['agreements', tab]));
  };
  const { problems } = result;
  return (
    <div className="stack">
      <div className="exchange-file">
        <div className="grow">
          <h2 className="exchange-file-name">{name}</h2>
          <p className="muted" role="status">
            {result.matched + result.unsure + result.failed === 0
              ? t('lists.nothingNew')
              : t('lists.done')}
          </p>
        </div>
        {result.unsure > 0 && (
          <Button kind="primary" onPress={() => go('unsure')}>
            {t('lists.toUnsure', { count: result.unsure, number: formatNumber(result.unsure) })}
          </Button>
        )}
        {result.matched > 0 && (
          <Button kind={result.unsure > 0 ? 'plain' : 'primary'} onPress={() => go('thanks')}>
            {t('lists.toThanks')}
          </Button>
        )}
        <Button
          icon="restore"
          kind="quiet"
          onPress={() => {
            startOver();
            void undo({ id: result.import, fileName: name });
          }}
        >
          {t('lists.undo')}
        </Button>
        <Button onPress={startOver}>{t('lists.close')}</Button>
      </div>
      <dl className="lists-counts">
        {counts.map((count) => (
          <div key={count} className="lists-count" data-count={count}>
            <dt>{t(`counts.${count}`)}</dt>
            <dd>{formatNumber(result[count])}</dd>
          </div>
        ))}
      </dl>
      {problems.length > 0 && (
        <section className="lists-problems" aria-label={t('lists.problems')}>
          <h2 className="minor-title">{t('lists.problems')}</h2>
          <ul>
            {problems.slice(0, shownProblems).map(({ row, reason, detail }, at) => (
              // oxlint-disable-next-line react/no-array-index-key
              <li key={at}>
                <span className="muted">{t('lists.rowNumber', { number: row })}</span>
                <span>{t(`reasons.${reason}`)}</span>
                <span className="muted">{detail}</span>
              </li>
            ))}
          </ul>
          {problems.length > shownProblems && (
            <p className="muted">
              {t('lists.moreProblems', {
                count: problems.length - shownProblems,
                number: formatNumber(problems.length - shownProblems),
              })}
            </p>
          )}
        </section>
      )}
    </div>
  );
}
