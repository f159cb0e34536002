import type { Agreement } from '../../shared/agreements.ts';
import type { Feedback } from '../../shared/feedback.ts';
import type { ProblemStage } from '../../shared/problems.ts';
import type { ReasonKind } from '../../shared/today.ts';

/** A day of the lapse clock: the notice, a warning ahead of the lapse or of the last day, and what follows. */
export type LapseEvent = 'notice' | 'lapses-soon' | 'lapsed' | 'last-chance' | 'lost';

/** Which agreement is meant: its product, and its kind where it has none. */
type OfAgreement = { readonly product: string; readonly agreementKind: string };

/** What is to be said of a reason beside its day, by its kind; words are put together from it. */
export type Said =
  | {
      readonly kind: 'problem';
      readonly what: string;
      readonly openedOn: string;
      readonly stage: ProblemStage;
    }
  | { readonly kind: 'promise'; readonly text: string; readonly told: string | null }
  | { readonly kind: 'their-promise'; readonly text: string; readonly told: string }
  | ({
      readonly kind: 'lapse';
      readonly event: LapseEvent;
      /** The lapse; after it the last day of reinstatement, null where there is none. */
      readonly until: string | null;
      readonly missed: number;
    } & OfAgreement)
  | {
      readonly kind: 'handoff';
      readonly what: string;
      readonly helper: string;
      readonly handedOn: string;
    }
  | { readonly kind: 'next-step'; readonly text: string }
  | {
      readonly kind: 'deposit-thanks';
      /** So many payments, with what they come to. */
      readonly payments: number;
      readonly amount: number;
      readonly product: string;
      readonly paidFrom: string;
      readonly paidTo: string;
      /** Due dates in a row that were paid, and how far they are apart. */
      readonly streak: number;
      readonly every: Agreement['every'];
    }
  | ({
      readonly kind: 'deposit-missing';
      readonly missed: number;
      readonly since: string;
      readonly amount: number | null;
    } & OfAgreement)
  | ({ readonly kind: 'maturity'; readonly endsOn: string } & OfAgreement)
  | {
      readonly kind: 'follow-up';
      readonly title: string;
      readonly plan: string;
      readonly subject: string;
      readonly toldLate: boolean;
    }
  | {
      readonly kind: 'feedback';
      readonly feedback: Feedback['kind'];
      readonly text: string;
      /** What was done about it; empty while nothing is known of it. */
      readonly answer: string;
      readonly saidOn: string;
    }
  | { readonly kind: 'referral-thanks'; readonly name: string; readonly on: string }
  | { readonly kind: 'birthday'; readonly years: number | null }
  | { readonly kind: 'occasion'; readonly occasion: string; readonly years: number | null }
  | { readonly kind: 'insurance-age'; readonly rises: string; readonly age: number }
  | {
      readonly kind: 'silence';
      readonly since: string;
      readonly contacted: boolean;
      readonly cadenceDays: number | null;
    };

/** What is said of one kind of reason. */
export type SaidOf<K extends ReasonKind> = Extract<Said, { readonly kind: K }>;
