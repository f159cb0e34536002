import { useTranslation } from 'react-i18next';
import { formatNumber } from '../../i18n/format.ts';
import { peopleAddress, type Setting } from './addresses.ts';
import type { Panel } from './panels.ts';
import { hoursText, monthName } from './words.ts';
import './numbers-table.css';

/** The numbers of a panel, month by month; each leads to its people. */
export function NumbersTable({ panel, setting }: { panel: Panel; setting: Setting }) {
  const { t } = useTranslation('insights');
  const { name, columns } = panel;
  const measures = columns[0]?.parts ?? [];
  const hasHours = name === 'problems';
  return (
    <div
      className="insights-table"
      tabIndex={0}
      role="group"
      aria-label={t(`panels.${name}.title`)}
    >
      <table>
        <thead>
          <tr>
            <th scope="col">{t('month')}</th>
            {measures.map(({ measure }) => (
              <th key={measure} scope="col">
                {t(`measures.${measure}`)}
              </th>
            ))}
            {hasHours && <th scope="col">{t('usualHours')}</th>}
          </tr>
        </thead>
        <tbody>
          {columns.map(({ month, parts, hours }) => (
            <tr key={month}>
              <th scope="row">{monthName(month)}</th>
              {parts.map(({ measure, value }) => (
                <td key={measure}>
                  {value > 0 ? (
                    <a href={peopleAddress({ measure, month }, setting)}>{formatNumber(value)}</a>
                  ) : (
                    0
                  )}
                </td>
              ))}
              {hasHours && <td>{hours === null ? '–' : hoursText(t, hours)}</td>}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
