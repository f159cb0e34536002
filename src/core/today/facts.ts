import type { Agreement } from '../../shared/agreements.ts';
import type { Feedback } from '../../shared/feedback.ts';
import type { ProblemStage } from '../../shared/problems.ts';
import type { Settings } from '../../shared/settings.ts';
import type { ReasonKind } from '../../shared/today.ts';

/** Every day is `YYYY-MM-DD` on the local calendar; the days on which something was closed included. */
type Of<T> = readonly (Readonly<T> & { readonly customerId: number })[];

/** Which reason is meant, among all of the box. */
export type ReasonId = {
  readonly customerId: number;
  readonly kind: ReasonKind;
  readonly due: string;
  readonly about: string;
};

/** A payment that is expected from an agreement, and not known to have come. */
export type UnpaidAgreement = Pick<
  Agreement,
  | 'uid'
  | 'kind'
  | 'product'
  | 'amount'
  | 'every'
  | 'debitDay'
  | 'startsOn'
  | 'endsOn'
  | 'watchFrom'
  | 'status'
  | 'statusOn'
  | 'noticeOn'
> & {
  /** The first due date without money; null where none is missing, or nobody watches. */
  unpaidFrom: string | null;
};

/** What the box knows that may put somebody on the list of a day. It may know more than that day needs. */
export type TodayFacts = {
  readonly problems: Of<{
    uid: string;
    what: string;
    openedOn: string;
    closedOn: string | null;
    stage: ProblemStage;
  }>;
  readonly promises: Of<{
    uid: string;
    text: string;
    by: 'me' | 'customer';
    madeOn: string;
    told: string | null;
    aim: string | null;
    closedOn: string | null;
  }>;
  readonly handoffs: Of<{
    uid: string;
    what: string;
    helper: string;
    handedOn: string;
    checkOn: string;
    arrivedOn: string | null;
  }>;
  readonly feedback: Of<{
    uid: string;
    kind: Feedback['kind'];
    text: string;
    saidOn: string;
    done: string;
    doneOn: string | null;
    toldOn: string | null;
  }>;
  /** Steps of running plans. */
  readonly followUps: Of<{
    uid: string;
    step: string;
    title: string;
    plan: string;
    subject: string;
    due: string;
    toldLateOn: string | null;
    /** Done, skipped, or its plan was put away. */
    closedOn: string | null;
  }>;
  /** Agreements in force with their last day. */
  readonly ending: Of<Pick<Agreement, 'uid' | 'kind' | 'product'> & { endsOn: string }>;
  readonly unpaid: Of<UnpaidAgreement>;
  /** The last day that lists of deposits reach; what is missing after it nobody can know. */
  readonly knownTo: string | null;
  /** Payments to thank for, the earliest first. */
  readonly deposits: Of<{
    uid: string;
    paidOn: string;
    amount: number;
    product: string;
    streak: number;
    every: Agreement['every'];
    thankOn: string;
    thankedOn: string | null;
  }>;
  /** Next steps of contacts. */
  readonly steps: Of<{
    contactId: number;
    text: string;
    due: string;
    doneOn: string | null;
  }>;
  /** Introductions: by whom, of whom (uid and name), on which day, and when there were thanks. */
  readonly introductions: Of<{ uid: string; name: string; on: string; thankedOn: string | null }>;
  /** Solar days on which a birthday is kept. */
  readonly birthdays: Of<{ next: string; age: number | null }>;
  /** Solar days on which an occasion is kept. */
  readonly occasions: Of<{ uid: string; kind: string; next: string; years: number | null }>;
  /** Days on which the insurance age rises to `age`. */
  readonly ages: Of<{ rises: string; age: number }>;
  /**
   * The silent of the list's day: the day of the last real contact, or of the card's making.
   * `cadenceDays` is the longest silence allowed where the card or its tags say one; the others come
   * the longest silent first.
   */
  readonly silent: Of<{
    since: string;
    contacted: boolean;
    cadenceDays: number | null;
    /** The last day of a rest of their own. */
    pausedUntil: string | null;
  }>;
  /** Reasons marked done in Today itself, and the day on which. */
  readonly marks: readonly (ReasonId & { readonly doneOn: string })[];
  /** Reasons put off on `movedOn` to `until`. */
  readonly moves: readonly (ReasonId & { readonly movedOn: string; readonly until: string })[];
};

/** What the settings say about the list. */
export type TodaySettings = Pick<
  Settings,
  | 'birthdayDays'
  | 'silentDays'
  | 'silentCount'
  | 'cadencePauses'
  | 'cadencePauses'
  | 'maturityDays'
  | 'insuranceAgeDays'
  | 'depositGraceDays'
  | 'lapseRules'
>;

/** No facts at all, to begin from. */
export const noFacts: TodayFacts = {
  problems: [],
  promises: [],
  handoffs: [],
  feedback: [],
  followUps: [],
  ending: [],
  unpaid: [],
  knownTo: null,
  deposits: [],
  steps: [],
  introductions: [],
  birthdays: [],
  occasions: [],
  ages: [],
  silent: [],
  marks: [],
  moves: [],
};
