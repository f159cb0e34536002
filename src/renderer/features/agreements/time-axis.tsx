import { useTranslation } from 'react-i18next';
import { formatNumber, today } from '../../i18n/format.ts';
import { Segmented } from '../../ui/choices.tsx';
import { marksOn, placeOf, spans, type Axis, type Span } from './time-line.ts';

const percent = (place: number) => `${(place * 100).toFixed(3)}%`;

/** The days above the bars: months or years, and today. */
export function TimeAxis({
  axis,
  months,
  onMonths,
}: {
  axis: Axis;
  months: Span;
  onMonths: (months: Span) => void;
}) {
  const { t } = useTranslation('agreements');
  return (
    <div className="agreements-axis-line">
      <div className="agreements-spans">
        <Segmented
          pills
          label={t('spans.label')}
          value={String(months)}
          options={spans.map((span) => ({
            value: String(span),
            label: t('spans.years', { count: span / 12, number: formatNumber(span / 12) }),
          }))}
          onChange={(value) => {
            const span = spans.find((each) => String(each) === value);
            if (span) onMonths(span);
          }}
        />
      </div>
      <div className="agreements-axis" aria-hidden="true">
        {marksOn(axis, months).map(({ day, place, isYear }) => (
          <span
            key={day}
            className="agreements-axis-mark"
            data-year={isYear || undefined}
            style={{ left: percent(place) }}
          >
            {isYear ? day.slice(0, 4) : t(`customers:months.${Number(day.slice(5, 7))}`)}
          </span>
        ))}
        <span className="agreements-axis-today" style={{ left: percent(placeOf(axis, today())) }}>
          {t('common:today')}
        </span>
      </div>
    </div>
  );
}
