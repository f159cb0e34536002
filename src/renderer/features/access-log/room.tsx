import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { accessActs, type AccessAct, type AccessEntry } from '../../../shared/access-log.ts';
import { accessDetails, accessSentence, actTexts } from '../../../shared/access-log-texts.ts';
import { invoke, request } from '../../api.ts';
import { PaperMenu } from '../../app/paper-menu.tsx';
import { formatRoute } from '../../app/route.ts';
import {
  formatDayWithWeekday,
  formatNumber,
  formatTime,
  localDate,
  today,
} from '../../i18n/format.ts';
import { currentLanguage } from '../../i18n/index.ts';
import { Button } from '../../ui/button.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { ErrorNotice } from '../../ui/error-notice.tsx';
import { Select } from '../../ui/select.tsx';
import { LookNote } from './look-note.tsx';
import { monthName } from './month-name.ts';
import './room.css';

const atOnce = 200;
type Narrowed = AccessAct | 'all';

/** Who looked at what and what left the box, by months; the month is checked and printed here. */
export function AccessLogRoom() {
  const { t } = useTranslation('access-log');
  const thisMonth = today().slice(0, 7);
  const [month, setMonth] = useState(thisMonth);
  const [act, setAct] = useState<Narrowed>('all');
  const [limit, setLimit] = useState(atOnce);
  const { data, error, refetch } = useQuery({
    ...request('accessLog.month', { month, limit, ...(act === 'all' ? {} : { act }) }),
    placeholderData: keepPreviousData,
  });
  if (error) return <ErrorNotice error={error} onRetry={() => void refetch()} />;
  if (!data) return null;
  const { entries, total, counts, lookedAt } = data;
  const months = data.months.includes(month) ? data.months : [month, ...data.months];
  const times = (wanted: AccessAct) => counts.find((each) => each.act === wanted)?.times ?? 0;
  const all = counts.reduce((sum, each) => sum + each.times, 0);
  const happened = accessActs.filter((each) => times(each) > 0 || each === act);
  const choose = (chosen: Narrowed) => {
    setAct(chosen);
    setLimit(atOnce);
  };
  return (
    <div className="access-log">
      <p className="muted access-log-intro">{t('intro')}</p>
      <div className="access-log-bar">
        <Select
          label={t('month')}
          hideLabel
          value={month}
          options={months.map((value) => ({ value, label: monthName(value) }))}
          onChange={(value) => {
            setMonth(value);
            choose('all');
          }}
        />
        <Select
          label={t('act')}
          hideLabel
          value={act}
          options={[
            { value: 'all' as const, label: t('allActs', { number: formatNumber(all) }) },
            ...happened.map((value) => ({
              value,
              label: `${actTexts[value][currentLanguage()]} · ${formatNumber(times(value))}`,
            })),
          ]}
          onChange={choose}
        />
        <span className="grow" />
        <PaperMenu
          label={t('print')}
          print={(mode) => invoke('accessLog.print', { month, mode })}
        />
      </div>
      <LookNote month={month} lookedAt={lookedAt} isEmpty={all === 0} />
      {total === 0 ? (
        <EmptyState title={t('empty')}>{t('emptyText')}</EmptyState>
      ) : (
        <Days entries={entries} />
      )}
      {entries.length < total && (
        <p className="access-log-more">
          <Button onPress={() => setLimit(limit + 5 * atOnce)}>
            {t('more', { number: formatNumber(total - entries.length) })}
          </Button>
        </p>
      )}
    </div>
  );
}

/** The entries under their days, the newest first. */
function Days({ entries }: { entries: readonly AccessEntry[] }) {
  const days = Map.groupBy(entries, ({ at }) => localDate(at));
  return [...days].map(([day, ofDay]) => (
    <section key={day} className="access-log-day" aria-label={formatDayWithWeekday(day)}>
      <h2>{formatDayWithWeekday(day)}</h2>
      <ul>
        {ofDay.map((entry) => (
          <Line key={entry.id} entry={entry} />
        ))}
      </ul>
    </section>
  ));
}

/** Acts by which people's data went out of the box, or came to an end. */
const weighty: readonly AccessAct[] = ['export', 'portable', 'destroy', 'wrong-key'];

function Line({ entry }: { entry: AccessEntry }) {
  const language = currentLanguage();
  const { at, act, customer } = entry;
  const details = accessDetails(entry, language);
  const sentence = accessSentence(entry, language);
  return (
    <li
      className={weighty.includes(act) ? 'access-log-line access-log-weighty' : 'access-log-line'}
    >
      <time dateTime={at}>{formatTime(at)}</time>
      <span className="access-log-act">{actTexts[act][language]}</span>
      <span className="access-log-what">
        {customer ? <a href={formatRoute(['customers', customer.id])}>{sentence}</a> : sentence}
        {details !== '' && <span className="muted access-log-details">{details}</span>}
      </span>
    </li>
  );
}
