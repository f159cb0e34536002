import { formatRoute, type Route } from '../../app/route.ts';

export const shows = ['running', 'late', 'paused', 'ended'] as const;

/** Which follow-ups the list shows; it lives in the address, so that going back finds it again. */
export type FollowUpsQuery = { show: (typeof shows)[number]; plan?: string | undefined };

export function followUpsQueryOf({ query }: Route): FollowUpsQuery {
  return {
    show: shows.find((show) => show === query['show']) ?? 'running',
    plan: query['plan']?.slice(0, 60) || undefined,
  };
}

export function followUpsAddress({ show, plan }: FollowUpsQuery): string {
  return formatRoute(['promises', 'follow-ups'], {
    show: show === 'running' ? undefined : show,
    plan,
  });
}
