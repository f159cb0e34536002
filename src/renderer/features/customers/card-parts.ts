import type { ComponentType } from 'react';
import type { Card } from '../../../shared/customer-card.ts';
import { AgreementsSection } from '../agreements/card-section.tsx';
import { FeedbackSection } from '../feedback/card-section.tsx';
import { FollowUpsSection } from '../follow-ups/card-section.tsx';
import { HandoffsSection } from '../helpers/card-section.tsx';
import { ProblemsSection } from '../problems/card-section.tsx';
import { PromisesSection } from '../promises/card-section.tsx';
import { DecisionPart } from './card-log/decision-part.tsx';
import { ExpectationsPart } from './card-log/expectations-part.tsx';
import { ExtrasPart } from './card-log/extras-part.tsx';
import { QuestionsPart } from './card-log/questions-part.tsx';
import { ReferralPart } from './card-log/referral-part.tsx';
import { SignalsPart } from './card-log/signals-part.tsx';
import type { SaveCard } from './use-card.ts';

/** A part of the card's right column that shows only once there is something in it. */
export type CardPart = {
  /** The key of its heading's words. */
  readonly title: string;
  readonly has: (card: Card) => boolean;
  readonly Part: ComponentType<{
    card: Card;
    save: SaveCard;
    isReadOnly: boolean;
    isAdding: boolean;
    setAdding: (isAdding: boolean) => void;
  }>;
};

/** What is open with the customer and what they have: above the notes. */
export const mattersOf: readonly CardPart[] = [
  {
    title: 'problems:section.title',
    Part: ProblemsSection,
    has: ({ problems }) => problems.length > 0,
  },
  {
    title: 'promises:section.title',
    Part: PromisesSection,
    has: ({ promises }) => promises.length > 0,
  },
  {
    title: 'agreements:card.title',
    Part: AgreementsSection,
    has: ({ agreements }) => agreements.length > 0,
  },
  {
    title: 'follow-ups:cardSection.title',
    Part: FollowUpsSection,
    has: ({ followUps }) => followUps.length > 0,
  },
  {
    title: 'helpers:section.title',
    Part: HandoffsSection,
    has: ({ handoffs }) => handoffs.length > 0,
  },
];

/** What is known of the person: below the notes. */
export const knownOf: readonly CardPart[] = [
  {
    title: 'expectations.title',
    Part: ExpectationsPart,
    has: ({ expectations }) => expectations.length > 0,
  },
  { title: 'extras.title', Part: ExtrasPart, has: ({ extras }) => extras.length > 0 },
  {
    title: 'referrals.title',
    Part: ReferralPart,
    has: ({ referredBy, referrals }) => referredBy !== null || referrals.length > 0,
  },
  {
    title: 'feedback:section.title',
    Part: FeedbackSection,
    has: ({ feedback }) => feedback.length > 0,
  },
  { title: 'signals.title', Part: SignalsPart, has: ({ signals }) => signals.length > 0 },
  { title: 'questions.title', Part: QuestionsPart, has: ({ questions }) => questions.length > 0 },
  { title: 'decision.title', Part: DecisionPart, has: ({ decision }) => decision !== null },
];
