import { formatPhone } from '../../core/phones.ts';
import type { GroupedReason } from '../../core/today/deposits.ts';
import { toMind } from '../../core/today/mind.ts';
import { duePeople, type DuePerson } from '../../core/today/people.ts';
import { readRows } from '../../data/customers-list.ts';
import type { Box } from '../../data/sql.ts';
import { callTimesOf, preferencesOf } from '../../data/today.ts';
import type { Language } from '../../shared/primitives.ts';
import type { PersonToReach, Reason } from '../../shared/today.ts';
import { readSettings } from '../settings/store.ts';
import { readFacts } from './facts.ts';
import { reasonText, whyText } from './words.ts';

/** The people of a day by the box's facts and settings. */
export function peopleOf(box: Box, day: string): DuePerson[] {
  const settings = readSettings(box);
  return duePeople(readFacts(box, day, settings), day, settings);
}

/** The people with what is shown of them, in the language given. */
export function shownPeople(
  box: Box,
  people: readonly DuePerson[],
  day: string,
  language: Language,
): PersonToReach[] {
  const ids = people.map(({ customerId }) => customerId);
  const rows = new Map(readRows(box, ids).map((row) => [row.id, row]));
  const preferences = Map.groupBy(preferencesOf(box, ids), ({ customerId }) => customerId);
  const callTimes = callTimesOf(box, ids);
  return people.flatMap((person) => {
    const row = rows.get(person.customerId);
    if (!row) return [];
    const phone = row.phones[0];
    const { section, done, carried, movedTo } = person;
    return {
      ...{ customer: row.id, name: row.name || row.company, company: row.company },
      phone: phone === undefined ? null : formatPhone(phone),
      callTimes: callTimes.get(row.id) ?? '',
      ...{ section, done, carried, movedTo },
      reasons: person.reasons.map((reason) => shownReason(reason, day, language)),
      why: whyText(person, day, language),
      lastContactAt: row.lastContactAt,
      mind: toMind(preferences.get(row.id) ?? []).map(({ kind, text }) => ({ kind, text })),
    };
  });
}

function shownReason(reason: GroupedReason, day: string, language: Language): Reason {
  const { kind, due, done, contactId, about, carried, movedTo } = reason;
  const text = reasonText(reason, day, language);
  return { kind, due, text, done, contactId, about, carried, movedTo };
}
