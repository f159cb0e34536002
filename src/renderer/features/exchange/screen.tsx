import { useTranslation } from 'react-i18next';
import { Page } from '../../app/page.tsx';
import type { Route } from '../../app/route.ts';
import { formatNumber } from '../../i18n/format.ts';
import { ErrorNotice } from '../../ui/error-notice.tsx';
import { FileDrop } from '../../ui/file-drop.tsx';
import { Spinner } from '../../ui/progress.tsx';
import { ImportPlan } from './import-plan.tsx';
import { ImportReport } from './import-report.tsx';
import { ImportRunning } from './import-running.tsx';
import { ImportsList } from './imports-list.tsx';
import { takeFile, useWizard } from './import-store.ts';
import './screen.css';

const endings = ['.csv', '.tsv', '.txt', '.vcf', '.json'] as const;

/** Customers from a file: choose, look, correct, take in, report. */
export function Screen({ route }: { route: Route }) {
  const id = Number(route.query['id']);
  if (Number.isSafeInteger(id) && id > 0) return <ImportReport id={id} />;
  return <ImportWizard />;
}

function ImportWizard() {
  const { t } = useTranslation('exchange');
  const wizard = useWizard();
  return (
    <Page title={t('import.title')} subtitle={t('import.safe')}>
      {wizard.step === 'choose' && (
        <div className="stack">
          {wizard.error !== null && <ErrorNotice error={wizard.error} />}
          {wizard.tooLarge && (
            <p className="exchange-refused" role="alert">
              {t('import.tooLarge', {
                file: wizard.tooLarge.file,
                size: formatNumber(wizard.tooLarge.size),
              })}
            </p>
          )}
          <FileDrop
            label={t('import.drop')}
            hint={t('import.dropHint')}
            buttonText={t('import.choose')}
            accept={endings}
            onFiles={([file]) => {
              if (file) void takeFile(file);
            }}
          />
          <ImportsList />
        </div>
      )}
      {wizard.step === 'looking' && <Spinner label={t('import.looking')} />}
      {wizard.step === 'plan' && <ImportPlan wizard={wizard} />}
      {wizard.step === 'running' && <ImportRunning name={wizard.name} jobId={wizard.jobId} />}
    </Page>
  );
}
