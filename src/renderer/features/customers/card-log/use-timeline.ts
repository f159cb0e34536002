import { useQueries } from '@tanstack/react-query';
import { useMemo, useState } from 'react';
import type { Card, TimelineEntry } from '../../../../shared/customer-card.ts';
import { request } from '../../../api.ts';
import { firstEntries, pagesInSight, timelinePage } from './timeline-pages.ts';

/** What happened with a customer, page by page as it comes in sight; null stands for one on its way. */
export function useTimeline(card: Card, kind: TimelineEntry['kind'] | null) {
  const [sight, setSight] = useState({ first: 0, last: 0 });
  const pages = pagesInSight(sight.first, sight.last);
  const results = useQueries({
    queries: pages.map((page) => ({
      ...request('customers.timeline', {
        id: card.id,
        limit: timelinePage,
        offset: page * timelinePage,
        ...(kind ? { kinds: [kind] } : {}),
      }),
      enabled: card.id > 0,
    })),
  });
  const isHere = results[0]?.data !== undefined;
  const begun = useMemo(() => (isHere ? null : firstEntries(card, kind)), [isHere, card, kind]);
  const byPage = new Map(pages.map((page, at) => [page, results[at]?.data?.entries]));
  return {
    total: results[0]?.data?.total ?? begun?.length ?? 0,
    error: results.find(({ error }) => error !== null)?.error ?? null,
    onSight: (first: number, last: number) => {
      if (first !== sight.first || last !== sight.last) setSight({ first, last });
    },
    entryAt: (index: number): TimelineEntry | null =>
      byPage.get(Math.floor(index / timelinePage))?.[index % timelinePage] ??
      begun?.[index] ??
      null,
  };
}
