import { useTranslation } from 'react-i18next';
import type { LapseClock } from '../../../shared/agreements.ts';
import { formatDate, today } from '../../i18n/format.ts';

const steps = ['missed', 'notice', 'lapsed', 'reinstate'] as const;

/** Missed payment, notice, lapse, last day of reinstatement: each with its day, and how far it is. */
export function LapseSteps({ lapse }: { lapse: LapseClock }) {
  const { t } = useTranslation('agreements');
  const days = {
    missed: lapse.missedFrom,
    notice: lapse.noticeOn,
    lapsed: lapse.lapsesOn,
    reinstate: lapse.reinstateBy,
  };
  const shown = steps.filter((step) => days[step] !== null || step === 'missed');
  return (
    <section className="agreements-lapse" aria-label={t('lapse.title')}>
      <h3>{t('lapse.title')}</h3>
      <ol>
        {shown.map((step) => {
          const day = days[step];
          const isOver = day !== null && day <= today();
          return (
            <li key={step} data-over={isOver || undefined}>
              <span>
                {step === 'missed' && lapse.missed > 0
                  ? t('lapse.missed', { count: lapse.missed })
                  : t(`lapse.${step === 'missed' ? 'unknown' : step}`)}
              </span>
              <span>{day === null ? '' : formatDate(day)}</span>
            </li>
          );
        })}
      </ol>
      {lapse.stage === 'missed' && lapse.noticeOn !== null && (
        <p className="muted">{t('lapse.unlessPaid')}</p>
      )}
    </section>
  );
}
