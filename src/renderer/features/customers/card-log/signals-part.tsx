import { useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { groupSignals, type SignalGroup } from '../../../../core/signals.ts';
import type { Signal } from '../../../../shared/card-parts.ts';
import { useCardWords } from './card-words.ts';
import { shownDay } from './days.ts';
import { ChoiceRow, DayRow, TextRow } from './fields.tsx';
import type { PartProps } from './part-props.ts';
import { EntryItem, SideSection } from './section.tsx';
import { SignalAdd } from './signal-add.tsx';
import { entryEditing, orToast, type EntryEditing, type ListOf } from './use-entries.ts';

const list: ListOf<Signal> = { get: (now) => now.signals, set: (signals) => ({ signals }) };

/** What was observed, each kind with its count and the days behind it; never a score. */
export function SignalsPart({ card, save, isReadOnly, isAdding, setAdding }: PartProps) {
  const { t } = useTranslation('card-log');
  const words = useCardWords();
  const [openKey, setOpenKey] = useState<string | null>(null);
  const id = useId();
  const editing = entryEditing(list, save);
  const groups = groupSignals(card.signals);
  if (groups.length === 0 && !isAdding) return null;
  const open = groups.find((group) => keyOf(group) === openKey) ?? null;
  return (
    <SideSection
      title={t('signals.title')}
      addLabel={t('signals.add')}
      onAdd={isReadOnly ? undefined : () => setAdding(true)}
    >
      <ul className="log-chips" aria-label={t('signals.title')}>
        {groups.map((group) => {
          const key = keyOf(group);
          const name = words('signal', group.kind) || t('signals.noWords');
          return (
            <li key={key}>
              <button
                type="button"
                className="log-chip-button"
                data-tone={group.tone}
                aria-expanded={key === openKey}
                aria-controls={key === openKey ? id : undefined}
                onClick={() => setOpenKey(key === openKey ? null : key)}
              >
                {name}
                {group.count > 1 && ` ${group.count}`}
                <span className="visually-hidden">, {t(`signals.${group.tone}`)}</span>
              </button>
            </li>
          );
        })}
      </ul>
      {open && (
        <ul className="log-list" id={id} aria-label={words('signal', open.kind)}>
          {open.signals.map((signal) => (
            <SignalItem
              key={signal.uid || `new ${card.signals.indexOf(signal)}`}
              signal={signal}
              index={card.signals.indexOf(signal)}
              editing={editing}
              isReadOnly={isReadOnly}
            />
          ))}
        </ul>
      )}
      {isAdding && (
        <SignalAdd
          onAdd={(signal) => void orToast(editing.add(signal))}
          onEnd={() => setAdding(false)}
        />
      )}
    </SideSection>
  );
}

function keyOf(group: SignalGroup): string {
  return `${group.tone} ${group.kind}`;
}

function SignalItem({
  signal,
  index,
  editing,
  isReadOnly,
}: {
  signal: Signal;
  index: number;
  editing: EntryEditing<Signal>;
  isReadOnly: boolean;
}) {
  const { t } = useTranslation('card-log');
  const words = useCardWords();
  const place = { uid: signal.uid, index };
  const when = signal.on ? shownDay(signal.on) : t('day.none');
  return (
    <EntryItem
      removeLabel={t('common:removeNamed', { name: `${words('signal', signal.kind)}, ${when}` })}
      onRemove={isReadOnly ? undefined : () => void editing.remove(place, t('signals.removed'))}
      summary={<span className="log-quiet">{[when, signal.note].filter(Boolean).join(' · ')}</span>}
    >
      <DayRow
        label={t('day.on')}
        value={signal.on}
        lean="past"
        isReadOnly={isReadOnly}
        onSave={(on) => editing.change(place, { on })}
      />
      <TextRow
        label={t('note')}
        value={signal.note}
        isReadOnly={isReadOnly}
        onSave={(note) => editing.change(place, { note })}
      />
      <ChoiceRow
        label={t('signals.tone')}
        value={signal.tone}
        isReadOnly={isReadOnly}
        options={(['good', 'bad'] as const).map((value) => ({
          value,
          label: t(`signals.${value}`),
        }))}
        onSave={(tone) => editing.change(place, { tone })}
      />
    </EntryItem>
  );
}
