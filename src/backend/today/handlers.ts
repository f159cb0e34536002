import { addDays } from '../../core/dates.ts';
import { solarToLunar } from '../../core/lunar.ts';
import { formatPhone } from '../../core/phones.ts';
import { duePeople, toMind, type DuePerson, type DueReason } from '../../core/today.ts';
import { readRows } from '../../data/customers-list.ts';
import type { Box } from '../../data/sql.ts';
import { countOverCadence } from '../../data/today-silence.ts';
import { preferencesOf } from '../../data/today.ts';
import type { Language } from '../../shared/primitives.ts';
import type { PersonToReach, Reason } from '../../shared/today.ts';
import type { Context } from '../context.ts';
import type { HandlersOf } from '../dispatch.ts';
import { startOfDay, today } from '../local-time.ts';
import { readSettings } from '../settings/store.ts';
import { mostByCadence, readFacts } from './facts.ts';
import { markReason } from './marks.ts';
import { reasonText } from './reason-text.ts';

function withNames({ box }: Context, people: readonly DuePerson[], day: string): PersonToReach[] {
  const ids = people.map(({ customerId }) => customerId);
  const byId = new Map(readRows(box, ids).map((row) => [row.id, row]));
  const preferences = Map.groupBy(preferencesOf(box, ids), ({ customerId }) => customerId);
  const { language } = readSettings(box);
  return people.flatMap((person) => {
    const row = byId.get(person.customerId);
    if (!row) return [];
    const phone = row.phones[0];
    return {
      customer: row.id,
      name: row.name || row.company,
      company: row.company,
      phone: phone === undefined ? null : formatPhone(phone),
      reasons: person.reasons.map((reason) => shownReason(reason, day, language)),
      done: person.done,
      lastContactAt: row.lastContactAt,
      mind: toMind(preferences.get(row.id) ?? []).map(({ kind, text }) => ({ kind, text })),
    };
  });
}

function shownReason(reason: DueReason, day: string, language: Language): Reason {
  const { kind, due, done, contactId, about } = reason;
  return { kind, due, text: reasonText(reason, day, language), done, contactId, about };
}

function lunarDay(day: string) {
  const lunar = solarToLunar(day);
  return lunar && { month: lunar.month, day: lunar.day, leapMonth: lunar.leapMonth };
}

/** How many more are over a cadence of their own than the list shows. */
function moreSilent(box: Box, people: readonly DuePerson[], day: string): number {
  const shown = people.filter(({ reasons }) =>
    reasons.some(({ kind, done, cadenceDays }) => kind === 'silence' && !done && cadenceDays),
  );
  if (shown.length < mostByCadence) return 0;
  return Math.max(0, countOverCadence(box, startOfDay(addDays(day, 1))) - shown.length);
}

export function todayHandlers(context: Context): HandlersOf<'today'> {
  const { box, events } = context;
  return {
    'today.get': ({ date }) => {
      const day = date ?? today(context);
      const settings = readSettings(box);
      const people = duePeople(readFacts(box, day, settings), day, settings);
      return {
        date: day,
        lunar: lunarDay(day),
        people: withNames(context, people, day),
        moreSilent: moreSilent(box, people, day),
      };
    },
    'today.mark': (marked) => {
      markReason(context, marked);
      events.changed('today', 'contacts', 'customers');
      return {};
    },
  };
}
