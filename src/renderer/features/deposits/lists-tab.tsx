import { useTranslation } from 'react-i18next';
import { formatNumber } from '../../i18n/format.ts';
import { ErrorNotice } from '../../ui/error-notice.tsx';
import { FileDrop } from '../../ui/file-drop.tsx';
import { Spinner } from '../../ui/progress.tsx';
import { ListPlan } from './list-plan.tsx';
import { ListResult } from './list-result.tsx';
import { ListRunning } from './list-running.tsx';
import { takeList, useReading } from './list-store.ts';
import { ListsRead } from './lists-read.tsx';
import './lists.css';

const endings = ['.csv', '.tsv', '.txt', '.xlsx', '.xls', '.html', '.htm'] as const;

/** Reads the list of a bank or a collection agency, and shows those that were read. */
export function ListsTab() {
  const { t } = useTranslation('deposits');
  const reading = useReading();
  return (
    <div className="page">
      <div className="page-inner page-wide lists-page">
        {reading.step === 'choose' && (
          <>
            {reading.error !== null && <ErrorNotice error={reading.error} />}
            {reading.tooLarge && (
              <p className="exchange-refused" role="alert">
                {t('lists.tooLarge', {
                  file: reading.tooLarge.file,
                  size: formatNumber(reading.tooLarge.size),
                })}
              </p>
            )}
            <FileDrop
              label={t('lists.drop')}
              hint={t('lists.dropHint')}
              buttonText={t('lists.choose')}
              accept={endings}
              onFiles={([file]) => {
                if (file) void takeList(file);
              }}
            />
            <ListsRead />
          </>
        )}
        {reading.step === 'looking' && <Spinner label={t('lists.looking')} />}
        {reading.step === 'plan' && <ListPlan reading={reading} />}
        {reading.step === 'running' && <ListRunning name={reading.name} jobId={reading.jobId} />}
        {reading.step === 'done' && <ListResult name={reading.name} result={reading.result} />}
      </div>
    </div>
  );
}
