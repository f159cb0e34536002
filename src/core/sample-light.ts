import type { ContactFields } from '../shared/contacts.ts';
import type { CustomerFields } from '../shared/customer-card.ts';
import type { CardRest, TravellingContact } from '../shared/exchange-card.ts';
import type { Language } from '../shared/primitives.ts';
import type { OfficeHours } from '../shared/settings.ts';
import { addDays, type CalendarDate } from './dates.ts';
import { isAfterHours } from './office-hours.ts';
import { sampleCustomer } from './sample-customers.ts';
import { seedOf } from './sample-dice.ts';

/** A made-up card with everything that hangs on it, as a JSON document would bring it. */
export interface SampleEntry {
  readonly uid: string;
  readonly fields: CustomerFields;
  readonly rest: CardRest;
}

interface LightOptions {
  readonly seed: number;
  readonly today: CalendarDate;
  readonly language: Language;
  readonly officeHours: OfficeHours;
}

/** Who introduces somebody is one of so many before, and of the same block. */
const reach = 50;
const block = 1000;

/** A card for the number's sake: who it is, a few calls, of every eighth who introduced them. */
export function lightEntry(index: number, options: LightOptions, first: number): SampleEntry {
  const { seed, today, language, officeHours } = options;
  const { fields, calls } = sampleCustomer(index, seed, today, language);
  const mixed = seedOf(seed, 12, index) >>> 0;
  const host = index - 1 - (mixed % reach);
  const hasHost =
    mixed % 8 === 0 && host >= first && Math.floor(host / block) === Math.floor(index / block);
  const on = addDays(today, -(200 + (mixed % 1600)));
  const introduction = { referredBy: lightUid(host, seed), referredOn: on, referralThankedOn: on };
  return {
    uid: lightUid(index, seed),
    fields: hasHost ? { ...fields, ...introduction } : fields,
    rest: {
      contacts: calls.map((call, nth) =>
        contactOf(call, lightUid(index, seed, nth + 1), officeHours),
      ),
      sendings: [],
    },
  };
}

/** Nothing hangs on the time in these uids: they only have to differ. */
function lightUid(index: number, seed: number, nth = 0): string {
  const hex = (value: number, length: number) => value.toString(16).padStart(length, '0');
  const mixed = hex(seedOf(seed, 11, index, nth) >>> 0, 8);
  return `019b0000-${hex(nth, 4)}-7${mixed.slice(0, 3)}-8${mixed.slice(3, 6)}-${hex(index, 12)}`;
}

function contactOf(call: ContactFields, uid: string, officeHours: OfficeHours): TravellingContact {
  const local = new Date(call.startedAt);
  const minutes = local.getHours() * 60 + local.getMinutes();
  return {
    ...call,
    uid,
    afterHours: isAfterHours({ weekday: local.getDay(), minutes }, officeHours),
    nextStepDoneAt: null,
    createdAt: call.startedAt,
    updatedAt: call.startedAt,
    trashedAt: null,
  };
}
