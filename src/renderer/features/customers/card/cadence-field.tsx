import { useState } from 'react';
import { Button as AriaButton } from 'react-aria-components';
import { useTranslation } from 'react-i18next';
import { rests, silenceDue } from '../../../../core/cadence.ts';
import { useRequest } from '../../../api.ts';
import { daysBetween, formatDate, localDate, today } from '../../../i18n/format.ts';
import { InlineEdit } from '../../../ui/inline-edit.tsx';
import { Menu, type MenuChoice } from '../../../ui/menu.tsx';
import { readDays } from '../../cadences/days.ts';
import { readDay } from '../card-log/days.ts';
import { orToast } from '../card-log/use-entries.ts';
import type { FactsProps } from './part-props.ts';
import './cadence-field.css';

const presets = [30, 60, 90, 180, 365];

/**
 * The longest silence allowed: of the card's own, of its tags or of the settings; until when nobody
 * calls for it; and when the next call is due.
 */
export function CadenceField({ card, save, isReadOnly }: FactsProps) {
  const { t } = useTranslation('cadence');
  const [writing, setWriting] = useState<'days' | 'pause' | null>(null);
  const { data: settings } = useRequest('settings.get');
  const name = t('card.title');
  const byDefault =
    card.cadenceDays === null && card.effectiveCadenceDays !== null
      ? t('card.byTag', { count: card.effectiveCadenceDays })
      : t('card.settings', { count: settings?.silentDays ?? 90 });
  const shown = card.cadenceDays === null ? byDefault : t('card.own', { count: card.cadenceDays });
  const resting = rests(card.cadencePausedUntil, today());
  const set = (cadenceDays: number | null) => save(() => ({ cadenceDays }));
  const rest = (until: string | null) => save(() => ({ cadencePausedUntil: until }));
  const items: MenuChoice[] = [
    ...(card.cadenceDays === null
      ? []
      : [{ id: 'none', label: t('card.default'), onAction: () => void orToast(set(null)) }]),
    ...presets
      .filter((preset) => preset !== card.cadenceDays)
      .map((preset) => ({
        id: String(preset),
        label: t('card.own', { count: preset }),
        onAction: () => void orToast(set(preset)),
      })),
    { id: 'own', label: t('card.ownChoice'), onAction: () => setWriting('days') },
    { id: 'pause', label: t('card.pause'), onAction: () => setWriting('pause') },
    ...(resting
      ? [{ id: 'resume', label: t('card.resume'), onAction: () => void orToast(rest(null)) }]
      : []),
  ];
  return (
    <div className="card-field" role="group" aria-label={name}>
      <div className="card-field-label" aria-hidden="true">
        {name}
      </div>
      <div className="card-field-value">
        {writing === 'days' && (
          <InlineEdit
            autoFocus
            label={name}
            value={card.cadenceDays === null ? '' : String(card.cadenceDays)}
            placeholder={t('card.hint')}
            maxLength={20}
            check={(text) =>
              text.trim() === '' || readDays(text) !== null ? null : t('card.wrong')
            }
            onSave={(text) => set(readDays(text))}
            onDone={() => setWriting(null)}
          />
        )}
        {writing === 'pause' && (
          <InlineEdit
            autoFocus
            label={t('card.pauseLabel')}
            value={resting && card.cadencePausedUntil ? formatDate(card.cadencePausedUntil) : ''}
            placeholder={t('card.pauseHint')}
            maxLength={60}
            check={(text) => {
              if (text.trim() === '') return null;
              const day = readDay(text, 'future');
              if (day === null) return t('card.pauseUnclear');
              return day < today() ? t('card.pausePast') : null;
            }}
            onSave={(text) => rest(text.trim() === '' ? null : readDay(text, 'future'))}
            onDone={() => setWriting(null)}
          />
        )}
        {writing === null && isReadOnly && <span>{shown}</span>}
        {writing === null && !isReadOnly && (
          <Menu label={name} items={items}>
            <AriaButton
              className="card-kind"
              data-empty={card.cadenceDays === null || undefined}
              aria-label={`${name}: ${shown}`}
            >
              {shown}
            </AriaButton>
          </Menu>
        )}
        {writing === null && card.id !== 0 && settings && (
          <NextCall card={card} silentDays={settings.silentDays} pauses={settings.cadencePauses} />
        )}
      </div>
    </div>
  );
}

type Card = FactsProps['card'];

/** When silence will be over, or that it is, or that nobody calls for it now. */
function NextCall({
  card,
  silentDays,
  pauses,
}: {
  card: Card;
  silentDays: number;
  pauses: readonly { from: string; to: string }[];
}) {
  const { t } = useTranslation('cadence');
  const now = today();
  if (rests(card.cadencePausedUntil, now)) {
    const date = formatDate(card.cadencePausedUntil ?? now);
    return <span className="cadence-note">{t('card.pausedUntil', { date })}</span>;
  }
  const everybody = pauses.find(({ from, to }) => from <= now && now <= to);
  if (everybody) {
    return (
      <span className="cadence-note">
        {t('card.everybody', { date: formatDate(everybody.to) })}
      </span>
    );
  }
  const since = localDate(card.lastContactAt ?? card.createdAt);
  const due = silenceDue(since, card.effectiveCadenceDays ?? silentDays, {
    pauses,
    pausedUntil: card.cadencePausedUntil,
  });
  const over = daysBetween(due, now);
  return (
    <span className={over > 0 ? 'cadence-note cadence-over' : 'cadence-note'}>
      {over > 0 ? t('card.over', { count: over }) : t('card.due', { date: formatDate(due) })}
    </span>
  );
}
