import { useTranslation } from 'react-i18next';
import { formatRoute, type Route } from '../../app/route.ts';
import { navigate } from '../../app/router.ts';
import { Segmented } from '../../ui/choices.tsx';
import { SentCalendar } from './sent-calendar.tsx';
import { SentFilters } from './sent-filters.tsx';
import { sentAddress, sentFilterOf } from './sent-filter.ts';
import { SentList } from './sent-list.tsx';
import './sent-view.css';

/** Every card that was put out: as a list, or as a calendar of the days. */
export function SentView({ route }: { route: Route }) {
  const { t } = useTranslation('greeting-cards');
  const isCalendar = route.path[2] === 'calendar';
  const filter = sentFilterOf(route);
  return (
    <div className="cards-sent">
      <div className="cards-sent-bar">
        <Segmented
          label={t('sent.view')}
          value={isCalendar ? 'calendar' : 'list'}
          options={[
            { value: 'list', label: t('sent.list') },
            { value: 'calendar', label: t('sent.calendar') },
          ]}
          onChange={(view) =>
            navigate(
              formatRoute(
                view === 'calendar'
                  ? ['greeting-cards', 'sent', 'calendar']
                  : ['greeting-cards', 'sent'],
              ),
            )
          }
        />
        {!isCalendar && (
          <SentFilters
            filter={filter}
            onChange={(change) =>
              navigate(sentAddress({ ...filter, ...change }), { replace: true })
            }
          />
        )}
      </div>
      {isCalendar ? (
        <SentCalendar month={route.query['month']} />
      ) : (
        <SentList key={sentAddress(filter)} filter={filter} />
      )}
    </div>
  );
}
