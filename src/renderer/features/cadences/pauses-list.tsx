import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Settings } from '../../../shared/settings.ts';
import { daysBetween, formatDate, today } from '../../i18n/format.ts';
import { Button, IconButton } from '../../ui/button.tsx';
import { Chip } from '../../ui/chip.tsx';
import { TextField } from '../../ui/field.tsx';
import { DayField } from '../promises/day-field.tsx';
import type { SectionProps } from '../settings/section.tsx';

type Pause = Settings['cadencePauses'][number];

/** Holidays in which nobody is called for silence; those that are over fold away. */
export function PausesList({
  pauses,
  save,
}: {
  pauses: readonly Pause[];
  save: SectionProps['save'];
}) {
  const { t } = useTranslation('cadence');
  const [isAdding, setAdding] = useState(false);
  const [showsPast, setShowsPast] = useState(false);
  const now = today();
  const sorted = pauses.toSorted((a, b) => (a.from < b.from ? -1 : 1));
  const past = sorted.filter(({ to }) => to < now);
  const shown = showsPast ? sorted : sorted.filter(({ to }) => to >= now);
  const nameOf = ({ note, from }: Pause) => note || formatDate(from);
  return (
    <div className="cadence-part" role="group" aria-label={t('pauses.title')}>
      <h3>{t('pauses.title')}</h3>
      <p className="muted">{t('pauses.hint')}</p>
      {pauses.length === 0 && <p className="muted">{t('pauses.none')}</p>}
      {shown.length > 0 && (
        <ul className="cadence-list">
          {shown.map((pause) => (
            <li key={`${pause.from} ${pause.to} ${pause.note}`} className="cadence-line">
              <span className="cadence-range">
                {`${formatDate(pause.from)} – ${formatDate(pause.to)}`}
              </span>
              <span className="muted grow">
                {[t('pauses.length', { count: daysBetween(pause.from, pause.to) + 1 }), pause.note]
                  .filter(Boolean)
                  .join(' · ')}
              </span>
              {pause.from <= now && now <= pause.to && (
                <Chip tint="celadon">{t('pauses.now')}</Chip>
              )}
              <IconButton
                small
                icon="close"
                label={t('pauses.remove', { name: nameOf(pause) })}
                onPress={() =>
                  void save({ cadencePauses: pauses.filter((each) => each !== pause) })
                }
              />
            </li>
          ))}
        </ul>
      )}
      {past.length > 0 && (
        <Button
          kind="quiet"
          small
          aria-expanded={showsPast}
          onPress={() => setShowsPast(!showsPast)}
        >
          {showsPast ? t('pauses.hidePast') : t('pauses.past', { count: past.length })}
        </Button>
      )}
      {isAdding ? (
        <NewPause
          onAdd={(pause) => {
            setAdding(false);
            void save({ cadencePauses: [...pauses, pause] });
          }}
          onEnd={() => setAdding(false)}
        />
      ) : (
        <Button small icon="add" onPress={() => setAdding(true)}>
          {t('pauses.add')}
        </Button>
      )}
    </div>
  );
}

function NewPause({ onAdd, onEnd }: { onAdd: (pause: Pause) => void; onEnd: () => void }) {
  const { t } = useTranslation('cadence');
  const [from, setFrom] = useState<string | null>(null);
  const [to, setTo] = useState<string | null>(null);
  const [note, setNote] = useState('');
  const isWrong = from !== null && to !== null && to < from;
  const last = to ?? from;
  const add = () => {
    if (from !== null && last !== null && !isWrong) onAdd({ from, to: last, note: note.trim() });
  };
  return (
    <div
      className="cadence-new"
      role="presentation"
      onKeyDown={(event) => event.key === 'Escape' && onEnd()}
    >
      <DayField
        autoFocus
        label={t('pauses.from')}
        placeholder={t('pauses.dayHint')}
        value={from}
        lean="future"
        onChange={setFrom}
      />
      <DayField
        label={t('pauses.to')}
        placeholder={t('pauses.dayHint')}
        value={to}
        lean="future"
        onChange={setTo}
      />
      <TextField
        label={t('pauses.note')}
        placeholder={t('pauses.noteHint')}
        value={note}
        maxLength={200}
        error={isWrong ? t('pauses.wrong') : null}
        onChange={setNote}
        onSubmit={add}
      />
      <div className="cadence-new-buttons">
        <Button isDisabled={from === null || isWrong} onPress={add}>
          {t('pauses.save')}
        </Button>
        <Button kind="quiet" onPress={onEnd}>
          {t('common:cancel')}
        </Button>
      </div>
    </div>
  );
}
