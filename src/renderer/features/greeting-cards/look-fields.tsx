import { useTranslation } from 'react-i18next';
import type { hand as handSchema } from '../../../shared/greeting-cards.ts';
import { cardLayout, ink, paperLines } from '../../../shared/greeting-cards.ts';
import type { z } from 'zod';
import { formatRoute } from '../../app/route.ts';
import { navigate } from '../../app/router.ts';
import { currentLanguage } from '../../i18n/index.ts';
import { Button } from '../../ui/button.tsx';
import { Switch } from '../../ui/choices.tsx';
import { Select } from '../../ui/select.tsx';
import type { Look } from './studio.ts';
import './look-fields.css';

type Hand = z.infer<typeof handSchema>;

/** Hand, ink, lines, layout and signature of a batch. */
export function LookFields({
  look,
  hands,
  hasSignature,
  onChange,
}: {
  look: Look;
  hands: readonly Hand[];
  hasSignature: boolean;
  onChange: (change: Partial<Look>) => void;
}) {
  const { t } = useTranslation('greeting-cards');
  return (
    <div className="cards-look">
      <LookRow label={t('hand')}>
        <Select
          small
          hideLabel
          label={t('hand')}
          value={look.hand}
          options={hands.map(({ id, name }) => ({ value: id, label: name[currentLanguage()] }))}
          onChange={(hand) => onChange({ hand })}
        />
      </LookRow>
      <LookRow label={t('ink')}>
        <Select
          small
          hideLabel
          label={t('ink')}
          value={look.ink}
          options={ink.options.map((value) => ({ value, label: t(`inks.${value}`) }))}
          onChange={(value) => onChange({ ink: value })}
        />
      </LookRow>
      <LookRow label={t('lines')}>
        <Select
          small
          hideLabel
          label={t('lines')}
          value={look.lines}
          options={paperLines.options.map((value) => ({ value, label: t(`lineKinds.${value}`) }))}
          onChange={(lines) => onChange({ lines })}
        />
      </LookRow>
      <LookRow label={t('layout')}>
        <Select
          small
          hideLabel
          label={t('layout')}
          value={look.layout}
          options={cardLayout.options.map((value) => ({ value, label: t(`layouts.${value}`) }))}
          onChange={(layout) => onChange({ layout })}
        />
      </LookRow>
      <LookRow label={t('signature')}>
        {hasSignature ? (
          <Switch
            label={t('signatureOn')}
            isSelected={look.signed}
            onChange={(signed) => onChange({ signed })}
          />
        ) : (
          <Button kind="link" small onPress={() => navigate(formatRoute(['settings']))}>
            {t('signatureAdd')}
          </Button>
        )}
      </LookRow>
    </div>
  );
}

function LookRow({ label, children }: { label: string; children: React.ReactNode }) {
  return (
    <div className="cards-look-row">
      <span aria-hidden="true">{label}</span>
      {children}
    </div>
  );
}
