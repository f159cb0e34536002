import { useTranslation } from 'react-i18next';
import { cardLayout, paperLines, type Flip } from '../../../shared/greeting-card-spec.ts';
import { Segmented } from '../../ui/choices.tsx';
import { Select } from '../../ui/select.tsx';
import { hasOutside, type Look } from './studio.ts';

/** The paper: size and fold, lines, and how the printer turns it. */
export function PaperChoice({
  look,
  flip,
  onLook,
  onFlip,
}: {
  look: Look;
  flip: Flip;
  onLook: (change: Partial<Look>) => void;
  onFlip: (flip: Flip) => void;
}) {
  const { t } = useTranslation('greeting-cards');
  return (
    <>
      <Select
        label={t('layout')}
        value={look.layout}
        options={cardLayout.options.map((value) => ({ value, label: t(`layouts.${value}`) }))}
        onChange={(layout) => onLook({ layout })}
      />
      <Segmented
        showLabel
        label={t('lines')}
        value={look.lines}
        options={paperLines.options.map((value) => ({ value, label: t(`lineKinds.${value}`) }))}
        onChange={(lines) => onLook({ lines })}
      />
      {hasOutside(look) && (
        <div className="cards-look-part">
          <Segmented
            showLabel
            label={t('flip.title')}
            value={flip}
            options={[
              { value: 'long', label: t('flip.long') },
              { value: 'short', label: t('flip.short') },
            ]}
            onChange={onFlip}
          />
          <p className="cards-look-note">{t('flip.hint')}</p>
        </div>
      )}
    </>
  );
}
