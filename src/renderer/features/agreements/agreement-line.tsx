import type { TFunction } from 'i18next';
import { useTranslation } from 'react-i18next';
import { isRunning } from '../../../core/agreements.ts';
import { warnings } from '../../../core/warnings.ts';
import type { AgreementRow } from '../../../shared/agreements.ts';
import { formatDate, today } from '../../i18n/format.ts';
import { Chip } from '../../ui/chip.tsx';
import { kindWord, marksOf, nameOf, won } from './agreement-texts.ts';
import { placeOf, shownPart, type Axis } from './time-line.ts';

const percent = (place: number) => `${(place * 100).toFixed(3)}%`;
const isInside = (place: number) => place >= 0 && place <= 1;

/** One agreement: whose, what, how it stands, and its time as a bar. */
export function AgreementLine({
  row,
  axis,
  warnDays,
}: {
  row: AgreementRow | null;
  axis: Axis;
  warnDays: readonly number[];
}) {
  const { t } = useTranslation('agreements');
  if (!row) return <div className="agreements-line" />;
  return (
    <div className="agreements-line">
      <div className="agreements-line-who">
        <span className="agreements-line-name ellipsis">
          {row.customerName || t('common:unnamed')}
        </span>
        <span className="muted ellipsis">
          {nameOf(row)}
          {row.endsOn !== null && (
            <span className="agreements-line-ends">
              {` · ${t('endsOn', { date: formatDate(row.endsOn) })}`}
            </span>
          )}
        </span>
      </div>
      <div className="agreements-line-marks">
        {marksOf(t, row, warnDays).map(({ tint, text }) => (
          <Chip key={text} tint={tint}>
            {text}
          </Chip>
        ))}
      </div>
      <TimeBar row={row} axis={axis} warnDays={warnDays} />
    </div>
  );
}

/** Its time from beginning to end, with the warnings before the end and the days of the lapse clock. */
function TimeBar({
  row,
  axis,
  warnDays,
}: {
  row: AgreementRow;
  axis: Axis;
  warnDays: readonly number[];
}) {
  const part = shownPart(axis, row.startsOn ?? row.signedOn, row.endsOn);
  const { endsOn } = row;
  const warned = isRunning(row.status) && endsOn !== null ? warnings(endsOn, warnDays) : [];
  const clock = row.lapse
    ? [row.lapse.missedFrom, row.lapse.noticeOn, row.lapse.lapsesOn].filter((day) => day !== null)
    : [];
  return (
    <div className="agreements-bar-line">
      <span className="agreements-bar-today" style={{ left: percent(placeOf(axis, today())) }} />
      {part && (
        <span
          className="agreements-bar"
          data-status={row.lapse ? 'unpaid' : row.status}
          data-open-left={part.isCut.left || undefined}
          data-open-right={part.isCut.right || undefined}
          style={{ left: percent(part.left), width: percent(part.width) }}
        />
      )}
      {warned
        .map(({ days, on }) => ({ days, place: placeOf(axis, on), isPast: on <= today() }))
        .filter(({ place }) => isInside(place))
        .map(({ days, place, isPast }) => (
          <span
            key={days}
            className="agreements-warning"
            data-past={isPast || undefined}
            style={{ left: percent(place) }}
          />
        ))}
      {clock
        .map((day) => ({ day, place: placeOf(axis, day) }))
        .filter(({ place }) => isInside(place))
        .map(({ day, place }) => (
          <span key={day} className="agreements-lapse-day" style={{ left: percent(place) }} />
        ))}
      {row.endsOn !== null && part && !part.isCut.right && (
        <span
          className="agreements-end"
          style={endStyle(part.left + part.width, warned[0] && placeOf(axis, warned[0].on))}
        >
          {formatDate(row.endsOn)}
        </span>
      )}
      {row.endsOn !== null && !part && (
        <span className="agreements-end" style={endStyle(placeOf(axis, row.endsOn) > 0 ? 1 : 0)}>
          {formatDate(row.endsOn)}
        </span>
      )}
    </div>
  );
}

/** Behind the bar where there is room, else before its end and the warnings. */
const endStyle = (end: number, firstWarning = end): React.CSSProperties =>
  end < 0.72
    ? { left: `calc(${percent(end)} + 0.6rem)` }
    : { right: `calc(${percent(1 - firstWarning)} + 0.6rem)` };

/** An agreement as a screen reader says it. */
export function useLineText(): (row: AgreementRow | null, warnDays: readonly number[]) => string {
  const { t } = useTranslation('agreements');
  return (row, warnDays) => (row ? lineText(t, row, warnDays) : t('common:loading'));
}

function lineText(t: TFunction<'agreements'>, row: AgreementRow, warnDays: readonly number[]) {
  return [
    row.customerName || t('common:unnamed'),
    nameOf(row),
    row.product === '' ? '' : kindWord(row.kind),
    row.amount === null ? '' : won(row.amount),
    row.endsOn === null ? '' : t('endsOn', { date: formatDate(row.endsOn) }),
    ...marksOf(t, row, warnDays).map(({ text }) => text),
  ]
    .filter(Boolean)
    .join(', ');
}
