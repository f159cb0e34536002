import type { TFunction } from 'i18next';
import { useTranslation } from 'react-i18next';
import { keptOf } from '../../../core/promises.ts';
import type { PromiseMonth } from '../../../shared/promises.ts';
import { useRequest } from '../../api.ts';
import { formatNumber, today } from '../../i18n/format.ts';
import { currentLanguage } from '../../i18n/index.ts';
import { classes } from '../../ui/class-names.ts';
import './months-picture.css';

const parts = ['early', 'kept', 'moved', 'broken', 'open'] as const;

/** "kept" alone is the sentence of all. */
function partName(t: TFunction<'promises'>, part: (typeof parts)[number]): string {
  return part === 'kept' ? t('months.onTheDay') : t(`months.${part}`);
}

/** The twelve months up to this one. */
function lastYear(): { from: string; to: string } {
  const to = today().slice(0, 7);
  const [year = 0, month = 1] = to.split('-').map(Number);
  const from = month === 12 ? `${year}-01` : `${year - 1}-${String(month + 1).padStart(2, '0')}`;
  return { from, to };
}

/** Promises kept by month: a picture with the numbers beside it; a month leads to its promises. */
export function MonthsPicture({
  chosen,
  onChoose,
}: {
  chosen: string | undefined;
  onChoose: (month: string | undefined) => void;
}) {
  const { t } = useTranslation('promises');
  const { data: months } = useRequest('promises.months', lastYear());
  const whole = keptOf(months ?? []);
  if (!months || (whole.of === 0 && months.every(({ released }) => released === 0))) return null;
  const most = Math.max(1, ...months.map((month) => keptOf([month]).of));
  const sum = (part: (typeof parts)[number]) =>
    months.reduce((total, month) => total + month[part], 0);
  return (
    <section className="months" aria-label={t('months.label')}>
      <div className="months-said">
        <p className="months-kept">
          {t('months.kept', { kept: formatNumber(whole.kept), of: formatNumber(whole.of) })}
        </p>
        <ul className="months-legend">
          {parts
            .filter((part) => sum(part) > 0)
            .map((part) => (
              <li key={part}>
                <span className="months-key" data-part={part} />
                {partName(t, part)} {formatNumber(sum(part))}
              </li>
            ))}
        </ul>
      </div>
      <ul className="months-bars">
        {months.map((month) => (
          <Month
            key={month.month}
            month={month}
            most={most}
            isChosen={month.month === chosen}
            onChoose={() => onChoose(month.month === chosen ? undefined : month.month)}
          />
        ))}
      </ul>
    </section>
  );
}

function Month({
  month,
  most,
  isChosen,
  onChoose,
}: {
  month: PromiseMonth;
  most: number;
  isChosen: boolean;
  onChoose: () => void;
}) {
  const { t } = useTranslation('promises');
  const { kept, of } = keptOf([month]);
  const said = parts
    .filter((part) => month[part] > 0)
    .map((part) => `${partName(t, part)} ${month[part]}`);
  const name = monthName(month.month);
  return (
    <li>
      <button
        type="button"
        className={classes('months-month', isChosen && 'months-month-chosen')}
        aria-pressed={isChosen}
        title={said.join(' · ')}
        onClick={onChoose}
      >
        <span className="months-bar" aria-hidden="true">
          {parts.map((part) =>
            month[part] === 0 ? null : (
              <span
                key={part}
                data-part={part}
                style={{ height: `${(month[part] / most) * 100}%` }}
              />
            ),
          )}
        </span>
        <span className="visually-hidden">
          {[name, t('months.keptOf', { kept, of }), ...said].join(', ')}
        </span>
        <span className="months-number" aria-hidden="true">
          {of === 0 ? '·' : `${kept}/${of}`}
        </span>
        <span className="months-name" aria-hidden="true">
          {name}
        </span>
      </button>
    </li>
  );
}

/** "11월", "Nov" */
function monthName(month: string): string {
  const [year = 0, number = 1] = month.split('-').map(Number);
  const locale = currentLanguage() === 'ko' ? 'ko-KR' : 'en-GB';
  return new Intl.DateTimeFormat(locale, { month: 'short' }).format(new Date(year, number - 1, 15));
}
