import { formatDate } from '../core/date-format.ts';
import type { Language } from '../shared/primitives.ts';
import type { Settings } from '../shared/settings.ts';
import { dayOf } from './local-time.ts';

type Words = readonly [ko: string, en: string];

const kinds: Readonly<Record<string, Words>> = {
  mobile: ['휴대폰', 'Mobile'],
  home: ['집', 'Home'],
  work: ['사무실', 'Office'],
  fax: ['팩스', 'Fax'],
  billing: ['청구지', 'Billing'],
  other: ['기타', 'Other'],
};

/** One of two texts. */
export const inLanguage = (language: Language, ko: string, en: string): string =>
  language === 'ko' ? ko : en;

/** What a phone or an address is for; a label of the user's own as it is. */
export function kindWord(kind: string, language: Language): string {
  const known = Object.hasOwn(kinds, kind) ? kinds[kind] : undefined;
  return known ? inLanguage(language, ...known) : kind;
}

/** A day for reading in a list: 2026. 3. 7. (토), Mar 7, 2026 (Sat). */
export const shortDay = (day: string, language: Language): string =>
  formatDate(day, language, { length: 'short', weekday: true });

/** The local day of a moment with its time: 2026. 3. 7. 14:05. */
export function shortMoment(moment: string, language: Language): string {
  const time = new Date(moment).toTimeString().slice(0, 5);
  return `${formatDate(dayOf(moment), language, { length: 'short' })} ${time}`;
}

/** Parts that say something, with a dot between them. */
export const joined = (...parts: readonly (string | false | null | undefined)[]): string =>
  parts.filter(Boolean).join(' · ');

/** Company and phone of whoever hands the paper out. */
export const agentDetails = ({ agentCompany, agentPhone }: Settings): string =>
  joined(agentCompany, agentPhone);
