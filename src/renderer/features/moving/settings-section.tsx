import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useRequest } from '../../api.ts';
import { ask } from '../../app/asks.ts';
import { Button } from '../../ui/button.tsx';
import { Section } from '../settings/section.tsx';
import { MoveOutDialog } from './move-out-dialog.tsx';
import './moving.css';

/** Where the box lies, and the way from an old computer to a new one. */
export function MovingSection({ isWanted }: { isWanted: boolean }) {
  const { t } = useTranslation('moving');
  const { data: place } = useRequest('moving.place');
  const [isMovingOut, setMovingOut] = useState(false);
  return (
    <Section title={t('title')} hint={t('hint')} isWanted={isWanted}>
      {place && place.kind !== 'local' && (
        <div className="moving-warning" role="note">
          <p>
            <strong>{t(`place.${place.kind}`, { service: place.service })}</strong>
          </p>
          <p>{t(`advice.${place.kind}`)}</p>
          <p className="settings-path">{place.folder}</p>
        </div>
      )}
      <div className="settings-line">
        <span className="grow">
          {t('out.offer')}
          <br />
          <span className="muted">{t('out.offerHint')}</span>
        </span>
        <Button onPress={() => setMovingOut(true)}>{t('out.button')}</Button>
      </div>
      <div className="settings-line">
        <span className="grow">
          {t('in.offer')}
          <br />
          <span className="muted">{t('in.offerHint')}</span>
        </span>
        <Button onPress={() => ask('bring-box', {})}>{t('in.button')}</Button>
      </div>
      {isMovingOut && <MoveOutDialog onClose={() => setMovingOut(false)} />}
    </Section>
  );
}
