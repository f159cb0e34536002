import { useTranslation } from 'react-i18next';
import { describeError, invoke } from '../../api.ts';
import { useRunningJobs } from '../../app/jobs.ts';
import { formatNumber } from '../../i18n/format.ts';
import { Button } from '../../ui/button.tsx';
import { Icon } from '../../ui/icons.tsx';
import { toast } from '../../ui/toast.tsx';

/** Sample customers go as easily as they came. */
export function SamplesNote({ samples }: { samples: number }) {
  const { t } = useTranslation('customers');
  const isBusy = useRunningJobs().some(
    ({ kind }) => kind === 'samples' || kind === 'remove-samples',
  );
  if (samples === 0) return null;
  async function remove() {
    try {
      await invoke('customers.removeSamples');
    } catch (error) {
      toast({ text: describeError(error), tint: 'seal', stays: true });
    }
  }
  return (
    <p className="customers-samples">
      <Icon name="info" />
      <span>{t('samplesNote', { count: samples, number: formatNumber(samples) })}</span>
      <Button kind="link" small isDisabled={isBusy} onPress={() => void remove()}>
        {t('removeSamples')}
      </Button>
    </p>
  );
}
