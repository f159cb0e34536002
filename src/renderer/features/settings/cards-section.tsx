import { useTranslation } from 'react-i18next';
import { cardLayout, flip, ink, paperLines } from '../../../shared/greeting-card-spec.ts';
import { envelopeSize } from '../../../shared/paper.ts';
import { useRequest } from '../../api.ts';
import { currentLanguage } from '../../i18n/index.ts';
import { Select } from '../../ui/select.tsx';
import { Section, type SectionProps } from './section.tsx';

/** What a new greeting card starts with. */
export function CardsSection({ settings, save }: SectionProps) {
  const { t } = useTranslation('settings');
  const hands = useRequest('greetingCards.hands');
  const sheets = useRequest('paper.sheets');
  return (
    <Section title={t('sections.cards')} hint={t('cards.hint')}>
      <div className="settings-fields">
        <Select
          label={t('cards.hand')}
          value={settings.hand}
          options={(hands.data ?? []).map(({ id, name }) => ({
            value: id,
            label: name[currentLanguage()],
          }))}
          onChange={(hand) => void save({ hand })}
        />
        <Select
          label={t('cards.ink')}
          value={settings.ink}
          options={ink.options.map((value) => ({
            value,
            label: t(`greeting-cards:inks.${value}`),
          }))}
          onChange={(value) => void save({ ink: value })}
        />
        <Select
          label={t('cards.lines')}
          value={settings.lines}
          options={paperLines.options.map((value) => ({
            value,
            label: t(`greeting-cards:lineKinds.${value}`),
          }))}
          onChange={(lines) => void save({ lines })}
        />
        <Select
          label={t('cards.layout')}
          value={settings.cardLayout}
          options={cardLayout.options.map((value) => ({
            value,
            label: t(`greeting-cards:layouts.${value}`),
          }))}
          onChange={(layout) => void save({ cardLayout: layout })}
        />
        <Select
          label={t('cards.flip')}
          value={settings.flip}
          options={flip.options.map((value) => ({
            value,
            label: t(`greeting-cards:flip.${value}`),
          }))}
          onChange={(value) => void save({ flip: value })}
        />
        <Select
          label={t('cards.envelope')}
          value={settings.envelope}
          options={envelopeSize.options.map((value) => ({
            value,
            label: t(`greeting-cards:envelopes.${value}`),
          }))}
          onChange={(envelope) => void save({ envelope })}
        />
        <Select
          label={t('cards.labelSheet')}
          value={settings.labelSheet}
          options={(sheets.data ?? []).map(({ id, name }) => ({ value: id, label: name }))}
          onChange={(labelSheet) => void save({ labelSheet })}
        />
      </div>
    </Section>
  );
}
