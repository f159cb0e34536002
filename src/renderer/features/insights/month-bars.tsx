import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { classes } from '../../ui/class-names.ts';
import { formatNumber } from '../../i18n/format.ts';
import { peopleAddress, type Setting } from './addresses.ts';
import { heightOf, type Column, type Panel } from './panels.ts';
import { monthName, sentence, shortMonth, yearName } from './words.ts';
import './month-bars.css';

/** With more months than these not every one has room for its name. */
const namedMonths = 12;

/**
 * A bar for each month; a bar leads to its people. One stop of the tab key: the arrows go from bar
 * to bar. What a bar says stands below as soon as it is pointed at.
 */
export function MonthBars({ panel, setting }: { panel: Panel; setting: Setting }) {
  const { t } = useTranslation('insights');
  const { columns, name } = panel;
  const [pointed, setPointed] = useState<number | null>(null);
  const [stop, setStop] = useState<number | null>(null);
  const links = useRef(new Map<number, HTMLAnchorElement>());
  const highest = Math.max(1, ...columns.map(heightOf));
  const filled = columns.flatMap((column, at) =>
    heightOf(column) > 0 || column.count > 0 ? [at] : [],
  );
  const tabStop = stop !== null && filled.includes(stop) ? stop : filled.at(-1);
  const said = pointed === null ? undefined : columns[pointed];
  const isPaired = columns.every((column) => pairText(column).length <= 4);

  function onKeyDown(event: React.KeyboardEvent) {
    const here = filled.indexOf(tabStop ?? -1);
    const steps: Record<string, number> = {
      ArrowLeft: here - 1,
      ArrowRight: here + 1,
      Home: 0,
      End: filled.length - 1,
    };
    const next = filled[steps[event.key] ?? -1];
    if (next === undefined) return;
    event.preventDefault();
    setStop(next);
    links.current.get(next)?.focus();
  }
  return (
    <figure className="insights-figure">
      <div
        className="insights-bars"
        role="group"
        aria-label={t('bars', { panel: t(`panels.${name}.title`) })}
        style={{ gridTemplateColumns: `repeat(${columns.length}, minmax(0, 1fr))` }}
        onKeyDown={onKeyDown}
        onMouseLeave={() => setPointed(null)}
      >
        {columns.map((column, at) => {
          const picture = (
            <Bar
              column={column}
              highest={highest}
              text={columns.length <= namedMonths ? numberText(column, isPaired) : ''}
            />
          );
          if (!filled.includes(at)) {
            return (
              <span
                key={column.month}
                className="insights-bar insights-bar-empty"
                aria-hidden="true"
              >
                {picture}
              </span>
            );
          }
          return (
            <a
              key={column.month}
              ref={(element) => {
                if (element) links.current.set(at, element);
                else links.current.delete(at);
              }}
              className="insights-bar"
              href={peopleAddress({ measure: firstMeasure(column), month: column.month }, setting)}
              tabIndex={at === tabStop ? 0 : -1}
              draggable={false}
              onMouseEnter={() => setPointed(at)}
              onFocus={() => {
                setStop(at);
                setPointed(at);
              }}
              onBlur={() => setPointed(null)}
            >
              <span className="visually-hidden">
                {monthName(column.month)}: {sentence(t, name, column)}
              </span>
              {picture}
            </a>
          );
        })}
      </div>
      <MonthNames columns={columns} />
      <figcaption className="insights-said" aria-hidden="true">
        {said ? `${monthName(said.month)}: ${sentence(t, name, said)}` : ''}
      </figcaption>
    </figure>
  );
}

/** A bar leads to what it has most reason to show: its first part that is not empty. */
const firstMeasure = ({ parts }: Column) =>
  (parts.find(({ value }) => value > 0) ?? parts[0])?.measure ?? 'contacts';

/** "7/8": so many of so many. */
const pairText = ({ count, of }: Column): string => (of === 0 ? '' : `${count}/${of}`);

/** Over a bar: its number of how many where all of a panel's have room for that, else how high it stands. */
function numberText(column: Column, isPaired: boolean): string {
  const height = heightOf(column);
  if (height === 0) return '';
  const text = (isPaired && pairText(column)) || formatNumber(height);
  return text.length <= 4 ? text : '';
}

function Bar({ column, highest, text }: { column: Column; highest: number; text: string }) {
  const height = heightOf(column);
  const parts =
    column.hours === null ? column.parts : column.parts.map((part) => ({ ...part, value: height }));
  let foot = 100;
  return (
    <>
      <span className="insights-bar-number" aria-hidden="true">
        {text}
      </span>
      <svg
        className="insights-bar-picture"
        viewBox="0 0 10 100"
        preserveAspectRatio="none"
        aria-hidden="true"
      >
        {parts.map(({ measure, tone, value }) => {
          const share = (value / highest) * 100;
          foot -= share;
          return (
            value > 0 && (
              <rect
                key={measure}
                className={classes('insights-part', `insights-${tone}`)}
                x="0"
                y={foot}
                width="10"
                height={share}
              />
            )
          );
        })}
        <rect className="insights-foot" x="0" y="99.2" width="10" height="0.8" />
      </svg>
    </>
  );
}

/** The year stands under its first month, and under the first of all where that has room beside. */
function isYearNamed(columns: readonly Column[], at: number): boolean {
  const isJanuary = (column: Column | undefined) => column?.month.endsWith('-01') ?? false;
  return isJanuary(columns[at]) || (at === 0 && !isJanuary(columns[1]) && !isJanuary(columns[2]));
}

function MonthNames({ columns }: { columns: readonly Column[] }) {
  const isEvery = columns.length <= namedMonths;
  return (
    <div
      className="insights-months"
      aria-hidden="true"
      style={{ gridTemplateColumns: `repeat(${columns.length}, minmax(0, 1fr))` }}
    >
      {columns.map(({ month }, at) => {
        const number = Number(month.slice(5));
        const isNamed = isEvery || number % 3 === 1;
        return (
          <span key={month}>
            {isNamed && <span>{isEvery ? shortMonth(month) : number}</span>}
            {isYearNamed(columns, at) && <span className="insights-year">{yearName(month)}</span>}
          </span>
        );
      })}
    </div>
  );
}
