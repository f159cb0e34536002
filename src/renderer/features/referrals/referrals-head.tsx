import { useTranslation } from 'react-i18next';
import { formatNumber } from '../../i18n/format.ts';
import { Button } from '../../ui/button.tsx';
import { Segmented } from '../../ui/choices.tsx';
import type { Vine } from './vine.ts';

/** What shows where there is no room for both. */
export type ReferralsView = 'picture' | 'list';

export function ReferralsHead({
  vine,
  view,
  onView,
  onOpenAll,
  onCloseAll,
}: {
  vine: Vine;
  view: ReferralsView;
  onView: (view: ReferralsView) => void;
  onOpenAll: () => void;
  onCloseAll: () => void;
}) {
  const { t } = useTranslation('referrals');
  const people = [...vine.people.values()];
  const introduced = people.filter(({ parent }) => parent !== null);
  const counts = {
    introductions: introduced.length,
    hosts: people.filter(({ direct }) => direct > 0).length,
    unthanked: introduced.filter(({ thankedOn }) => thankedOn === null).length,
    matters: people.filter(({ unsettledSince }) => unsettledSince !== null).length,
  };
  const said = (['introductions', 'hosts', 'unthanked', 'matters'] as const)
    .filter((key) => counts[key] > 0)
    .map((key) => t(`counts.${key}`, { count: counts[key], number: formatNumber(counts[key]) }));
  return (
    <header className="referrals-head">
      <div className="grow">
        <h1>{t('title')}</h1>
        <p className="muted">{said.join(' · ')}</p>
      </div>
      <div className="referrals-which">
        <Segmented
          label={t('view')}
          value={view}
          options={[
            { value: 'picture', label: t('viewPicture') },
            { value: 'list', label: t('viewList') },
          ]}
          onChange={onView}
        />
      </div>
      <Button small onPress={onOpenAll}>
        {t('openAll')}
      </Button>
      <Button small onPress={onCloseAll}>
        {t('closeAll')}
      </Button>
    </header>
  );
}
