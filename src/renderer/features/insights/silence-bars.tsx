import { useTranslation } from 'react-i18next';
import type { Insights } from '../../../shared/insights.ts';
import { formatNumber } from '../../i18n/format.ts';
import { peopleAddress, type Setting } from './addresses.ts';
import { silenceName } from './words.ts';
import './silence-bars.css';

/** So many customers by the days since the last real contact; each line leads to them. */
export function SilenceBars({
  silence,
  setting,
}: {
  silence: Insights['silence'];
  setting: Setting;
}) {
  const { t } = useTranslation('insights');
  const most = Math.max(1, ...silence.map(({ customers }) => customers));
  return (
    <ul className="insights-silence">
      {silence.map(({ upTo, customers }) => {
        const name = silenceName(t, upTo);
        const line = (
          <>
            <span className="insights-silence-name">{name}</span>
            <svg
              className="insights-silence-picture"
              viewBox="0 0 100 10"
              preserveAspectRatio="none"
              aria-hidden="true"
            >
              <rect
                className={toneOf(upTo)}
                x="0"
                y="0"
                width={customers === 0 ? 0 : Math.max(0.6, (customers / most) * 100)}
                height="10"
              />
            </svg>
            <span className="insights-silence-number">
              {t('people', { count: customers, number: formatNumber(customers) })}
            </span>
          </>
        );
        return (
          <li key={String(upTo)}>
            {customers > 0 ? (
              <a
                className="insights-silence-line"
                href={peopleAddress({ measure: 'silence', upTo }, setting)}
                draggable={false}
              >
                {line}
              </a>
            ) : (
              <span className="insights-silence-line">{line}</span>
            )}
          </li>
        );
      })}
    </ul>
  );
}

/** Lately reached is good; longer than a quarter asks for something; longer than a year is late. */
function toneOf(upTo: number | null): string {
  if (upTo === 0) return 'insights-plain';
  if (upTo === null) return 'insights-bad';
  return upTo <= 90 ? 'insights-good' : 'insights-due';
}
