import type { CustomerFields } from '../shared/customer-card.ts';
import type { TravellingChange } from '../shared/exchange-card.ts';
import { addDays, daysBetween, type CalendarDate } from './dates.ts';
import { homeAddress } from './sample-card.ts';
import {
  sampleMobile,
  type CardOptions,
  type MomentAt,
  type SampleMember,
} from './sample-members.ts';

type Fields = TravellingChange['fields'];

/**
 * How a card came to be what it is, newest first: made on its first day, and of some the number, the
 * address, the job, the tags or what is to be minded changed since. The last state is the card's own.
 */
export function sampleHistory(
  member: SampleMember,
  card: CustomerFields,
  options: CardOptions & { readonly momentAt: MomentAt },
): TravellingChange[] {
  const { roll, person, createdAt } = member;
  const { today, momentAt } = options;
  const change = (at: string, action: TravellingChange['action'], fields: Fields) => ({
    at,
    through: 'sample' as const,
    action,
    fields,
    batch: null,
    undone: false,
  });
  const days = daysBetween(person.joined, today);
  const updates = days < 30 ? [] : earlierStates(member, card, options);
  const dated = updates
    .map(({ on, fields }) => {
      const day = on ?? addDays(person.joined, roll.between(14, days - 1));
      const at = momentAt(day, roll.between(560, 1080));
      // What was noted on the first day came after the card was made.
      return { at: at > createdAt ? at : momentAt(addDays(day, 1), 560), fields };
    })
    .sort((a, b) => (a.at < b.at ? 1 : -1));
  return [
    ...dated.map(({ at, fields }) => change(at, 'update', fields)),
    change(createdAt, 'create', {}),
  ];
}

interface Update {
  readonly on: CalendarDate | null;
  readonly fields: Fields;
}

/** One change a field, so that each leads to what the card says now. */
function earlierStates(member: SampleMember, card: CustomerFields, options: CardOptions): Update[] {
  const { roll, index } = member;
  const { seed, words } = options;
  const updates: Update[] = [];
  const update = <Field extends keyof CustomerFields>(
    field: Field,
    before: CustomerFields[Field],
    on: CalendarDate | null = null,
  ) => updates.push({ on, fields: { [field]: { before, after: card[field] } } });
  const [mobile, ...others] = card.phones;
  if (mobile && roll.chance(0.16)) {
    const old = sampleMobile((seed % 9973) * 331 + index * 6991 + 5_000_011);
    update('phones', [{ ...mobile, number: old }, ...others]);
  }
  const [home, ...places] = card.addresses;
  if (home && roll.chance(0.2)) {
    update('addresses', [homeAddress(seed, 2_000_000 + index, words), ...places]);
  }
  const lastTag = card.tags.at(-1);
  if (lastTag && card.tags.length > 1 && roll.chance(0.25)) update('tags', card.tags.slice(0, -1));
  if (card.job && roll.chance(0.08)) update('job', '');
  if (card.callTimes && roll.chance(0.3)) update('callTimes', '');
  if (card.cadenceDays && roll.chance(0.3)) update('cadenceDays', null);
  if (card.notes && roll.chance(0.35)) update('notes', '');
  if (card.decision) update('decision', null, card.decision.on);
  const kept = card.preferences.at(-1);
  if (kept && roll.chance(0.5)) update('preferences', card.preferences.slice(0, -1), kept.on);
  return updates;
}
