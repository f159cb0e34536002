import { solarToLunar } from '../../core/lunar.ts';
import { formatPhone } from '../../core/phones.ts';
import { duePeople, type DuePerson } from '../../core/today.ts';
import { readRows } from '../../data/customers-list.ts';
import { setMark } from '../../data/today.ts';
import type { PersonToReach } from '../../shared/today.ts';
import { changeContact } from '../contacts/store.ts';
import { now, type Context } from '../context.ts';
import type { HandlersOf } from '../dispatch.ts';
import { today } from '../local-time.ts';
import { readSettings } from '../settings/store.ts';
import { readFacts } from './facts.ts';
import { reasonText } from './reason-text.ts';

function withNames({ box }: Context, people: readonly DuePerson[], day: string): PersonToReach[] {
  const rows = readRows(
    box,
    people.map(({ customerId }) => customerId),
  );
  const byId = new Map(rows.map((row) => [row.id, row]));
  const { language } = readSettings(box);
  return people.flatMap((person) => {
    const row = byId.get(person.customerId);
    if (!row) return [];
    const reasons = person.reasons.map((reason) => ({
      kind: reason.kind,
      due: reason.due,
      text: reasonText(reason, day, language),
      done: reason.done,
      contactId: reason.contactId,
    }));
    const phone = row.phones[0];
    return {
      customer: row.id,
      name: row.name || row.company,
      company: row.company,
      phone: phone === undefined ? null : formatPhone(phone),
      reasons,
      done: person.done,
      lastContactAt: row.lastContactAt,
    };
  });
}

function lunarDay(day: string) {
  const lunar = solarToLunar(day);
  return lunar && { month: lunar.month, day: lunar.day, leapMonth: lunar.leapMonth };
}

export function todayHandlers(context: Context): HandlersOf<'today'> {
  const { box, events } = context;
  return {
    'today.get': ({ date }) => {
      const day = date ?? today(context);
      const settings = readSettings(box);
      const people = duePeople(readFacts(box, day, settings), day, settings);
      return { date: day, lunar: lunarDay(day), people: withNames(context, people, day) };
    },
    'today.mark': ({ customer, kind, due, contactId, done }) => {
      const at = now(context);
      if (kind === 'next-step' && contactId !== null) {
        changeContact(
          box,
          contactId,
          { nextStepDoneAt: done ? at : null },
          { at, through: 'typed' },
        );
      } else {
        setMark(box, { customerId: customer, kind, due, done }, at);
      }
      events.changed('today', 'contacts', 'customers');
      return {};
    },
  };
}
