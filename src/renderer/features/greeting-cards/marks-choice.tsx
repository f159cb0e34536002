import { useTranslation } from 'react-i18next';
import { useRequest } from '../../api.ts';
import { formatRoute } from '../../app/route.ts';
import { navigate } from '../../app/router.ts';
import { Button } from '../../ui/button.tsx';
import { Switch } from '../../ui/choices.tsx';
import type { Look } from './studio.ts';

/** Signature and seal on or off; made and placed in the settings. */
export function MarksChoice({
  look,
  onChange,
}: {
  look: Look;
  onChange: (change: Partial<Look>) => void;
}) {
  const { t } = useTranslation('greeting-cards');
  const { data: marks } = useRequest('marks.get');
  return (
    <div className="cards-look-part">
      {marks?.signature ? (
        <Switch
          label={t('marks.signature')}
          isSelected={look.signature !== null}
          onChange={(isOn) => onChange({ signature: isOn ? marks.signature : null })}
        />
      ) : (
        <p className="cards-look-note">{t('marks.noSignature')}</p>
      )}
      {marks?.seal ? (
        <Switch
          label={t('marks.seal')}
          isSelected={look.seal !== null}
          onChange={(isOn) => onChange({ seal: isOn ? marks.seal : null })}
        />
      ) : (
        <p className="cards-look-note">{t('marks.noSeal')}</p>
      )}
      <Button small onPress={() => navigate(formatRoute(['settings'], { section: 'marks' }))}>
        {t(marks?.signature || marks?.seal ? 'marks.change' : 'marks.make')}
      </Button>
    </div>
  );
}
