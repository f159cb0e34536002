import { addDays } from '../dates.ts';
import type { TodayFacts } from './facts.ts';
import { item, later, type Item } from './item.ts';

/** Thanks that come later than this many days after an introduction would only be odd. */
export const thanksDays = 60;
/** Who told us something hears of it within so many days. */
export const answerDays = 7;

/** Open every day, from the telling to the customer's yes. */
export function problemItems({ problems }: TodayFacts): Item[] {
  return problems.map(({ customerId, uid, what, openedOn, closedOn, stage }) =>
    item({
      ...{ customerId, about: uid, due: openedOn, closedOn, everyDay: true, day: null },
      said: { kind: 'problem', what, openedOn, stage },
    }),
  );
}

/** What I promised from the day that I aim at, what they promised from the day told; without a day never. */
export function promiseItems({ promises }: TodayFacts): Item[] {
  return promises.flatMap(({ customerId, uid, by, text, madeOn, told, aim, closedOn }) => {
    const due = by === 'me' ? (aim ?? told) : told;
    if (due === null) return [];
    const said =
      by === 'me'
        ? ({ kind: 'promise', text, told } as const)
        : ({ kind: 'their-promise', text, told: due } as const);
    return item({ customerId, about: uid, due, from: later(due, madeOn), closedOn, said });
  });
}

/** Handed on and not known to have arrived. */
export function handoffItems({ handoffs }: TodayFacts): Item[] {
  return handoffs.map(({ customerId, uid, what, helper, handedOn, checkOn, arrivedOn }) =>
    item({
      ...{ customerId, about: uid, due: checkOn, closedOn: arrivedOn },
      said: { kind: 'handoff', what, helper, handedOn },
    }),
  );
}

/** An answer is due within a week, and as soon as something was done. */
export function feedbackItems({ feedback }: TodayFacts, today: string): Item[] {
  return feedback.map(({ customerId, uid, kind, text, saidOn, done, doneOn, toldOn }) => {
    const known = doneOn !== null && doneOn <= today;
    const due = known ? doneOn : addDays(saidOn, answerDays);
    return item({
      ...{ customerId, about: uid, due, closedOn: toldOn },
      said: { kind: 'feedback', feedback: kind, text, answer: known ? done : '', saidOn },
    });
  });
}

/** Steps of follow-up plans from their day on. */
export function followUpItems({ followUps }: TodayFacts, today: string): Item[] {
  return followUps.map(({ customerId, uid, step, due, closedOn, toldLateOn, ...words }) => {
    const { title, plan, subject } = words;
    const toldLate = toldLateOn !== null && toldLateOn <= today;
    return item({
      ...{ customerId, about: `${uid}:${step}`, due, closedOn },
      said: { kind: 'follow-up', title, plan, subject, toldLate },
    });
  });
}

/** Next steps of contacts. */
export function stepItems({ steps }: TodayFacts): Item[] {
  return steps.map(({ customerId, contactId, text, due, doneOn }) =>
    item({ customerId, contactId, due, closedOn: doneOn, said: { kind: 'next-step', text } }),
  );
}

/** Thanks for an introduction, from the day after. */
export function thanksItems({ introductions }: TodayFacts): Item[] {
  return introductions.map(({ customerId, uid, name, on, thankedOn }) =>
    item({
      ...{ customerId, about: uid, due: addDays(on, 1), closedOn: thankedOn },
      last: addDays(on, thanksDays),
      said: { kind: 'referral-thanks', name, on },
    }),
  );
}
