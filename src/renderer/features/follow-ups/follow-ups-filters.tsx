import { useTranslation } from 'react-i18next';
import { useRequest } from '../../api.ts';
import { Button } from '../../ui/button.tsx';
import { Segmented } from '../../ui/choices.tsx';
import { Select } from '../../ui/select.tsx';
import { shows, type FollowUpsQuery } from './follow-ups-filter.ts';

const anyPlan = 'any';

/** Which follow-ups, of which plan; and the way to start one. */
export function FollowUpsFilters({
  query,
  onChange,
  onStart,
}: {
  query: FollowUpsQuery;
  onChange: (query: FollowUpsQuery) => void;
  onStart: () => void;
}) {
  const { t } = useTranslation('follow-ups');
  const { data: plans } = useRequest('followUps.plans');
  const { data: late } = useRequest('followUps.list', { show: 'late', limit: 0 });
  const word = (show: (typeof shows)[number]) =>
    show === 'late' && late && late.total > 0
      ? `${t('show.late')} ${late.total}`
      : t(`show.${show}`);
  return (
    <div className="follow-ups-filters">
      <Segmented
        pills
        label={t('show.label')}
        value={query.show}
        options={shows.map((value) => ({ value, label: word(value) }))}
        onChange={(show) => onChange({ ...query, show })}
      />
      <span className="grow" />
      <Select
        small
        hideLabel
        label={t('filters.plan')}
        value={query.plan ?? anyPlan}
        options={[
          { value: anyPlan, label: t('filters.allPlans') },
          ...(plans ?? []).map(({ uid, name }) => ({ value: uid, label: name })),
        ]}
        onChange={(plan) => onChange({ ...query, plan: plan === anyPlan ? undefined : plan })}
      />
      <Button small kind="primary" icon="add" keys="a" onPress={onStart}>
        {t('act.start')}
      </Button>
    </div>
  );
}
