import { useTranslation } from 'react-i18next';
import { classes } from '../../ui/class-names.ts';
import { formatNumber } from '../../i18n/format.ts';
import { peopleAddress, type Setting } from './addresses.ts';
import { MonthBars } from './month-bars.tsx';
import { NumbersTable } from './numbers-table.tsx';
import { isEmpty, type Panel } from './panels.ts';
import { sentence } from './words.ts';

/** One thing that is counted: in a sentence, with each number's people, and month by month. */
export function PanelCard({ panel, setting }: { panel: Panel; setting: Setting }) {
  const { t } = useTranslation('insights');
  const { name, columns, parts } = panel;
  const title = t(`panels.${name}.title`);
  if (isEmpty(panel)) {
    return (
      <section className="insights-card" aria-label={title}>
        <h2>{title}</h2>
        <p className="muted">{t(`panels.${name}.empty`)}</p>
      </section>
    );
  }
  const from = columns[0]?.month;
  const until = columns.at(-1)?.month;
  return (
    <section className="insights-card" aria-label={title}>
      <header className="insights-card-head">
        <h2>{title}</h2>
        <p className="insights-sentence">{sentence(t, name, panel)}</p>
      </header>
      <ul className="insights-parts">
        {parts.map(({ measure, tone, value, ofNow }) => {
          const text = (
            <>
              <span className={classes('insights-swatch', `insights-swatch-${tone}`)} />
              {t(`measures.${measure}`)} <strong>{formatNumber(value)}</strong>
            </>
          );
          const whose = ofNow ? { measure } : { measure, month: from, until };
          return (
            <li key={measure}>
              {value > 0 ? (
                <a href={peopleAddress(whose, setting)} draggable={false}>
                  {text}
                </a>
              ) : (
                <span>{text}</span>
              )}
            </li>
          );
        })}
        {name === 'problems' && setting.view !== 'numbers' && <li>{t('panels.problems.bars')}</li>}
      </ul>
      {setting.view === 'numbers' ? (
        <NumbersTable panel={panel} setting={setting} />
      ) : (
        <MonthBars panel={panel} setting={setting} />
      )}
    </section>
  );
}
