import { useTranslation } from 'react-i18next';
import { describeError, invoke, useRequest } from '../../api.ts';
import { ask } from '../../app/asks.ts';
import { useRunningJobs } from '../../app/jobs.ts';
import { formatNumber } from '../../i18n/format.ts';
import { Button } from '../../ui/button.tsx';
import { toast } from '../../ui/toast.tsx';
import { ImportsList } from '../exchange/imports-list.tsx';
import { Section } from './section.tsx';

/** Files in and out, what was imported, and the sample customers. */
export function DataSection() {
  const { t } = useTranslation('settings');
  const { data: count } = useRequest('customers.count');
  const isBusy = useRunningJobs().length > 0;
  const samples = count?.samples ?? 0;
  async function removeSamples() {
    try {
      await invoke('customers.removeSamples');
    } catch (error) {
      toast({ text: describeError(error), tint: 'seal', stays: true });
    }
  }
  return (
    <Section title={t('sections.data')}>
      <div className="settings-actions">
        <Button onPress={() => ask('open-import', {})}>{t('data.import')}</Button>
        <Button
          isDisabled={!count?.customers}
          onPress={() => ask('open-export', { customers: count?.customers ?? 0 })}
        >
          {t('data.export')}
        </Button>
      </div>
      <div className="settings-line">
        <span className="grow">
          {samples > 0
            ? t('data.samples', { count: samples, number: formatNumber(samples) })
            : t('data.noSamples')}
        </span>
        {samples > 0 && (
          <Button small isDisabled={isBusy} onPress={() => void removeSamples()}>
            {t('data.removeSamples')}
          </Button>
        )}
      </div>
      <ImportsList />
    </Section>
  );
}
