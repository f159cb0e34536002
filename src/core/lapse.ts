import type { Agreement, AgreementStatus, LapseClock, LapseRule } from '../shared/agreements.ts';
import { addDays, addMonths, type CalendarDate } from './dates.ts';
import { dueDatesBetween, type PaymentTerms } from './payment-dates.ts';

/** What the lapse clock of one agreement is reckoned from. */
export interface LapseFacts {
  readonly status: AgreementStatus;
  readonly statusOn: CalendarDate | null;
  /** The company's own notice, which counts instead of a reckoned one. */
  readonly noticeOn: CalendarDate | null;
  /** Payments are watched: without them only the company's notice is known. */
  readonly isWatched: boolean;
  /**
   * Due dates without money from the first on, earliest first. They may run into the future: then
   * the clock says when the notice comes unless somebody pays.
   */
  readonly unpaid: readonly CalendarDate[];
  /** So many of them are surely missed: over, past the grace, and within what lists of deposits tell. */
  readonly missed: number;
}

const monthsBetween = { month: 1, quarter: 3, 'half-year': 6, year: 12, once: 0 } as const;

/**
 * The last due date that counts as missed where no money has come: its grace is over, and the lists of
 * deposits reach that far. Null before the first list.
 */
export function missedTo(
  knownTo: CalendarDate | null,
  graceDays: number,
  today: CalendarDate,
): CalendarDate | null {
  if (knownTo === null) return null;
  const yesterday = addDays(today, -1);
  return addDays(knownTo < yesterday ? knownTo : yesterday, -graceDays);
}

/**
 * The clock's facts of an agreement whose first unpaid due date is `unpaidFrom` (null where nothing is
 * watched). `to` is the last due date that counts as missed.
 */
export function lapseFacts(
  agreement: PaymentTerms & Pick<Agreement, 'status' | 'statusOn' | 'noticeOn'>,
  unpaidFrom: CalendarDate | null,
  rule: LapseRule | null,
  to: CalendarDate | null,
): LapseFacts {
  const { status, statusOn, noticeOn, every } = agreement;
  const facts = { status, statusOn, noticeOn, isWatched: unpaidFrom !== null };
  if (unpaidFrom === null) return { ...facts, unpaid: [], missed: 0 };
  // As far as the notice could need them, and all that are missed already.
  const ahead = addMonths(unpaidFrom, (rule?.missed ?? 1) * monthsBetween[every]);
  const last = to !== null && to > ahead ? to : ahead;
  const unpaid = dueDatesBetween(agreement, unpaidFrom, last);
  return { ...facts, unpaid, missed: unpaid.filter((due) => to !== null && due <= to).length };
}

/** The rule for a kind of agreement: its own, else the one for all others; null where there is none. */
export function lapseRuleFor(rules: readonly LapseRule[], kind: string): LapseRule | null {
  const own = rules.find((rule) => rule.kind === kind);
  return own ?? rules.find((rule) => rule.kind === '') ?? null;
}

/**
 * Missed payment → notice → lapse → last day of reinstatement, each with its day; null where the
 * clock does not run: nothing missed and no notice, no rule, or an agreement that is not in force.
 * A day that lies ahead holds unless the customer pays. Days of the company (notice, lapse) count
 * instead of reckoned ones.
 */
export function lapseClock(
  facts: LapseFacts,
  rule: LapseRule | null,
  today: CalendarDate,
): LapseClock | null {
  const isLapsed = facts.status === 'lapsed';
  if (!rule || (facts.status !== 'active' && !isLapsed)) return null;
  const missed = Math.min(facts.missed, facts.unpaid.length);
  const said = saidNotice(facts, missed);
  if (missed === 0 && said === null && !isLapsed) return null;

  const lapsedOn = isLapsed ? facts.statusOn : null;
  const notice = noticeDay(facts, rule, said, lapsedOn);
  const lapsesOn = lapsedOn ?? (notice === null ? null : addDays(notice, rule.lapseAfter));
  const reinstateBy =
    lapsesOn === null || rule.reinstateWithin === 0
      ? null
      : addDays(lapsesOn, rule.reinstateWithin);
  return {
    stage: stageOf({ isLapsed, notice, lapsesOn, reinstateBy }, today),
    missed,
    missedFrom: missed > 0 || isLapsed ? (facts.unpaid[0] ?? null) : null,
    noticeOn: notice,
    lapsesOn,
    reinstateBy,
  };
}

/** The company's notice while it is about what is unpaid now; one before the first missed payment was settled. */
function saidNotice(facts: LapseFacts, missed: number): CalendarDate | null {
  const { noticeOn, isWatched, unpaid } = facts;
  if (noticeOn === null) return null;
  if (!isWatched) return noticeOn;
  const first = unpaid[0];
  return missed > 0 && first !== undefined && noticeOn >= first ? noticeOn : null;
}

function noticeDay(
  facts: LapseFacts,
  rule: LapseRule,
  said: CalendarDate | null,
  lapsedOn: CalendarDate | null,
): CalendarDate | null {
  if (said !== null) return said;
  const last = facts.unpaid[rule.missed - 1];
  if (last === undefined) return null;
  const reckoned = addDays(last, rule.noticeAfter);
  // It lapsed before: the company reckons otherwise.
  return lapsedOn !== null && reckoned > lapsedOn ? null : reckoned;
}

type Days = {
  isLapsed: boolean;
  notice: CalendarDate | null;
  lapsesOn: CalendarDate | null;
  reinstateBy: CalendarDate | null;
};

function stageOf(
  { isLapsed, notice, lapsesOn, reinstateBy }: Days,
  today: CalendarDate,
): LapseClock['stage'] {
  if (lapsesOn !== null && lapsesOn <= today) {
    return reinstateBy !== null && today <= reinstateBy ? 'lapsed' : 'lost';
  }
  if (isLapsed) return 'lapsed';
  return notice !== null && notice <= today ? 'notice' : 'missed';
}
