import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { publicHolidays } from '../../../core/holidays.ts';
import { today } from '../../i18n/format.ts';
import { currentLanguage } from '../../i18n/index.ts';
import { Button, IconButton } from '../../ui/button.tsx';
import { Checkbox } from '../../ui/choices.tsx';
import { TextField } from '../../ui/field.tsx';
import { SavedField } from '../settings/saved-field.tsx';
import { Section, type SectionProps } from '../settings/section.tsx';
import { DayField } from './day-field.tsx';
import { dayWithWeekday } from './promise-texts.ts';
import './settings-section.css';

const mostLead = 60;

/** How early promises are aimed at, and on which days nobody works. */
export function PromisesSection({ settings, save }: SectionProps) {
  const { t } = useTranslation('promises');
  return (
    <Section title={t('settings.title')} hint={t('settings.hint')}>
      <div className="settings-fields">
        <div className="settings-number">
          <SavedField
            label={t('settings.lead')}
            value={String(settings.promiseLeadDays)}
            check={(text) => {
              const isRight = /^\d+$/.test(text.trim()) && Number(text.trim()) <= mostLead;
              return isRight ? null : t('settings.range', { max: mostLead });
            }}
            onSave={(text) => save({ promiseLeadDays: Number(text.trim()) })}
          />
        </div>
      </div>
      <OwnHolidays settings={settings} save={save} />
      <PublicHolidays settings={settings} save={save} />
    </Section>
  );
}

/** Elections, days of the agent's own. */
function OwnHolidays({ settings, save }: SectionProps) {
  const { t } = useTranslation('promises');
  const [date, setDate] = useState<string | null>(null);
  const [name, setName] = useState('');
  const own = settings.extraHolidays.toSorted((a, b) => a.date.localeCompare(b.date));
  async function add() {
    if (date === null) return;
    const others = settings.extraHolidays.filter((each) => each.date !== date);
    const words = name.trim() || t('settings.ownName');
    const result = await save({ extraHolidays: [...others, { date, name: words }] });
    if (!result.ok) return;
    setDate(null);
    setName('');
  }
  return (
    <div className="holidays" role="group" aria-label={t('settings.own')}>
      <h3>{t('settings.own')}</h3>
      <p className="muted">{t('settings.ownHint')}</p>
      {own.length > 0 && (
        <ul>
          {own.map((holiday) => (
            <li key={holiday.date} className="holidays-line">
              <span className="holidays-day">{dayWithWeekday(holiday.date)}</span>
              <span className="grow">{holiday.name}</span>
              <IconButton
                small
                icon="close"
                label={t('common:removeNamed', { name: holiday.name })}
                onPress={() =>
                  void save({
                    extraHolidays: settings.extraHolidays.filter(
                      (each) => each.date !== holiday.date,
                    ),
                  })
                }
              />
            </li>
          ))}
        </ul>
      )}
      <div className="holidays-add">
        <DayField label={t('settings.day')} value={date} lean="future" onChange={setDate} />
        <TextField
          label={t('settings.name')}
          placeholder={t('settings.nameHint')}
          value={name}
          maxLength={100}
          onChange={setName}
          onSubmit={() => void add()}
        />
        <Button isDisabled={date === null} onPress={() => void add()}>
          {t('common:add')}
        </Button>
      </div>
    </div>
  );
}

/** The public holidays of a year; one that is worked on is ticked off. */
function PublicHolidays({ settings, save }: SectionProps) {
  const { t } = useTranslation('promises');
  const thisYear = Number(today().slice(0, 4));
  const [year, setYear] = useState(thisYear);
  const worked = new Set(settings.workedHolidays);
  function setOff(date: string, isOff: boolean) {
    const others = settings.workedHolidays.filter((each) => each !== date);
    void save({ workedHolidays: isOff ? others : [...others, date] });
  }
  return (
    <div className="holidays" role="group" aria-label={t('settings.public', { year })}>
      <div className="holidays-head">
        <h3>{t('settings.public', { year })}</h3>
        <IconButton
          small
          icon="left"
          label={t('settings.yearBefore')}
          isDisabled={year <= 2000}
          onPress={() => setYear(year - 1)}
        />
        <IconButton
          small
          icon="right"
          label={t('settings.yearAfter')}
          isDisabled={year >= 2050}
          onPress={() => setYear(year + 1)}
        />
      </div>
      <p className="muted">{t('settings.publicHint')}</p>
      <ul className="holidays-public">
        {publicHolidays(year).map(({ date, name }) => (
          <li key={date}>
            <Checkbox
              label={`${dayWithWeekday(date)} · ${name[currentLanguage()]}`}
              isSelected={!worked.has(date)}
              onChange={(isOff) => setOff(date, isOff)}
            />
          </li>
        ))}
      </ul>
    </div>
  );
}
