import { useTranslation } from 'react-i18next';
import type { FollowUpStep } from '../../../shared/follow-ups.ts';
import { formatDate, formatWeekday } from '../../i18n/format.ts';
import { classes } from '../../ui/class-names.ts';

/** How a plan will go: each step with its day, and what becomes of those that are over already. */
export function StartPreview({
  steps,
  repeatMonths,
}: {
  steps: readonly FollowUpStep[];
  repeatMonths: number | null;
}) {
  const { t } = useTranslation('follow-ups');
  const isLate = steps.some(({ movedFrom, skippedOn }) => movedFrom !== null || skippedOn !== null);
  return (
    <section className="follow-up-preview" aria-label={t('start.preview')}>
      <p className="field-label">
        {[t('start.preview'), repeatMonths === null ? '' : t('repeats', { count: repeatMonths })]
          .filter(Boolean)
          .join(' · ')}
      </p>
      {isLate && <p className="follow-up-preview-late">{t('start.late')}</p>}
      <ol>
        {steps.map((step) => (
          <li
            key={step.uid}
            className={classes(step.skippedOn !== null && 'follow-up-preview-skipped')}
          >
            <span className="follow-up-preview-day">
              {`${formatDate(step.due)} ${formatWeekday(step.due)}`}
            </span>
            <span className="grow">
              {step.title}
              {step.skippedOn !== null && <em> · {t('start.missed')}</em>}
              {step.movedFrom !== null && <em> · {t('start.now')}</em>}
            </span>
            <span className="muted">{t(`means.${step.means}`)}</span>
          </li>
        ))}
      </ol>
    </section>
  );
}
