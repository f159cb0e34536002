import type { TFunction } from 'i18next';
import { formatDate, formatNumber, localDate } from '../../i18n/format.ts';
import type { Vine, VinePerson } from './vine.ts';

type T = TFunction<'referrals'>;

/** How many somebody introduced: "3명 소개", "3명 소개 · 모두 12명". */
export function countText(t: T, { direct, introduced }: VinePerson): string {
  if (direct === 0) return '';
  const own = t('introduced', { count: direct, number: formatNumber(direct) });
  if (introduced === direct) return own;
  return `${own} · ${t('introducedInAll', { count: introduced, number: formatNumber(introduced) })}`;
}

/** Who introduced them, and when: "조민재 님이 10월 3일 소개". */
export function hostText(t: T, vine: Vine, person: VinePerson): string {
  const host = person.parent === null ? undefined : vine.people.get(person.parent);
  if (!host) return '';
  return person.on === null
    ? t('by', { name: host.shownName })
    : t('byOn', { name: host.shownName, date: formatDate(person.on) });
}

export function thanksText(t: T, person: VinePerson): string {
  if (person.parent === null) return '';
  return person.thankedOn === null
    ? t('notThanked')
    : t('thankedOn', { date: formatDate(person.thankedOn) });
}

export function matterText(t: T, { unsettledSince, nearProblem }: VinePerson): string {
  if (unsettledSince !== null) {
    return t('matterSince', { date: formatDate(localDate(unsettledSince)) });
  }
  return nearProblem === null ? '' : t(nearProblem === 1 ? 'nearOne' : 'nearTwo');
}

/** All that the picture shows of somebody, for who cannot see it. */
export function spokenText(t: T, vine: Vine, person: VinePerson): string {
  return [
    person.shownName,
    hostText(t, vine, person),
    thanksText(t, person),
    countText(t, person),
    matterText(t, person),
  ]
    .filter(Boolean)
    .join(', ');
}
