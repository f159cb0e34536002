import type { TFunction } from 'i18next';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { agreementKinds, type LapseRule } from '../../../shared/agreements.ts';
import type { Settings } from '../../../shared/settings.ts';
import { Button, IconButton } from '../../ui/button.tsx';
import { Menu } from '../../ui/menu.tsx';
import { SavedField } from '../settings/saved-field.tsx';
import { Section, type SectionProps } from '../settings/section.tsx';
import { kindWord } from './agreement-texts.ts';
import './settings-section.css';

const numbers = [
  { name: 'depositCycleDays', min: 1, max: 31 },
  { name: 'depositThankDays', min: 1, max: 366 },
  { name: 'depositGraceDays', min: 0, max: 60 },
] as const satisfies readonly { name: keyof Settings; min: number; max: number }[];

/** A whole number within bounds, or null. */
function wholeIn(text: string, min: number, max: number): number | null {
  const number = Number(text.trim());
  return /^\d+$/.test(text.trim()) && number >= min && number <= max ? number : null;
}

/** Maturity warnings, the rules of lapse, and how deposits are gathered for thanks. */
export function AgreementsSettings({ settings, save }: SectionProps) {
  const { t } = useTranslation('agreements');
  return (
    <Section title={t('settings.title')} hint={t('settings.hint')}>
      <div className="settings-fields">
        <SavedField
          label={t('settings.maturityDays')}
          value={settings.maturityDays.join(', ')}
          placeholder={t('settings.maturityHint')}
          check={(text) => (daysIn(text) === null ? t('settings.maturityUnclear') : null)}
          onSave={(text) => save({ maturityDays: daysIn(text) ?? settings.maturityDays })}
        />
        {numbers.map(({ name, min, max }) => (
          <div key={name} className="settings-number">
            <SavedField
              label={t('settings.unit', { label: t(`settings.${name}`) })}
              value={String(settings[name])}
              check={(text) =>
                wholeIn(text, min, max) === null ? t('settings.range', { min, max }) : null
              }
              onSave={(text) => save({ [name]: wholeIn(text, min, max) ?? settings[name] })}
            />
          </div>
        ))}
      </div>
      <LapseRules rules={settings.lapseRules} save={save} />
    </Section>
  );
}

/** Days written with commas, the longest first; null where one cannot be. */
function daysIn(text: string): number[] | null {
  const parts = text.split(/[,\s]+/).filter((part) => part !== '');
  const days = parts.map((part) => wholeIn(part, 0, 3660));
  if (days.length > 12 || days.some((day) => day === null)) return null;
  return [...new Set(days.filter((day) => day !== null))].sort((a, b) => b - a);
}

const fields = [
  { name: 'missed', min: 1, max: 24 },
  { name: 'noticeAfter', min: 0, max: 365 },
  { name: 'lapseAfter', min: 0, max: 3650 },
  { name: 'reinstateWithin', min: 0, max: 3660 },
] as const satisfies readonly { name: keyof LapseRule; min: number; max: number }[];

const freshRule = { missed: 2, noticeAfter: 7, lapseAfter: 30, reinstateWithin: 0 } as const;

function LapseRules({ rules, save }: { rules: readonly LapseRule[]; save: SectionProps['save'] }) {
  const { t } = useTranslation('agreements');
  const [added, setAdded] = useState<string | null>(null);
  // The rule for all others stands last: it holds where no other does.
  const shown = rules.toSorted((a, b) => Number(a.kind === '') - Number(b.kind === ''));
  const free = ['', ...agreementKinds].filter((kind) => !rules.some((rule) => rule.kind === kind));
  const kindName = (kind: string) => (kind === '' ? t('settings.others') : kindWord(kind));
  const change = (kind: string, part: Partial<LapseRule>) =>
    save({ lapseRules: rules.map((rule) => (rule.kind === kind ? { ...rule, ...part } : rule)) });
  return (
    <div className="agreements-rules">
      <h3>{t('settings.rules')}</h3>
      <p className="muted">{t('settings.rulesHint')}</p>
      {shown.map((rule) => (
        <div
          key={rule.kind}
          className="agreements-rule"
          role="group"
          aria-label={kindName(rule.kind)}
          data-new={rule.kind === added || undefined}
        >
          <div className="agreements-rule-head">
            <strong>{kindName(rule.kind)}</strong>
            <span className="muted grow">{sentence(rule, t)}</span>
            <IconButton
              small
              icon="close"
              label={t('settings.removeRule', { kind: kindName(rule.kind) })}
              onPress={() =>
                void save({ lapseRules: rules.filter(({ kind }) => kind !== rule.kind) })
              }
            />
          </div>
          <div className="agreements-rule-fields">
            {fields.map(({ name, min, max }) => (
              <SavedField
                key={name}
                label={t(`settings.${name}`)}
                value={String(rule[name])}
                check={(text) =>
                  wholeIn(text, min, max) === null ? t('settings.range', { min, max }) : null
                }
                onSave={(text) =>
                  change(rule.kind, { [name]: wholeIn(text, min, max) ?? rule[name] })
                }
              />
            ))}
          </div>
        </div>
      ))}
      {free.length > 0 && (
        <Menu
          label={t('settings.addRule')}
          items={free.map((kind) => ({
            id: kind || 'others',
            label: kindName(kind),
            onAction: () => {
              setAdded(kind);
              void save({ lapseRules: [...rules, { kind, ...freshRule }] });
            },
          }))}
        >
          <Button small icon="add">
            {t('settings.addRule')}
          </Button>
        </Menu>
      )}
    </div>
  );
}

/** The rule in words, so that four numbers cannot be misread. */
function sentence(
  { missed, noticeAfter, lapseAfter, reinstateWithin }: LapseRule,
  t: TFunction<'agreements'>,
): string {
  const first = t('settings.sentence', { missed, notice: noticeAfter, lapse: lapseAfter });
  return (
    first +
    (reinstateWithin === 0
      ? t('settings.sentenceLost')
      : t('settings.sentenceReinstate', { days: reinstateWithin }))
  );
}
