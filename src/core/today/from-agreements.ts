import { addDays } from '../dates.ts';
import { warnings } from '../warnings.ts';
import { lapseClock, lapseFacts, lapseRuleFor, missedTo } from '../lapse.ts';
import type { LapseClock } from '../../shared/agreements.ts';
import type { TodayFacts, TodaySettings } from './facts.ts';
import { item, type Item } from './item.ts';
import type { LapseEvent } from './said.ts';

/** An agreement that ended unnoticed stays on the list for so many days. */
export const endedDays = 30;
/** So many days ahead of the lapse, and of the last day of reinstatement, there is one more warning. */
const lapseWarning = 7;
const lastChanceWarning = 30;

/** Warnings before an agreement ends, each in the place of the one before; the last stays a while. */
export function maturityItems({ ending }: TodayFacts, { maturityDays }: TodaySettings): Item[] {
  return ending.flatMap(({ customerId, uid, kind, product, endsOn }) =>
    warnings(endsOn, maturityDays).map(({ days, on, next }) =>
      item({
        ...{ customerId, about: `${uid}:${days}`, due: on, replacedOn: next },
        last: addDays(endsOn, endedDays),
        said: { kind: 'maturity', endsOn, product, agreementKind: kind },
      }),
    ),
  );
}

/**
 * One reason for each agreement that lacks a payment: the latest day of its lapse clock that has
 * come, and before the notice the latest payment that is missing.
 */
export function unpaidItems(facts: TodayFacts, today: string, settings: TodaySettings): Item[] {
  const { depositGraceDays, lapseRules } = settings;
  const to = missedTo(facts.knownTo, depositGraceDays, today);
  return facts.unpaid.flatMap(({ customerId, unpaidFrom, ...agreement }) => {
    const { uid, kind, product, amount } = agreement;
    const rule = lapseRuleFor(lapseRules, kind);
    const known = lapseFacts(agreement, unpaidFrom, rule, to);
    const clock = lapseClock(known, rule, today);
    const event = clock && lastEvent(clock, today);
    const which = { customerId, about: uid };
    const named = { product, agreementKind: kind };
    if (clock && event) {
      const { name, on, until } = event;
      const said = { kind: 'lapse', event: name, until, missed: clock.missed, ...named } as const;
      const last = event.ends ? addDays(on, endedDays) : null;
      return item({ ...which, due: on, last, said });
    }
    const { missed, unpaid } = known;
    const [since, last] = [unpaid[0], unpaid[missed - 1]];
    if (since === undefined || last === undefined) return [];
    const said = { kind: 'deposit-missing', missed, since, amount, ...named } as const;
    return item({ ...which, due: addDays(last, depositGraceDays), said });
  });
}

/** `ends`: past that day nothing presses any more, and it leaves the list after a while. */
type Event = { name: LapseEvent; on: string; until: string | null; ends: boolean };

function lastEvent(clock: LapseClock, today: string): Event | null {
  const { noticeOn, lapsesOn, reinstateBy } = clock;
  const events: Event[] = [];
  if (noticeOn !== null)
    events.push({ name: 'notice', on: noticeOn, until: lapsesOn, ends: false });
  if (lapsesOn !== null) {
    const ahead = addDays(lapsesOn, -lapseWarning);
    if (noticeOn === null || ahead > noticeOn) {
      events.push({ name: 'lapses-soon', on: ahead, until: lapsesOn, ends: false });
    }
    events.push({ name: 'lapsed', on: lapsesOn, until: reinstateBy, ends: true });
  }
  if (reinstateBy !== null) {
    const ahead = addDays(reinstateBy, -lastChanceWarning);
    if (lapsesOn !== null && ahead > lapsesOn) {
      events.push({ name: 'last-chance', on: ahead, until: reinstateBy, ends: false });
    }
    events.push({ name: 'lost', on: addDays(reinstateBy, 1), until: null, ends: true });
  }
  return events.findLast(({ on }) => on <= today) ?? null;
}
