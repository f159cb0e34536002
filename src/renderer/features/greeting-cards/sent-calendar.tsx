import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { request, useRequest } from '../../api.ts';
import { formatRoute } from '../../app/route.ts';
import { navigate } from '../../app/router.ts';
import { dateOf, formatDate, formatNumber, formatWeekday, today } from '../../i18n/format.ts';
import { currentLanguage } from '../../i18n/index.ts';
import { Button, IconButton } from '../../ui/button.tsx';
import { classes } from '../../ui/class-names.ts';
import { ErrorNotice } from '../../ui/error-notice.tsx';
import { isMonth, laterMonth, monthOf, weeksOf } from './month-grid.ts';
import { sentAddress } from './sent-filter.ts';
import './sent-calendar.css';

const shownTemplates = 2;

/** A month of cards: how many went out on which day, and of which kind. */
export function SentCalendar({ month: asked }: { month: string | undefined }) {
  const { t } = useTranslation('greeting-cards');
  const month = isMonth(asked) ? asked : monthOf(today());
  const weeks = weeksOf(month);
  const from = weeks[0]?.[0] ?? today();
  const to = weeks.at(-1)?.[6] ?? today();
  const { data, error, refetch } = useQuery({
    ...request('greetingCards.calendar', { from, to }),
    placeholderData: keepPreviousData,
  });
  const { data: templates = [] } = useRequest('templates.list', { language: currentLanguage() });
  const byDate = new Map((data ?? []).map((day) => [day.date, day]));
  const total = (data ?? [])
    .filter(({ date }) => monthOf(date) === month)
    .reduce((sum, { cards }) => sum + cards, 0);
  const titleOf = (name: string) => templates.find((each) => each.name === name)?.title ?? name;
  const go = (to: string) =>
    navigate(formatRoute(['greeting-cards', 'sent', 'calendar'], { month: to }), { replace: true });

  return (
    <div className="cards-calendar">
      <header className="cards-calendar-head">
        <IconButton
          icon="left"
          label={t('calendar.previous')}
          onPress={() => go(laterMonth(month, -1))}
        />
        <h2>{monthTitle(month)}</h2>
        <IconButton
          icon="right"
          label={t('calendar.next')}
          onPress={() => go(laterMonth(month, 1))}
        />
        {month !== monthOf(today()) && (
          <Button small onPress={() => go(monthOf(today()))}>
            {t('calendar.now')}
          </Button>
        )}
        <p className="muted" aria-live="polite">
          {total > 0 ? t('calendar.total', { number: formatNumber(total) }) : t('calendar.none')}
        </p>
      </header>
      {error && <ErrorNotice error={error} onRetry={() => void refetch()} />}
      <table className="cards-month">
        <thead>
          <tr>
            {weeks[0]?.map((date) => (
              <th key={date} scope="col">
                {formatWeekday(date)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {weeks.map((week) => (
            <tr key={week[0]}>
              {week.map((date) => {
                const day = byDate.get(date);
                return (
                  <td
                    key={date}
                    className={classes(
                      monthOf(date) !== month && 'cards-day-other',
                      date === today() && 'cards-day-today',
                    )}
                  >
                    <span className="cards-day-number">{dateOf(date).getDate()}</span>
                    {day && (
                      <button
                        type="button"
                        className="cards-day"
                        onClick={() => navigate(sentAddress({ from: date, to: date }))}
                      >
                        <span className="visually-hidden">{formatDate(date)}</span>
                        <strong>{t('calendar.cards', { number: formatNumber(day.cards) })}</strong>
                        {day.templates.slice(0, shownTemplates).map(({ template }) => (
                          <span key={template} className="ellipsis cards-day-template">
                            {titleOf(template)}
                          </span>
                        ))}
                      </button>
                    )}
                  </td>
                );
              })}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function monthTitle(month: string): string {
  return dateOf(`${month}-01`).toLocaleDateString(currentLanguage() === 'ko' ? 'ko-KR' : 'en-GB', {
    year: 'numeric',
    month: 'long',
  });
}
