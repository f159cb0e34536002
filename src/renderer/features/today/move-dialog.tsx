import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { addDays, weekday } from '../../../core/dates.ts';
import type { PersonToReach } from '../../../shared/today.ts';
import { formatDate, today } from '../../i18n/format.ts';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { useCardData } from '../customers/card-request.ts';
import { DayField } from '../promises/day-field.tsx';
import { putOff } from './acts.ts';

/** Asks for the day to which a person is put off; says when a day told to the customer is passed. */
export function MoveDialog({ person, onClose }: { person: PersonToReach; onClose: () => void }) {
  const { t } = useTranslation('today');
  const [to, setTo] = useState<string | null>(null);
  const told = useToldDays(person);
  const name = person.name || person.company || t('common:unnamed');
  const isLater = to !== null && to > today();
  const passed = to === null ? [] : told.filter((day) => day < to);
  function move(day: string | null) {
    if (day === null || day <= today()) return;
    onClose();
    void putOff(person, day);
  }
  return (
    <Dialog
      title={t('moveTitle', { name })}
      size="small"
      isOpen
      onClose={onClose}
      actions={
        <>
          <Button onPress={onClose}>{t('common:cancel')}</Button>
          <Button kind="primary" isDisabled={!isLater} onPress={() => move(to)}>
            {t('moveSave')}
          </Button>
        </>
      }
    >
      <form
        className="stack"
        onSubmit={(event) => {
          event.preventDefault();
          move(to);
        }}
      >
        <div className="today-days">
          {quickDays().map(({ key, day }) => (
            <Button key={key} small aria-pressed={to === day} onPress={() => setTo(day)}>
              {t(`quick.${key}`)} · {formatDate(day)}
            </Button>
          ))}
        </div>
        <DayField autoFocus label={t('moveTo')} value={to} lean="future" onChange={setTo} />
        {to !== null && !isLater && <p className="today-warning">{t('movePast')}</p>}
        {passed.map((day) => (
          <p key={day} className="today-warning" role="status">
            {t('movePastTold', { date: formatDate(day) })}
          </p>
        ))}
      </form>
    </Dialog>
  );
}

/** The days that the customer was told, of the promises on today's list. */
function useToldDays(person: PersonToReach): string[] {
  const { data: card } = useCardData(person.customer);
  const about = person.reasons.filter(({ kind, done }) => kind === 'promise' && !done);
  const uids = new Set(about.map((reason) => reason.about));
  return (card?.promises ?? []).flatMap(({ uid, told }) => (uids.has(uid) && told ? [told] : []));
}

function quickDays(): { key: 'tomorrow' | 'monday' | 'week'; day: string }[] {
  const now = today();
  const monday = addDays(now, (8 - weekday(now)) % 7 || 7);
  const days = [
    { key: 'tomorrow', day: addDays(now, 1) },
    { key: 'monday', day: monday },
    { key: 'week', day: addDays(now, 7) },
  ] as const;
  return days.filter(({ day }, at) => days.findIndex((each) => each.day === day) === at);
}
