import { isPaused, silenceDue } from '../cadence.ts';
import type { TodayFacts, TodaySettings } from './facts.ts';
import { movedOff, reasonKey, type Doings, type DueReason } from './reasons.ts';

/** The longest silent up to the number that is set; who has a cadence of their own is always there. */
export function silenceReasons(
  { silent }: TodayFacts,
  today: string,
  { silentDays, silentCount, cadencePauses: pauses }: TodaySettings,
  { doneOn, moved }: Doings,
): DueReason[] {
  if (isPaused(today, pauses)) return [];
  let shown = 0;
  return silent.flatMap(({ customerId, since, contacted, cadenceDays, pausedUntil }) => {
    const allowed = cadenceDays ?? silentDays;
    const held = { pauses, pausedUntil };
    const due = silenceDue(since, allowed, held);
    if (due > today) return [];
    const which = { customerId, kind: 'silence', due, about: '' } as const;
    const marked = doneOn.get(reasonKey(which));
    const done = marked === today;
    // Ticked off without a call: the patience begins anew.
    if (marked !== undefined && marked < today && silenceDue(marked, allowed, held) > today)
      return [];
    const move = moved.get(reasonKey(which));
    const movedTo = done ? null : movedOff(move, today);
    if (movedTo !== null && move?.movedOn !== today) return [];
    // Who was reached or put off today stays in sight without taking the place of another.
    const waits = !done && movedTo === null;
    if (waits && cadenceDays === null && ++shown > silentCount) return [];
    const day = cadenceDays === null ? null : due;
    return {
      ...{ ...which, contactId: null, done, movedTo, day },
      said: { kind: 'silence', since, contacted, cadenceDays },
      carried: waits && day !== null && day < today && (move?.until ?? '') < today,
    };
  });
}
