import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { formatBirthday } from '../../../core/date-format.ts';
import { readDate } from '../../../core/written-dates.ts';
import type { Card } from '../../../shared/customer-card.ts';
import { errorSentence } from '../../../core/error-sentence.ts';
import { currentLanguage } from '../../i18n/index.ts';
import { today } from '../../i18n/format.ts';
import { Button } from '../../ui/button.tsx';
import { InlineEdit } from '../../ui/inline-edit.tsx';
import { NextDay } from './card/next-day.tsx';
import type { SaveCard } from './use-card.ts';

type Birthday = Pick<Card, 'birthday' | 'birthdayCalendar' | 'birthdayLeapMonth'>;

/** What was typed, as a birthday; null where there is none, undefined where it is not understood. */
function read(text: string): Birthday | undefined {
  const written = readDate(text, { today: today(), monthFirst: currentLanguage() === 'en' });
  if (written.kind === 'unclear') return undefined;
  if (written.kind === 'none') {
    return { birthday: null, birthdayCalendar: 'solar', birthdayLeapMonth: false };
  }
  return {
    birthday: written.date,
    birthdayCalendar: written.calendar,
    birthdayLeapMonth: written.leapMonth,
  };
}

function show({ birthday, birthdayCalendar, birthdayLeapMonth }: Birthday): string {
  if (!birthday) return '';
  return formatBirthday(
    { date: birthday, calendar: birthdayCalendar, leapMonth: birthdayLeapMonth },
    currentLanguage(),
  );
}

/** Typed freely; shown in words, with the next day in both calendars. */
export function BirthdayField({
  card,
  save,
  isReadOnly,
}: {
  card: Card;
  save: SaveCard;
  isReadOnly: boolean;
}) {
  const { t } = useTranslation('customers');
  const [typed, setTyped] = useState<string | null>(null);
  const understood = typed?.trim() ? read(typed) : undefined;
  const other = card.birthdayCalendar === 'solar' ? 'lunar' : 'solar';
  return (
    <div className="card-field" role="group" aria-label={t('fields.birthday')}>
      <div className="card-field-label">{t('fields.birthday')}</div>
      <div className="card-field-value">
        <InlineEdit
          label={t('fields.birthday')}
          value={show(card)}
          keepAs={`${card.id} birthday`}
          placeholder={t('birthdayHint')}
          isReadOnly={isReadOnly}
          onTyping={setTyped}
          check={(text) =>
            read(text) ? null : errorSentence('date-invalid', { value: text }, currentLanguage())
          }
          onSave={(text) => save(() => read(text) ?? {})}
        />
        {understood && <span className="card-hint">→ {show(understood)}</span>}
        {!understood && (
          <NextDay facts={card.occasionFacts.find(({ uid }) => uid === 'birthday')} />
        )}
        {card.birthday && !isReadOnly && (
          <Button
            kind="link"
            small
            onPress={() => void save(() => ({ birthdayCalendar: other, birthdayLeapMonth: false }))}
          >
            {t(other === 'lunar' ? 'isLunar' : 'isSolar')}
          </Button>
        )}
      </div>
    </div>
  );
}
