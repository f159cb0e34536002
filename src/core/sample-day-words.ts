import type { Feedback } from '../shared/feedback.ts';
import type { Language } from '../shared/primitives.ts';
import type { SampleProduct } from './sample-office-words.ts';
import { englishDays } from './sample-day-words-en.ts';
import { koreanDays } from './sample-day-words-ko.ts';

/** What is sold, for how much a payment, and for how many months. */
export interface SampleOffer {
  readonly product: string;
  readonly amount: number;
  readonly months: number;
}

export interface SampleHelper {
  readonly name: string;
  readonly role: string;
  readonly company: string;
  readonly area: string;
  readonly hours: string;
  /** What is handed on to them. */
  readonly work: string;
}

/** What the sample office says of promises, problems, agreements and money, in one language. */
export interface DayWords {
  readonly offers: Readonly<Record<SampleProduct, readonly SampleOffer[]>>;
  readonly banks: readonly string[];
  readonly scopes: readonly string[];
  readonly exceptions: readonly string[];
  readonly prepaid: readonly string[];
  readonly cancelled: readonly string[];
  readonly lost: readonly string[];
  readonly mine: readonly string[];
  readonly theirs: readonly string[];
  /** What was done about a promise that was broken. */
  readonly amends: readonly string[];
  readonly moved: readonly string[];
  readonly released: readonly string[];
  readonly wishes: readonly string[];
  readonly proposals: readonly string[];
  readonly lessons: readonly string[];
  readonly again: readonly string[];
  readonly helpers: readonly SampleHelper[];
  readonly feedback: readonly Pick<Feedback, 'kind' | 'text' | 'done'>[];
  readonly thanksMessages: readonly string[];
  readonly thanksCalls: readonly string[];
  readonly failed: string;
  /** Payers whom nobody knows. */
  readonly strangers: readonly string[];
  readonly listName: (month: string) => string;
}

export const dayWords = (language: Language): DayWords =>
  language === 'ko' ? koreanDays : englishDays;
