import { useTranslation } from 'react-i18next';
import { describeError, invoke, useRequest } from '../../api.ts';
import { ask } from '../../app/asks.ts';
import { formatRoute } from '../../app/route.ts';
import { navigate } from '../../app/router.ts';
import { Button } from '../../ui/button.tsx';
import { toast } from '../../ui/toast.tsx';
import { useRunningJobs } from '../../app/jobs.ts';
import './first-start.css';

/** An empty box: four ways to begin. */
export function FirstStart() {
  const { t } = useTranslation('customers');
  const isMaking = useRunningJobs().some((job) => job.kind === 'samples');
  async function addSamples() {
    try {
      await invoke('customers.addSamples', {});
    } catch (error) {
      toast({ text: describeError(error), tint: 'seal', stays: true });
    }
  }
  return (
    <div className="first-start">
      <h1>{t('first.title')}</h1>
      <p className="muted">{t('first.text')}</p>
      <ul className="first-start-ways">
        <li>
          <h2>{t('first.import')}</h2>
          <p className="muted">{t('first.importText')}</p>
          <Button kind="primary" onPress={() => navigate(formatRoute(['import']))}>
            {t('first.importButton')}
          </Button>
        </li>
        <li>
          <h2>{t('first.type')}</h2>
          <p className="muted">{t('first.typeText')}</p>
          <Button onPress={() => navigate(formatRoute(['customers', 'new']))}>
            {t('first.typeButton')}
          </Button>
        </li>
        <li>
          <h2>{t('first.move')}</h2>
          <p className="muted">{t('first.moveText')}</p>
          <Button onPress={() => ask('bring-box', {})}>{t('first.moveButton')}</Button>
        </li>
        <li>
          <h2>{t('first.samples')}</h2>
          <p className="muted">{t('first.samplesText')}</p>
          <Button isPending={isMaking} onPress={() => void addSamples()}>
            {t('first.samplesButton')}
          </Button>
        </li>
      </ul>
      <PassphraseOffer />
    </div>
  );
}

/** Offered, never asked for. */
function PassphraseOffer() {
  const { t } = useTranslation('customers');
  const { data: keys } = useRequest('keys.state');
  if (!keys || keys.ways.some(({ kind }) => kind === 'passphrase')) return null;
  return (
    <p className="first-start-passphrase">
      <span className="muted">{t('first.passphrase')}</span>
      <Button kind="link" small onPress={() => ask('set-passphrase', {})}>
        {t('first.passphraseButton')}
      </Button>
    </p>
  );
}
