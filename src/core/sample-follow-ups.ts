import type { Agreement } from '../shared/agreements.ts';
import type { Feedback } from '../shared/feedback.ts';
import type { BuiltInPlan, FollowUp } from '../shared/follow-ups.ts';
import { addDays, addMonths, daysBetween, type CalendarDate } from './dates.ts';
import { builtInPlan } from './follow-up-plans.ts';
import { isStepClosed } from './follow-up-days.ts';
import { startFollowUp } from './follow-up-start.ts';
import { agreementDay, lastHeard } from './sample-calls.ts';
import type { MoneyOptions } from './sample-deposits.ts';
import { dice, sampleUid, seedOf, type Dice } from './sample-dice.ts';
import type { SampleMember } from './sample-members.ts';
import { workingDayFrom } from './working-days.ts';

/** Plans that ran or run: after an agreement, for a service, after a sale that was lost. */
export function sampleFollowUps(
  member: SampleMember,
  agreements: readonly Agreement[],
  options: MoneyOptions,
): FollowUp[] {
  const { seed, today } = options;
  const roll = dice(seedOf(seed, 47, member.index));
  const found: FollowUp[] = [];
  const add = (key: BuiltInPlan, event: CalendarDate, about: Pick<Agreement, 'uid' | 'product'>) =>
    found.push(run(key, event, about, roll, options));
  const signed = agreementDay(member);
  const [first] = agreements;
  const age = daysBetween(signed, today);
  if (first && age > 0 && age < 420 && first.status === 'active') add('after-sale', signed, first);
  const rental = agreements.find((each) => each.kind === 'rental' && each.status === 'active');
  if (rental?.startsOn && member.quietSince === null && roll.chance(0.12)) {
    const months = Math.floor(daysBetween(rental.startsOn, today) / 122) * 4;
    if (months > 0) add('service-interval', addMonths(rental.startsOn, months), rental);
  }
  const lost = agreements.find(({ status }) => status === 'lost');
  if (lost?.statusOn) add('lost-sale', lost.statusOn, lost);
  return found;
}

/** A plan as it came along: what was due is done, some of the last days' runs late, a few rest. */
function run(
  key: BuiltInPlan,
  event: CalendarDate,
  about: Pick<Agreement, 'uid' | 'product'>,
  roll: Dice,
  { language, today, calendar }: MoneyOptions,
): FollowUp {
  const plan = builtInPlan(key, language);
  const started = startFollowUp(plan, {
    event,
    about: about.product,
    aboutUid: about.uid,
    today: event,
  });
  const steps = started.steps.map((step) => {
    const due = workingDayFrom(step.due, calendar);
    const dated = { ...step, due };
    if (due >= today) return dated;
    const late = daysBetween(due, today);
    if (late < 6 && roll.chance(0.35)) {
      return { ...dated, toldLateOn: late > 1 && roll.chance(0.4) ? addDays(due, 1) : null };
    }
    if (roll.chance(0.06)) return { ...dated, skippedOn: due };
    return { ...dated, doneOn: due };
  });
  const isOver = steps.every(isStepClosed);
  const last = steps.reduce<string | null>((latest, { doneOn, skippedOn }) => {
    const day = doneOn ?? skippedOn;
    return day !== null && (latest === null || day > latest) ? day : latest;
  }, null);
  const rests = !isOver && roll.chance(0.04);
  return {
    ...started,
    uid: sampleUid(roll, `${event}T04:00:00.000Z`),
    steps,
    state: isOver ? 'ended' : rests ? 'paused' : 'running',
    stateOn: isOver ? last : rests ? addDays(today, -2) : null,
  };
}

/** What customers said of the service; the newest is still to be answered. */
export function sampleFeedback(member: SampleMember, options: MoneyOptions): Feedback[] {
  const { seed, today, days } = options;
  const roll = dice(seedOf(seed, 48, member.index));
  const since = daysBetween(member.person.joined, today);
  if (since < 40 || !roll.chance(0.13)) return [];
  const heard = member.quietSince ?? lastHeard(member, today);
  const isNew = heard === today && roll.chance(0.2);
  const on = isNew ? addDays(today, -roll.between(1, 9)) : addDays(today, -roll.between(20, since));
  if (on > heard) return [];
  const { kind, text, done } = roll.pick(days.feedback);
  const entry = { uid: sampleUid(roll, `${on}T05:00:00.000Z`), kind, on, text };
  if (isNew) return [{ ...entry, done: '', doneOn: null, toldOn: null }];
  const doneOn = done === '' ? null : addDays(on, roll.between(1, 6));
  return [{ ...entry, done, doneOn, toldOn: addDays(doneOn ?? on, roll.between(0, 4)) }];
}
