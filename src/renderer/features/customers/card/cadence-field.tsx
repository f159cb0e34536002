import { useState } from 'react';
import { Button as AriaButton } from 'react-aria-components';
import { useTranslation } from 'react-i18next';
import { InlineEdit } from '../../../ui/inline-edit.tsx';
import { Menu } from '../../../ui/menu.tsx';
import { orToast } from '../card-log/use-entries.ts';
import type { FactsProps } from './part-props.ts';

const presets = [30, 60, 90, 180, 365];
const mostDays = 3650;

function readDays(text: string): number | null {
  const digits = /\d+/.exec(text.normalize('NFKC').replaceAll(',', ''))?.[0];
  const days = Number(digits ?? 0);
  return days >= 1 && days <= mostDays ? days : null;
}

/** The longest silence allowed: one of the usual, so many days, or as the settings say. */
export function CadenceField({ card, save, isReadOnly }: FactsProps) {
  const { t } = useTranslation('card');
  const [isWriting, setWriting] = useState(false);
  const name = t('cadence.title');
  const days = card.cadenceDays;
  const shown = days === null ? t('cadence.none') : t('cadence.days', { count: days });
  const set = (cadenceDays: number | null) => save(() => ({ cadenceDays }));
  return (
    <div className="card-field" role="group" aria-label={name}>
      <div className="card-field-label" aria-hidden="true">
        {name}
      </div>
      <div className="card-field-value">
        {isWriting ? (
          <InlineEdit
            autoFocus
            label={name}
            value={days === null ? '' : String(days)}
            placeholder={t('cadence.hint')}
            maxLength={20}
            check={(text) =>
              text.trim() === '' || readDays(text) !== null ? null : t('cadence.wrong')
            }
            onSave={(text) => set(readDays(text))}
            onDone={() => setWriting(false)}
          />
        ) : isReadOnly ? (
          <span>{shown}</span>
        ) : (
          <Menu
            label={name}
            items={[
              { id: 'none', label: t('cadence.none'), onAction: () => void orToast(set(null)) },
              ...presets.map((preset) => ({
                id: String(preset),
                label: t('cadence.days', { count: preset }),
                onAction: () => void orToast(set(preset)),
              })),
              { id: 'own', label: t('cadence.own'), onAction: () => setWriting(true) },
            ]}
          >
            <AriaButton
              className="card-kind"
              data-empty={days === null || undefined}
              aria-label={`${name}: ${shown}`}
            >
              {shown}
            </AriaButton>
          </Menu>
        )}
      </div>
    </div>
  );
}
