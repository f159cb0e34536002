import type { DecisionKind, PreferenceKind, SignalKind } from '../shared/card-parts.ts';
import type { CustomFieldType } from '../shared/custom-fields.ts';
import type { BuiltInTemplate } from '../shared/templates.ts';
import type { Language } from '../shared/primitives.ts';
import { englishOffice } from './sample-office-en.ts';
import { koreanOffice } from './sample-office-ko.ts';

/** What a customer has of the agent; the words of calls and tags go by it. */
export type SampleProduct = 'rental' | 'car' | 'health' | 'business';

/**
 * One call of a story: days after the call before, who called, what was said, whether it settled the
 * matter, what was to come next, and the hour where it was an odd one.
 */
export interface SampleCall {
  readonly after: number;
  readonly by: 'in' | 'out';
  readonly note: string;
  readonly settled: boolean | null;
  readonly next?: string;
  readonly hour?: number;
}
export interface SampleStory {
  readonly about: SampleProduct | 'any';
  /** Fits those who are at least so old. */
  readonly age: number;
  readonly calls: readonly SampleCall[];
}

export interface SamplePreference {
  readonly kind: PreferenceKind;
  readonly text: string;
  readonly forService: boolean;
}

/** Fits those who are at least so old. */
interface FromAge {
  readonly age: number;
}

/** What an agent came to know about customers. */
export interface CardWords {
  readonly preferences: readonly (SamplePreference & FromAge)[];
  readonly expectations: readonly {
    readonly question: string;
    readonly answer: string;
    readonly knownBy: string;
  }[];
  readonly extras: readonly ({ readonly what: string; readonly landed: string } & FromAge)[];
  readonly signals: readonly { readonly kind: SignalKind; readonly note: string }[];
  readonly decisions: readonly { readonly decision: DecisionKind; readonly reason: string }[];
  readonly questions: readonly {
    readonly about: string;
    readonly product: SampleProduct;
    readonly note: string;
  }[];
}

/** Everything that the sample office says, in one language. Every person and firm is invented. */
/** Templates that the sample office sends. */
export type SampleTemplate = Extract<
  BuiltInTemplate,
  | 'new-year'
  | 'chuseok'
  | 'birthday'
  | 'referral-thanks'
  | 'first-meeting'
  | 'first-agreement'
  | 'deposit-thanks'
  | 'after-problem'
  | 'long-silence'
>;

export interface OfficeWords extends CardWords {
  readonly tags: Readonly<
    Record<SampleProduct | 'regular' | 'referral' | 'talks' | 'company', string>
  >;
  readonly consentItems: readonly string[];
  readonly withdrawn: string;
  readonly retainReasons: readonly string[];
  readonly callTimes: readonly string[];
  readonly notes: readonly ({ readonly text: string } & FromAge)[];
  readonly serviceNotes: readonly string[];
  readonly sources: readonly string[];
  /** Source of who was introduced. */
  readonly referred: (name: string) => string;
  readonly jobs: Readonly<Record<'young' | 'middle' | 'old', readonly string[]>>;
  readonly roles: Readonly<Record<'director' | 'secretary', string>> & {
    readonly employee: readonly string[];
  };
  readonly companies: readonly string[];
  /** Stories of one call or several. */
  readonly stories: readonly SampleStory[];
  readonly firstCalls: readonly string[];
  readonly agreementCalls: Readonly<Record<SampleProduct, string>>;
  readonly birthdayCalls: readonly string[];
  readonly referralCall: (name: string) => string;
  readonly missed: readonly string[];
  /** What a child without a card does, by age. */
  readonly childNote: (age: number) => string;
  readonly spouseNotes: readonly string[];
  readonly occasionNotes: Readonly<
    Record<'wedding' | 'memorial' | 'moving' | 'graduation', string>
  >;
  /** What the cards say, in turn; a template without words is not sent here. */
  readonly cardMessages: Readonly<Record<SampleTemplate, readonly string[]>>;
  readonly cardGreeting: (name: string) => string;
  readonly cardClosing: string;
  readonly greetsWithGivenName: boolean;
  /** A name as it is typed in a hurry, with more than the name. */
  readonly titled: (name: string) => string;
  readonly hands: readonly string[];
  readonly fields: readonly {
    readonly key: 'car' | 'renewal' | 'channel';
    readonly name: string;
    readonly type: CustomFieldType;
    readonly options: readonly string[];
  }[];
  readonly cars: readonly string[];
  /** Road, district and postcode; the first are near the office. */
  readonly roads: readonly (readonly [postcode: string, road: string, dong: string])[];
  readonly address: (
    road: string,
    dong: string,
    number: number,
    flat: number | null,
    building: string,
  ) => string;
  readonly buildings: readonly string[];
}

export const officeWords = (language: Language): OfficeWords =>
  language === 'ko' ? koreanOffice : englishOffice;
